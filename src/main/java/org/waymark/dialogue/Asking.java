package org.waymark.dialogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Action.SmallTalk.Kind;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;

/** The one question of a reply: none that was put before, whatever became of it. */
final class Asking {
  private final Decision decision;
  private final Findings findings;
  private final @Nullable Plan plan;
  private final @Nullable Pending pending;
  private final List<Worth> worths;
  private final Profile profile;
  private final Memory memory;

  Asking(
      Decision decision,
      Findings findings,
      @Nullable Plan plan,
      @Nullable Pending pending,
      List<Worth> worths) {
    this.decision = decision;
    this.findings = findings;
    this.plan = plan;
    this.pending = pending;
    this.worths = worths;
    this.profile = decision.conversation().profile();
    this.memory = decision.conversation().memory();
  }

  Optional<Field> field() {
    if (plan instanceof Plan.FinishBeforeStart) {
      return open(Field.FINISH_BY);
    }
    return switch (pending) {
      case Pending.ChooseRole choice when memory.isFresh(choice) -> Optional.of(choice.slot());
      case Pending.ChooseSkill choice when memory.isFresh(choice) -> Optional.of(choice.slot());
      case Pending.RankTargets rank when memory.isFresh(rank) -> Optional.of(Field.TARGET_ROLE);
      case Pending.ChooseRole choice -> byAction();
      case Pending.ChooseSkill choice -> byAction();
      case Pending.RankTargets rank -> Optional.empty();
      case Pending.PickRole pick -> byAction();
      case Pending.Offer offer -> Optional.empty();
      case Pending.ConfirmForget confirm -> Optional.empty();
      case Pending.ConfirmHandoff confirm -> Optional.empty();
      case null -> byAction();
    };
  }

  private Optional<Field> byAction() {
    return switch (decision.action()) {
      case Action.ShowPath show -> next();
      case Action.AskGoal ask -> goal();
      case Action.OfferNearest none -> goal();
      case Action.StartOver over -> Optional.of(Field.TARGET_ROLE);
      case Action.Prefer prefer -> next();
      case Action.AnswerQuestion answer -> decision.replan() ? next() : Optional.empty();
      case Action.SayUnclear unclear -> goal();
      case Action.SmallTalk talk -> talk.kind() == Kind.GREET ? goal() : Optional.empty();
      case Action.SuggestRoles roles ->
          findings instanceof Findings.RolesSuggested found && found.roles().isEmpty()
              ? open(Field.CURRENT_ROLE)
              : goal();
      default -> Optional.empty();
    };
  }

  private Optional<Field> next() {
    Path path = plan instanceof Plan.Found found ? found.path() : null;
    return new NextQuestion(decision.conversation(), path).find(worths);
  }

  /** The goal, where there is none; whoever cannot tell is asked what they bring along. */
  private Optional<Field> goal() {
    if (profile.hasGoal()) {
      return Optional.empty();
    }
    boolean unknown = profile.currentRole() == null && profile.skills().isEmpty();
    return open(Field.TARGET_ROLE)
        .filter(f -> profile.targetRole() == null)
        .or(() ->
            unknown && memory.declined().contains(Field.TARGET_ROLE)
                ? open(Field.CURRENT_ROLE)
                : Optional.empty());
  }

  private Optional<Field> open(Field field) {
    return memory.mayAsk(field) ? Optional.of(field) : Optional.empty();
  }
}
