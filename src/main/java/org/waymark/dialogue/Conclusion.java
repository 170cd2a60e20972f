package org.waymark.dialogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.dialogue.Conversation.Stage;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.planning.Path;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Plan;

/** What is true after the looking up: what was shown, what is open, what is asked. Pure. */
public final class Conclusion {
  private Conclusion() {}

  /**
   * Concludes a turn.
   *
   * @param decision what was decided
   * @param findings what was found for its action
   * @param plan the plan by the profile as it now is; null where there is no goal
   */
  public static Outcome conclude(Decision decision, Findings findings, @Nullable Plan plan) {
    Conversation conversation = decision.conversation();
    Path path = plan instanceof Plan.Found found ? found.path() : null;
    Pending pending = pending(decision, findings);
    Field ask = ask(decision, findings, plan, path, pending);
    Memory before = conversation.memory();
    Set<Field> asks = new HashSet<>(before.asks());
    if (ask != null) {
      asks.add(ask);
    }
    List<ProgramId> shown = shown(findings, path, before);
    Memory memory =
        new Memory(
            ask,
            asks,
            before.declined(),
            shown,
            spokenOf(findings, before),
            pending,
            before.stuck(),
            before.lastText());
    Stage stage =
        decision.action() instanceof Action.HandOff handOff && handOff.consented()
            ? Stage.HANDED_OFF
            : path != null ? Stage.PLANNED : Stage.GATHERING;
    return new Outcome(
        new Conversation(
            conversation.locale(),
            conversation.currency(),
            conversation.zone(),
            conversation.profile(),
            path,
            stage,
            memory),
        ask);
  }

  private static @Nullable Pending pending(Decision decision, Findings findings) {
    Pending choice = decision.conversation().memory().pending();
    if (choice != null) {
      return choice;
    }
    return switch (decision.action()) {
      case Action.AskWhich which -> which.pending();
      case Action.ConfirmErase erase -> new Pending.ConfirmForget();
      case Action.HandOff handOff -> handOff.consented() ? null : new Pending.ConfirmHandoff();
      case Action.Suppose suppose -> offer(suppose, findings);
      case Action.SupposeUnlimited unlimited ->
          findings instanceof Findings.Supposed ? unlimited() : null;
      case Action.Prefer prefer -> further(findings);
      case Action.ExplainMissing missing ->
          findings instanceof Findings.MissingExplained found ? wish(found) : null;
      case Action.ShowPath show -> RoleChoices.of(decision.conversation().profile()).orElse(null);
      default -> null;
    };
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

  private static @Nullable Field ask(
      Decision decision,
      Findings findings,
      @Nullable Plan plan,
      @Nullable Path path,
      @Nullable Pending pending) {
    if (plan instanceof Plan.FinishBeforeStart) {
      return Field.FINISH_BY;
    }
    return switch (pending) {
      case Pending.ChooseRole choice -> choice.slot();
      case Pending.ChooseSkill choice -> choice.slot();
      case Pending.Offer offer -> null;
      case Pending.ConfirmForget confirm -> null;
      case Pending.ConfirmHandoff confirm -> null;
      case null ->
          switch (decision.action()) {
            case Action.ShowPath show -> next(decision, path);
            case Action.AskGoal ask -> Field.TARGET_ROLE;
            case Action.StartOver over -> Field.TARGET_ROLE;
            case Action.Prefer prefer -> next(decision, path);
            case Action.AnswerQuestion answer -> decision.replan() ? next(decision, path) : null;
            case Action.SayUnclear unclear ->
                decision.conversation().profile().hasGoal() ? null : Field.TARGET_ROLE;
            case Action.SmallTalk talk ->
                talk.kind() == Action.SmallTalk.Kind.GREET
                        && !decision.conversation().profile().hasGoal()
                    ? Field.TARGET_ROLE
                    : null;
            case Action.SuggestRoles roles ->
                findings instanceof Findings.RolesSuggested found && found.roles().isEmpty()
                    ? Field.CURRENT_ROLE
                    : Field.TARGET_ROLE;
            default -> null;
          };
    };
  }

  private static @Nullable Field next(Decision decision, @Nullable Path path) {
    return new NextQuestion(decision.conversation(), path).find().orElse(null);
  }

  private static List<ProgramId> shown(Findings findings, @Nullable Path path, Memory before) {
    return switch (findings) {
      case Findings.Compared compared -> compared.programs().stream().map(Program::id).toList();
      case Findings.Alternatives alternatives ->
          alternatives.programs().stream().map(Program::id).toList();
      case Findings.Found found -> found.programs().stream().map(Program::id).toList();
      case Findings.Planned planned ->
          path == null ? List.of() : path.steps().stream().map(Path.Step::programId).toList();
      case Findings.Preferred preferred ->
          path == null ? List.of() : path.steps().stream().map(Path.Step::programId).toList();
      default -> before.shown();
    };
  }

  private static @Nullable ProgramId spokenOf(Findings findings, Memory before) {
    return switch (findings) {
      case Findings.Explained explained ->
          explained.steps().size() == 1
              ? explained.steps().getFirst().programId()
              : before.spokenOf();
      case Findings.Alternatives alternatives -> alternatives.step().programId();
      case Findings.Found found ->
          found.programs().size() == 1 ? found.programs().getFirst().id() : null;
      case Findings.Planned planned -> null;
      default -> before.spokenOf();
    };
  }

  /** A little less than a path's cost, for the path that is next cheaper. */
  public static Money justUnder(Money cost) {
    return new Money(
        cost.amount().subtract(new BigDecimal("0.01")).max(BigDecimal.ZERO), cost.currency());
  }
}
