package org.waymark.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Action.SmallTalk.Kind;
import org.waymark.knowledge.ProgramId;

/**
 * Picks the one thing to do: what a person must hear first, then what was asked, then what the new
 * facts call for, then small talk.
 */
final class ActionChoice {
  private final Conversation before;
  private final Profile profile;
  private final @Nullable Pending pending;
  private final References references;

  ActionChoice(Conversation before, Profile profile, @Nullable Pending pending) {
    this.before = before;
    this.profile = profile;
    this.pending = pending;
    this.references = new References(before);
  }

  /**
   * The action.
   *
   * @param all every command of the message
   * @param acts those that are no facts, in their order
   * @param facts whether there were facts
   */
  Action choose(List<Command> all, List<Command.Act> acts, boolean facts) {
    return distress(acts)
        .or(() -> urgent(acts))
        .or(() -> asked(all, acts))
        .or(() -> facts ? Optional.of(plan()) : Optional.empty())
        .orElseGet(() -> talk(acts));
  }

  /** Wherever in the message it stands: nothing else is as urgent. */
  private static Optional<Action> distress(List<Command.Act> acts) {
    return acts.stream()
        .filter(
            a -> a instanceof Command.OutOfScope o && o.kind() == Command.OutOfScope.Kind.DISTRESS)
        .map(a -> (Action) new Action.Decline((Command.OutOfScope) a))
        .findFirst();
  }

  private Optional<Action> urgent(List<Command.Act> acts) {
    for (Command.Act act : acts) {
      Optional<Action> action =
          switch (act) {
            case Command.ForgetMe f -> Optional.of(new Action.ConfirmErase());
            case Command.Affirm a when before.memory().pending() instanceof Pending.ConfirmForget ->
                Optional.of(new Action.Erase());
            case Command.Affirm a
                when before.memory().pending() instanceof Pending.ConfirmHandoff ->
                Optional.of(new Action.HandOff(true));
            case Command.AskHuman h -> Optional.of(new Action.HandOff(false));
            case Command.ExportMe e -> Optional.of(new Action.OfferExport());
            default -> Optional.empty();
          };
      if (action.isPresent()) {
        return action;
      }
    }
    return Optional.empty();
  }

  private Optional<Action> asked(List<Command> all, List<Command.Act> acts) {
    for (Command.Act act : acts) {
      Optional<Action> action =
          switch (act) {
            case Command.AskQuestion q ->
                Optional.of(new Action.AnswerQuestion(q.text(), q.answerId()));
            case Command.AskWhy w -> why(w);
            case Command.AskWhyNot w ->
                w.skill().skillId() == null
                    ? Optional.empty()
                    : Optional.of(new Action.ExplainMissing(w.skill().skillId()));
            case Command.Compare c -> compare(c);
            case Command.ShowAlternatives a -> alternatives(a);
            case Command.AskWhatIf w ->
                Optional.of(
                    profile.hasGoal() ? new Action.Suppose(w.changes(), w.dropped()) : plan());
            case Command.AskWhatItTakes w ->
                Optional.of(profile.hasGoal() ? new Action.SupposeUnlimited() : plan());
            case Command.SuggestRoles s ->
                Optional.of(
                    open().<Action>map(Action.AskWhich::new).orElseGet(Action.SuggestRoles::new));
            case Command.FindPrograms f -> Optional.of(new Action.Search(f.query()));
            case Command.Plan p -> Optional.of(plan());
            default -> Optional.empty();
          };
      if (action.isPresent()) {
        return action;
      }
    }
    return all.stream()
        .filter(c -> c instanceof Command.SetPreference && all.size() == 1 && profile.hasGoal())
        .map(c -> (Action) new Action.Prefer(((Command.SetPreference) c).preference()))
        .findFirst();
  }

  private Optional<Action> why(Command.AskWhy why) {
    if (before.path() == null) {
      return Optional.of(plan());
    }
    return Optional.of(
        new Action.Explain(why.step() == null ? null : references.find(why.step()).orElse(null)));
  }

  private Optional<Action> compare(Command.Compare compare) {
    List<ProgramId> programs =
        compare.programs().isEmpty()
            ? references.listShown()
            : compare.programs().stream()
                .map(references::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    return programs.size() < 2
        ? Optional.of(plan())
        : Optional.of(new Action.CompareThese(programs.subList(0, Math.min(4, programs.size()))));
  }

  private Optional<Action> alternatives(Command.ShowAlternatives ask) {
    List<ProgramId> shown = references.listShown();
    Optional<ProgramId> step =
        ask.step() != null
            ? references.find(ask.step())
            : shown.isEmpty() ? Optional.empty() : Optional.of(shown.getFirst());
    return Optional.of(step.<Action>map(Action.ShowAlternatives::new).orElseGet(this::plan));
  }

  private Action plan() {
    if (profile.hasGoal()) {
      return new Action.ShowPath();
    }
    return open().<Action>map(Action.AskWhich::new).or(this::nearest).orElseGet(this::goal);
  }

  /** What is to be chosen first, unless it was put before. */
  private Optional<Pending> open() {
    return Optional.ofNullable(pending)
        .filter(before.memory()::isFresh)
        .or(() -> RoleChoices.fresh(profile, before.memory()));
  }

  /** For words that fit no role, those that come nearest, once. */
  private Optional<Action> nearest() {
    RoleMention target = profile.targetRole();
    if (target == null || target.roleId() != null) {
      return Optional.empty();
    }
    String text = target.text();
    Pending asked = new Pending.ChooseRole(Field.TARGET_ROLE, text, List.of(), null);
    return before.memory().isFresh(asked)
        ? Optional.of(new Action.OfferNearest(Field.TARGET_ROLE, text))
        : Optional.empty();
  }

  /**
   * Whoever has said what they can do gets ideas where it leads, each time that there is more of
   * it; everybody else is asked.
   */
  private Action goal() {
    Profile was = before.profile();
    boolean known =
        !profile.skills().isEmpty()
            || (profile.currentRole() != null && profile.currentRole().roleId() != null);
    boolean more =
        !profile.skills().equals(was.skills())
            || !Objects.equals(profile.currentRole(), was.currentRole());
    return known && more ? new Action.SuggestRoles() : new Action.AskGoal();
  }

  private Action talk(List<Command.Act> acts) {
    for (Command.Act act : acts) {
      switch (act) {
        case Command.OutOfScope o -> {
          return new Action.Decline(o);
        }
        case Command.Thank t -> {
          return new Action.SmallTalk(Kind.THANK);
        }
        case Command.Goodbye g -> {
          return new Action.SmallTalk(Kind.GOODBYE);
        }
        case Command.Greet g -> {
          return new Action.SmallTalk(Kind.GREET);
        }
        case Command.Affirm a -> {
          return before.path() == null ? plan() : new Action.SmallTalk(Kind.ALL_RIGHT);
        }
        case Command.Deny d -> {
          return new Action.SmallTalk(Kind.ALL_RIGHT);
        }
        case Command.Skip s -> {
          return plan();
        }
        case Command.Unclear u -> {
          return new Action.SayUnclear(u.text());
        }
        default -> {}
      }
    }
    return plan();
  }
}
