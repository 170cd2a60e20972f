package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.ref;
import static org.waymark.fixture.Learner.roles;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.dialogue.Conversation.Stage;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Preference;

class ConclusionTest {
  private static final Findings NOTHING = new Findings.Nothing();
  private static final Action PATH = new Action.ShowPath();
  private static final Pending WHICH =
      new Pending.ChooseRole(
          Field.TARGET_ROLE, "analyst", roles("data-analyst", "business-analyst"), null);
  private static final Pending WHICH_WORK =
      new Pending.ChooseRole(Field.CURRENT_ROLE, "clerk", roles("bookkeeper"), null);

  private static Outcome conclude(Learner learner, Action action, Findings findings) {
    return Conclusion.conclude(
        new Decision(learner.conversation(), action, true, List.of()),
        findings,
        SmallWorld.plan(learner.profile()),
        SmallWorld.worths(learner.conversation(), SmallWorld.plan(learner.profile())));
  }

  private static Learner analyst() {
    return learner().worksAs("shop-sales-assistant").wants("data-analyst");
  }

  private static Plan plan(Learner learner) {
    Plan plan = SmallWorld.plan(learner.profile());
    return plan == null ? new Plan.NoGoal() : plan;
  }

  private static Path path(Learner learner) {
    return ((Plan.Found) plan(learner)).path();
  }

  private static Findings planned(Learner learner) {
    return new Findings.Planned(plan(learner), null);
  }

  private static List<Program> programs(String... ids) {
    return Stream.of(ids).map(i -> SmallWorld.CATALOG.getProgram(new ProgramId(i))).toList();
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        asks(
            "a path asks for what would change it",
            analyst(),
            PATH,
            planned(analyst()),
            Field.BUDGET),
        asks("no goal asks for it", learner(), new Action.AskGoal(), NOTHING, Field.TARGET_ROLE),
        asks(
            "a fresh start asks for the goal",
            learner(),
            new Action.StartOver(),
            NOTHING,
            Field.TARGET_ROLE),
        asks(
            "a choice asks for its field",
            learner(),
            new Action.AskWhich(WHICH_WORK),
            NOTHING,
            Field.CURRENT_ROLE),
        asks(
            "a day that is past asks for another",
            analyst().finishBy("2026-01-31"),
            PATH,
            planned(analyst().finishBy("2026-01-31")),
            Field.FINISH_BY),
        asks(
            "an offer asks for nothing else",
            analyst(),
            new Action.SupposeUnlimited(),
            new Findings.Supposed(plan(analyst()), null),
            null),
        asks(
            "a confirmation asks for nothing else",
            analyst(),
            new Action.ConfirmErase(),
            NOTHING,
            null),
        asks(
            "an explanation asks for nothing",
            analyst(),
            new Action.Explain(null),
            new Findings.Explained(path(analyst()), path(analyst()).steps()),
            null),
        asks(
            "roles in reach ask which",
            learner().worksAs("bookkeeper"),
            new Action.SuggestRoles(),
            new Findings.RolesSuggested(
                List.of(
                    new Findings.RolesSuggested.Reach(
                        roles("data-analyst").getFirst(), "Data analyst", 1, 4))),
            Field.TARGET_ROLE),
        asks(
            "no roles in reach ask for the work",
            learner(),
            new Action.SuggestRoles(),
            new Findings.RolesSuggested(List.of()),
            Field.CURRENT_ROLE),
        asks(
            "a greeting asks for the goal",
            learner(),
            new Action.SmallTalk(Action.SmallTalk.Kind.GREET),
            NOTHING,
            Field.TARGET_ROLE),
        asks(
            "thanks ask for nothing",
            learner(),
            new Action.SmallTalk(Action.SmallTalk.Kind.THANK),
            NOTHING,
            null),
        asks(
            "what is unclear asks for the goal",
            learner(),
            new Action.SayUnclear("gnah"),
            NOTHING,
            Field.TARGET_ROLE),
        asks(
            "what is unclear with a goal asks for nothing",
            analyst(),
            new Action.SayUnclear("gnah"),
            NOTHING,
            null));
  }

  private static Arguments asks(
      String name, Learner learner, Action action, Findings findings, @Nullable Field field) {
    return argumentSet(name, learner, action, findings, field);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void the_question_is(Learner learner, Action action, Findings findings, @Nullable Field field) {
    Outcome outcome = conclude(learner, action, findings);
    assertThat(outcome.ask()).isEqualTo(field);
    if (field != null) {
      assertThat(outcome.conversation().memory().asked()).isEqualTo(field);
      assertThat(outcome.conversation().memory().asks()).contains(field);
    }
  }

  static Stream<Arguments> open() {
    Path path = path(analyst());
    Path cheaper = path(analyst().budget("180"));
    return Stream.of(
        leaves("a choice", learner(), new Action.AskWhich(WHICH), NOTHING, WHICH),
        leaves(
            "a goal to choose, though a skill is planned for",
            learner().wantsOneOf("analyst", "data-analyst", "business-analyst").wantsToLearn("sql"),
            PATH,
            NOTHING,
            WHICH),
        leaves(
            "erasing", analyst(), new Action.ConfirmErase(), NOTHING, new Pending.ConfirmForget()),
        leaves(
            "the summary",
            analyst(),
            new Action.HandOff(false),
            NOTHING,
            new Pending.ConfirmHandoff()),
        leaves(
            "nothing once the summary may go", analyst(), new Action.HandOff(true), NOTHING, null),
        leaves(
            "a supposed change",
            analyst(),
            new Action.Suppose(List.of(new Constraint.Weeks(9)), List.of(Field.BUDGET)),
            new Findings.Supposed(plan(analyst()), path),
            new Pending.Offer(
                List.of(
                    new Command.SetConstraint(new Constraint.Weeks(9)),
                    new Command.ForgetConstraint(Field.BUDGET)))),
        leaves(
            "nothing where the supposed cannot be",
            analyst(),
            new Action.Suppose(List.of(new Constraint.Weeks(9)), List.of()),
            new Findings.Supposed(
                new Plan.FinishBeforeStart(LocalDate.of(2026, 1, 1), SmallWorld.TODAY), path),
            null),
        leaves(
            "a cheaper path still",
            analyst(),
            new Action.Prefer(Preference.CHEAPEST),
            new Findings.Preferred(Preference.CHEAPEST, plan(analyst()), path, cheaper),
            cheaper.totals().cost() == null
                ? null
                : new Pending.Offer(
                    List.of(
                        new Command.SetConstraint(
                            new Constraint.Budget(cheaper.totals().cost()))))),
        leaves(
            "a sooner path still",
            analyst(),
            new Action.Prefer(Preference.SOONEST),
            new Findings.Preferred(Preference.SOONEST, plan(analyst()), path, cheaper),
            new Pending.Offer(
                List.of(
                    new Command.SetConstraint(new Constraint.Weeks(cheaper.totals().weeks()))))),
        leaves(
            "a skill beside the goal",
            analyst(),
            new Action.ExplainMissing(new SkillId("python")),
            new Findings.MissingExplained(ref("python"), false, null, false),
            new Pending.Offer(
                List.of(
                    new Command.WantSkill(
                        new SkillMention("Python", new SkillId("python"), "Python", List.of()))))),
        leaves(
            "nothing after a skill that is held",
            analyst(),
            new Action.ExplainMissing(new SkillId("python")),
            new Findings.MissingExplained(ref("python"), true, null, false),
            null),
        leaves("nothing after a path", analyst(), PATH, planned(analyst()), null));
  }

  private static Arguments leaves(
      String name, Learner learner, Action action, Findings findings, @Nullable Pending pending) {
    return argumentSet(name, learner, action, findings, pending);
  }

  @ParameterizedTest
  @MethodSource("open")
  void what_is_left_open_is(
      Learner learner, Action action, Findings findings, @Nullable Pending pending) {
    assertThat(conclude(learner, action, findings).conversation().memory().pending())
        .isEqualTo(pending);
  }

  @Test
  void a_cheaper_path_is_offered_at_its_own_price() {
    Learner quick = learner().wantsToLearn("sql").can("spreadsheets", null);
    Learner frugal = learner().wantsToLearn("sql").can("spreadsheets", null).budget("0");
    Outcome outcome =
        conclude(
            quick,
            new Action.Prefer(Preference.CHEAPEST),
            new Findings.Preferred(Preference.CHEAPEST, plan(quick), path(quick), path(frugal)));
    assertThat(outcome.conversation().memory().pending())
        .isEqualTo(
            new Pending.Offer(
                List.of(new Command.SetConstraint(new Constraint.Budget(Money.of(0, "EUR"))))));
  }

  @Test
  void the_steps_of_a_path_are_what_was_shown_in_their_order() {
    Outcome outcome = conclude(analyst().sees("ledger"), PATH, planned(analyst()));
    assertThat(outcome.conversation().memory().shown())
        .isEqualTo(path(analyst()).steps().stream().map(Path.Step::programId).toList())
        .isNotEmpty();
  }

  @Test
  void what_was_found_compared_or_offered_instead_is_what_was_shown() {
    Path.Step step = path(analyst()).steps().getFirst();
    for (Findings findings :
        List.of(
            new Findings.Found("sql", programs("sql-first", "sql-free")),
            new Findings.Compared(programs("sql-first", "sql-free")),
            new Findings.Alternatives(step, programs("sql-first", "sql-free")))) {
      assertThat(
              conclude(learner(), new Action.Search("sql"), findings)
                  .conversation()
                  .memory()
                  .shown())
          .containsExactly(new ProgramId("sql-first"), new ProgramId("sql-free"));
    }
  }

  @Test
  void an_answer_leaves_what_was_shown() {
    Outcome outcome =
        conclude(
            analyst().sees("ledger").speaksOf("ledger"),
            new Action.AnswerQuestion("?", "worth"),
            new Findings.Answered(SmallWorld.WORTH));
    assertThat(outcome.conversation().memory().shown()).containsExactly(new ProgramId("ledger"));
    assertThat(outcome.conversation().memory().spokenOf()).isEqualTo(new ProgramId("ledger"));
  }

  @Test
  void that_is_the_one_step_explained_the_one_program_found_or_the_step_to_replace() {
    Path path = path(analyst());
    Path.Step first = path.steps().getFirst();
    assertThat(spoken(new Findings.Explained(path, List.of(first)))).isEqualTo(first.programId());
    assertThat(spoken(new Findings.Alternatives(first, List.of()))).isEqualTo(first.programId());
    assertThat(spoken(new Findings.Found("books", programs("ledger"))))
        .isEqualTo(new ProgramId("ledger"));
    assertThat(spoken(new Findings.Found("sql", programs("sql-first", "sql-free")))).isNull();
    assertThat(spoken(planned(analyst()))).isNull();
  }

  private static @Nullable ProgramId spoken(Findings findings) {
    return conclude(analyst().speaksOf("charts"), new Action.Search("?"), findings)
        .conversation()
        .memory()
        .spokenOf();
  }

  @Test
  void the_stage_follows_the_path_and_the_consent() {
    assertThat(conclude(learner(), new Action.AskGoal(), NOTHING).conversation().stage())
        .isEqualTo(Stage.GATHERING);
    assertThat(conclude(analyst(), PATH, planned(analyst())).conversation().stage())
        .isEqualTo(Stage.PLANNED);
    assertThat(conclude(analyst(), new Action.HandOff(false), NOTHING).conversation().stage())
        .isEqualTo(Stage.PLANNED);
    assertThat(conclude(analyst(), new Action.HandOff(true), NOTHING).conversation().stage())
        .isEqualTo(Stage.HANDED_OFF);
  }

  @Test
  void a_day_that_is_past_leaves_no_path() {
    Learner late = analyst().withPath().finishBy("2026-01-31");
    assertThat(conclude(late, PATH, planned(late)).conversation().path()).isNull();
  }

  @Test
  void just_under_a_price_is_a_cent_less_and_never_below_nothing() {
    assertThat(Conclusion.justUnder(Money.of("199.50", "EUR")))
        .isEqualTo(Money.of("199.49", "EUR"));
    assertThat(Conclusion.justUnder(Money.of(0, "EUR"))).isEqualTo(Money.of(0, "EUR"));
  }
}
