package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Role;
import org.waymark.planning.Path;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Plan;

/** What a reply leaves open: a choice that is put, an offer that waits for "yes". */
final class LeftOpen {
  private LeftOpen() {}

  /** What is open after this turn, or empty. */
  static Optional<Pending> of(Decision decision, Findings findings) {
    Memory memory = decision.conversation().memory();
    Pending choice = memory.pending();
    if (choice != null && memory.isFresh(choice)) {
      return Optional.of(choice);
    }
    return Optional.ofNullable(ofAction(decision, findings))
        .or(() -> Optional.ofNullable(choice))
        .or(() -> gone(decision));
  }

  /** A role that is gone is asked about at once, whatever the message was. */
  private static Optional<Pending> gone(Decision decision) {
    return decision.notes().stream().anyMatch(n -> n instanceof Note.GoneRole)
        ? RoleChoices.fresh(decision.conversation().profile(), decision.conversation().memory())
        : Optional.empty();
  }

  private static @Nullable Pending ofAction(Decision decision, Findings findings) {
    Conversation conversation = decision.conversation();
    return switch (decision.action()) {
      case Action.AskWhich which -> which.pending();
      case Action.OfferNearest nearest -> nearest(nearest, findings);
      case Action.SuggestRoles roles -> shown(findings);
      case Action.ConfirmErase erase -> new Pending.ConfirmForget();
      case Action.HandOff handOff -> handOff.consented() ? null : new Pending.ConfirmHandoff();
      case Action.Suppose suppose -> offer(suppose, findings);
      case Action.SupposeUnlimited unlimited ->
          findings instanceof Findings.Supposed ? unlimited() : null;
      case Action.Prefer prefer -> further(findings);
      case Action.ExplainMissing missing ->
          findings instanceof Findings.MissingExplained found ? wish(found) : null;
      case Action.ShowPath show ->
          RoleChoices.fresh(conversation.profile(), conversation.memory()).orElse(null);
      default -> null;
    };
  }

  private static @Nullable Pending nearest(Action.OfferNearest nearest, Findings findings) {
    return findings instanceof Findings.RoleChoice choice
        ? new Pending.ChooseRole(
            nearest.slot(), nearest.text(), choice.options().stream().map(Role::id).toList(), null)
        : null;
  }

  private static @Nullable Pending shown(Findings findings) {
    return findings instanceof Findings.RolesSuggested suggested && !suggested.roles().isEmpty()
        ? new Pending.PickRole(
            suggested.roles().stream().map(Findings.RolesSuggested.Reach::role).toList())
        : null;
  }

  private static @Nullable Pending offer(Action.Suppose suppose, Findings findings) {
    if (!(findings instanceof Findings.Supposed supposed)
        || !(supposed.then() instanceof Plan.Found)) {
      return null;
    }
    List<Command> commands = new ArrayList<>();
    suppose.changes().forEach(c -> commands.add(new Command.SetConstraint(c)));
    suppose.dropped().forEach(f -> commands.add(new Command.ForgetConstraint(f)));
    return new Pending.Offer(commands);
  }

  /** A skill that is no part of the gap can be learned all the same. */
  private static @Nullable Pending wish(Findings.MissingExplained missing) {
    if (missing.held() || missing.covered() || missing.uncovered() != null) {
      return null;
    }
    SkillRef skill = missing.skill();
    return new Pending.Offer(
        List.of(
            new Command.WantSkill(
                new SkillMention(skill.label(), skill.skillId(), skill.label(), List.of()))));
  }

  private static Pending unlimited() {
    return new Pending.Offer(
        List.of(
            new Command.ForgetConstraint(Field.BUDGET),
            new Command.SetConstraint(new Constraint.Weeks(520)),
            new Command.ForgetConstraint(Field.FINISH_BY),
            new Command.SetConstraint(new Constraint.MaxPrograms(8))));
  }

  private static @Nullable Pending further(Findings findings) {
    if (!(findings instanceof Findings.Preferred preferred) || preferred.next() == null) {
      return null;
    }
    Path next = preferred.next();
    return switch (preferred.preference()) {
      case CHEAPEST -> {
        Money cost = next.totals().cost();
        yield cost == null
            ? null
            : new Pending.Offer(List.of(new Command.SetConstraint(new Constraint.Budget(cost))));
      }
      case SOONEST ->
          new Pending.Offer(
              List.of(
                  new Command.SetConstraint(
                      new Constraint.Weeks(Math.max(1, next.totals().weeks())))));
    };
  }
}
