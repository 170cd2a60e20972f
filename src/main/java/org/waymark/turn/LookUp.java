package org.waymark.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Action;
import org.waymark.dialogue.Conclusion;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Decision;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.NextQuestion;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Problems;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.ProfileEditor;
import org.waymark.dialogue.QuestionWorth;
import org.waymark.dialogue.Worth;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Held;
import org.waymark.planning.Path;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Plan;
import org.waymark.planning.Preference;
import org.waymark.planning.Problem;
import org.waymark.reply.PathWording;

/** Looks up what an action needs: plans, programs, answers. Holds no rule about what to do. */
final class LookUp {
  private static final int MOST_FOUND = 5;
  private static final int MOST_ROLES = 5;

  private final Snapshot snapshot;
  private final PathWording paths;
  private final LocalDate today;

  LookUp(Snapshot snapshot, PathWording paths, LocalDate today) {
    this.snapshot = snapshot;
    this.paths = paths;
    this.today = today;
  }

  /**
   * What was found.
   *
   * @param plan by the profile as it now is; null where there is no goal
   * @param worths what answers to the open questions are worth, the most first
   */
  record Found(Findings findings, @Nullable Plan plan, List<Worth> worths) {}

  /** Looks it up. */
  Found find(Conversation before, Decision decision) {
    Conversation conversation = decision.conversation();
    Plan plan =
        conversation.profile().hasGoal()
            ? plan(conversation.profile(), conversation.currency())
            : null;
    return new Found(
        findings(before, decision.action(), conversation, plan), plan, worths(decision, plan));
  }

  private List<Worth> worths(Decision decision, @Nullable Plan plan) {
    if (!(plan instanceof Plan.Found(Path path)) || !Conclusion.mayAsk(decision)) {
      return List.of();
    }
    Conversation conversation = decision.conversation();
    return new QuestionWorth(
            snapshot.framework(),
            p -> snapshot.glance().apply(Problems.of(p, conversation.currency(), today)))
        .of(conversation.profile(), path, new NextQuestion(conversation, path).open());
  }

  private Findings findings(
      Conversation before, Action action, Conversation conversation, @Nullable Plan plan) {
    Path now = plan instanceof Plan.Found found ? found.path() : null;
    return switch (action) {
      case Action.ShowPath show ->
          plan == null ? new Findings.Nothing() : new Findings.Planned(plan, before.path());
      case Action.Explain explain -> explained(explain, now);
      case Action.ExplainMissing missing -> missing(missing.skill(), conversation, now);
      case Action.CompareThese compare -> compared(compare.programs());
      case Action.ShowAlternatives ask -> alternatives(ask.step(), now);
      case Action.Search search ->
          new Findings.Found(
              search.query(), programs(snapshot.search().programs(search.query(), MOST_FOUND)));
      case Action.SuggestRoles suggest -> new Findings.RolesSuggested(roles(conversation));
      case Action.AnswerQuestion question -> answered(question);
      case Action.Suppose suppose ->
          new Findings.Supposed(
              planOnly(supposed(conversation.profile(), suppose), conversation.currency()), now);
      case Action.SupposeUnlimited unlimited ->
          new Findings.Supposed(
              planOnly(unlimited(conversation.profile()), conversation.currency()), now);
      case Action.Prefer prefer ->
          plan == null
              ? new Findings.Nothing()
              : preferred(prefer.preference(), before, conversation, plan, now);
      case Action.AskWhich which -> choice(which.pending());
      case Action.OfferNearest nearest -> nearest(nearest.text());
      case Action.AskGoal none -> new Findings.Nothing();
      case Action.HandOff none -> new Findings.Nothing();
      case Action.OfferExport none -> new Findings.Nothing();
      case Action.ConfirmErase none -> new Findings.Nothing();
      case Action.Erase none -> new Findings.Nothing();
      case Action.StartOver none -> new Findings.Nothing();
      case Action.SmallTalk none -> new Findings.Nothing();
      case Action.Decline none -> new Findings.Nothing();
      case Action.SayUnclear none -> new Findings.Nothing();
    };
  }

  /** The whole plan with its texts. */
  Plan plan(Profile profile, String currency) {
    return worded(snapshot.planner().apply(Problems.of(profile, currency, today)), profile);
  }

  private Plan planOnly(Profile profile, String currency) {
    return worded(snapshot.pathAlone().apply(Problems.of(profile, currency, today)), profile);
  }

  private Plan worded(Plan plan, Profile profile) {
    RoleId target = profile.targetRole() == null ? null : profile.targetRole().roleId();
    return plan instanceof Plan.Found found
        ? new Plan.Found(paths.word(found.path(), target))
        : plan;
  }

  private static Findings explained(Action.Explain explain, @Nullable Path path) {
    if (path == null || path.steps().isEmpty()) {
      return new Findings.Nothing();
    }
    List<Path.Step> one =
        path.steps().stream().filter(s -> s.programId().equals(explain.step())).toList();
    return new Findings.Explained(path, one.isEmpty() ? path.steps() : one);
  }

  private Findings missing(SkillId skill, Conversation conversation, @Nullable Path path) {
    SkillRef ref = new SkillRef(skill, snapshot.framework().labelOf(skill));
    boolean held =
        held(conversation).stream().anyMatch(h -> h.held().skill().equals(skill) && !h.stale());
    if (path == null) {
      return new Findings.MissingExplained(ref, held, null, false);
    }
    Path.Uncovered uncovered =
        path.coverage().uncovered().stream()
            .filter(u -> u.skillId().equals(skill))
            .findFirst()
            .orElse(null);
    boolean covered =
        path.steps().stream()
            .anyMatch(s -> s.delivers().stream().anyMatch(d -> d.skillId().equals(skill)));
    return new Findings.MissingExplained(ref, held, uncovered, covered);
  }

  private List<Held.Entry> held(Conversation conversation) {
    Problem problem = Problems.of(conversation.profile(), conversation.currency(), today);
    return Held.of(problem, snapshot.framework(), snapshot.catalog()).skills();
  }

  private Findings compared(List<ProgramId> ids) {
    List<Program> programs = programs(ids);
    return programs.size() < 2 ? new Findings.Nothing() : new Findings.Compared(programs);
  }

  private Findings alternatives(ProgramId id, @Nullable Path path) {
    Optional<Path.Step> step =
        path == null
            ? Optional.empty()
            : path.steps().stream().filter(s -> s.programId().equals(id)).findFirst();
    return step.<Findings>map(s -> new Findings.Alternatives(s, programs(s.alternatives())))
        .orElseGet(Findings.Nothing::new);
  }

  private List<Program> programs(List<ProgramId> ids) {
    return ids.stream().map(snapshot.catalog()::findProgram).flatMap(Optional::stream).toList();
  }

  /**
   * Roles by the share of their essential skills that is held, other than the current one and
   * levels of it.
   */
  private List<Findings.RolesSuggested.Reach> roles(Conversation conversation) {
    Set<SkillId> held = new HashSet<>();
    held(conversation).forEach(h -> held.add(h.held().skill()));
    RoleId current =
        conversation.profile().currentRole() == null
            ? null
            : conversation.profile().currentRole().roleId();
    List<Findings.RolesSuggested.Reach> reach = new ArrayList<>();
    for (Role role : snapshot.framework().listRoles()) {
      int have = (int) role.essential().stream().filter(held::contains).count();
      boolean same = current != null && role.id().equals(current.withoutLevel());
      if (have > 0 && !same && !role.id().isAtLevel()) {
        reach.add(
            new Findings.RolesSuggested.Reach(
                role.id(), role.label(), have, role.essential().size()));
      }
    }
    reach.sort(
        Comparator.comparingDouble((Findings.RolesSuggested.Reach r) -> -(double) r.held() / r.of())
            .thenComparing(r -> r.role().value()));
    return reach.subList(0, Math.min(MOST_ROLES, reach.size()));
  }

  private Findings answered(Action.AnswerQuestion question) {
    Optional<Answer> answer =
        question.answerId() == null
            ? snapshot.search().answer(question.text())
            : snapshot.search().answerById(question.answerId());
    return answer.<Findings>map(Findings.Answered::new).orElseGet(Findings.Nothing::new);
  }

  private static Profile supposed(Profile profile, Action.Suppose suppose) {
    ProfileEditor editor = new ProfileEditor(profile);
    suppose.dropped().forEach(editor::forget);
    suppose.changes().forEach(editor::set);
    return editor.profile();
  }

  private static Profile unlimited(Profile profile) {
    ProfileEditor editor = new ProfileEditor(profile);
    editor.forget(Field.BUDGET);
    editor.forget(Field.FINISH_BY);
    editor.set(new Constraint.Weeks(520));
    editor.set(new Constraint.MaxPrograms(8));
    return editor.profile();
  }

  private Findings preferred(
      Preference preference,
      Conversation before,
      Conversation conversation,
      Plan plan,
      @Nullable Path now) {
    Path next = null;
    if (now != null
        && before.path() != null
        && steps(before.path()).equals(steps(now))
        && !now.steps().isEmpty()) {
      next = further(preference, conversation, now);
    }
    return new Findings.Preferred(preference, plan, before.path(), next);
  }

  /**
   * The best path that costs less, or takes less time, than this one; null where there is none with
   * a step in it.
   */
  private @Nullable Path further(Preference preference, Conversation conversation, Path now) {
    ProfileEditor editor = new ProfileEditor(conversation.profile());
    switch (preference) {
      case CHEAPEST -> {
        if (now.totals().cost() == null || now.totals().cost().isFree()) {
          return null;
        }
        editor.set(new Constraint.Budget(Conclusion.justUnder(now.totals().cost())));
      }
      case SOONEST -> {
        if (now.totals().weeks() <= 1) {
          return null;
        }
        editor.set(new Constraint.Weeks(now.totals().weeks() - 1));
      }
    }
    Plan plan = planOnly(editor.profile(), conversation.currency());
    return plan instanceof Plan.Found found && !found.path().steps().isEmpty()
        ? found.path()
        : null;
  }

  private static List<ProgramId> steps(Path path) {
    return path.steps().stream().map(Path.Step::programId).toList();
  }

  /** The roles that come nearest to these words; a choice of one is a choice, with "none". */
  private Findings nearest(String text) {
    List<Role> roles =
        snapshot.search().roles(text, Pending.MOST_OPTIONS).stream()
            .map(snapshot.framework()::getRole)
            .toList();
    return roles.isEmpty() ? new Findings.Nothing() : new Findings.RoleChoice(roles);
  }

  private Findings choice(Pending pending) {
    return switch (pending) {
      case Pending.ChooseRole roles ->
          new Findings.RoleChoice(
              roles.options().stream().map(snapshot.framework()::getRole).toList());
      case Pending.ChooseSkill skills ->
          new Findings.SkillChoice(
              skills.options().stream()
                  .map(s -> new SkillRef(s, snapshot.framework().labelOf(s)))
                  .toList());
      case Pending.RankTargets rank ->
          new Findings.RoleChoice(
              rank.options().stream().map(snapshot.framework()::getRole).toList());
      case Pending.PickRole none -> new Findings.Nothing();
      case Pending.Offer none -> new Findings.Nothing();
      case Pending.ConfirmForget none -> new Findings.Nothing();
      case Pending.ConfirmHandoff none -> new Findings.Nothing();
    };
  }
}
