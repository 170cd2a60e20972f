package org.waymark.dialogue;

import java.math.BigDecimal;
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
   * @param worths what answers to the open questions are worth, the most first; none where {@link
   *     #mayAsk} says that no question will be chosen by it
   */
  public static Outcome conclude(
      Decision decision, Findings findings, @Nullable Plan plan, List<Worth> worths) {
    Conversation conversation = decision.conversation();
    Path path = plan instanceof Plan.Found found ? found.path() : null;
    Pending pending = LeftOpen.of(decision, findings).orElse(null);
    Field ask = new Asking(decision, findings, plan, pending, worths).field().orElse(null);
    Memory before = conversation.memory();
    List<ProgramId> shown = shown(findings, path, before);
    Memory memory =
        new Memory(
            ask != null ? ask : awaited(conversation, decision),
            with(before.asks(), ask),
            before.declined(),
            shown,
            spokenOf(findings, before),
            pending,
            before.stuck(),
            before.lastText(),
            with(before.offered(), ask == null || pending == null ? null : pending.key()));
    Stage stage =
        decision.action() instanceof Action.HandOff handOff && handOff.consented()
            ? Stage.HANDED_OFF
            : path != null ? Stage.PLANNED : Stage.GATHERING;
    return new Outcome(
        new Conversation(
            conversation.locale(),
            conversation.currency(),
            conversation.zone(),
            plan instanceof Plan.FinishBeforeStart
                ? withoutFinish(conversation.profile())
                : conversation.profile(),
            path,
            stage,
            memory),
        ask,
        worths.stream().filter(w -> w.field() == ask).findFirst().orElse(null));
  }

  /** Whether the reply may end in the question that is worth most. */
  public static boolean mayAsk(Decision decision) {
    return switch (decision.action()) {
      case Action.ShowPath show -> true;
      case Action.Prefer prefer -> true;
      case Action.AnswerQuestion answer -> decision.replan();
      default -> false;
    };
  }

  /**
   * What a bare answer is for where nothing new is asked: still the last question, where the reply
   * only went off it; the goal, while there is none.
   */
  private static @Nullable Field awaited(Conversation conversation, Decision decision) {
    Field asked = conversation.memory().asked();
    if (!conversation.profile().hasGoal()) {
      return asked == Field.CURRENT_ROLE ? asked : Field.TARGET_ROLE;
    }
    return decision.replan() || decision.action() instanceof Action.ShowPath ? null : asked;
  }

  /** A last day that is over before the first is refused, not kept. */
  private static Profile withoutFinish(Profile profile) {
    ProfileEditor editor = new ProfileEditor(profile);
    editor.forget(Field.FINISH_BY);
    return editor.profile();
  }

  private static <T> Set<T> with(Set<T> all, @Nullable T one) {
    Set<T> more = new HashSet<>(all);
    if (one != null) {
      more.add(one);
    }
    return more;
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
