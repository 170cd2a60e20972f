package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.ref;
import static org.waymark.fixture.Learner.role;
import static org.waymark.fixture.Learner.roles;
import static org.waymark.fixture.Learner.skill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.LastUsed;

/** What becomes of the conversation; what is done about it stands in {@link PolicyActionTest}. */
class PolicyTest {
  private static final Command BUDGET =
      new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR")));
  private static final Command HOURS =
      new Command.SetConstraint(new Constraint.HoursPerWeek(java.math.BigDecimal.valueOf(6)));
  private static final Command WHY = new Command.AskWhy(null);
  private static final Command.OutOfScope WEATHER =
      new Command.OutOfScope(Command.OutOfScope.Kind.OTHER_MATTER, null);
  private static final Pending WHICH =
      new Pending.ChooseRole(
          Field.TARGET_ROLE, "analyst", roles("data-analyst", "business-analyst"), null);

  private static Decision decide(Learner learner, Command... said) {
    return new Policy(SmallWorld.FRAMEWORK, SmallWorld.CATALOG)
        .decide(learner.conversation(), List.of(said));
  }

  private static Learner analyst() {
    return learner().worksAs("shop-sales-assistant").wants("data-analyst");
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        fact(
            "all facts of a message count",
            learner(),
            learner()
                .worksAs("shop-sales-assistant")
                .wants("data-analyst")
                .hours("6")
                .budget("300"),
            new Command.SetCurrentRole(role("shop-sales-assistant")),
            new Command.SetTargetRole(role("data-analyst")),
            HOURS,
            BUDGET),
        fact(
            "a skill is held once it is said",
            learner().wantsToLearn("sql"),
            learner().can("sql", "2019"),
            new Command.AddSkill(skill("sql"), LastUsed.parse("2019"))),
        fact(
            "a limit is taken back",
            learner().budget("300"),
            learner(),
            new Command.ForgetConstraint(Field.BUDGET)),
        fact(
            "the second one is left out",
            learner().sees("sql-first", "ledger"),
            learner().without("ledger"),
            new Command.ExcludeProgram(new Ref.Ordinal(2))),
        fact(
            "something else instead of it leaves it out",
            learner().sees("ledger"),
            learner().without("ledger"),
            new Command.ReplaceStep(new Ref.That())),
        fact(
            "a program left out comes back",
            learner().without("ledger"),
            learner(),
            new Command.IncludeProgram(new Ref.Named(new ProgramId("ledger")))),
        fact(
            "what the shop assistant no longer is",
            learner().worksAs("shop-sales-assistant"),
            learner()
                .can("customer-service", "2019")
                .can("cash-handling", "2019")
                .can("stock-control", "2019"),
            new Command.AddFormerRole(role("shop-sales-assistant"), LastUsed.parse("2019"))),
        fact(
            "a past role brings no skill that is struck out or wanted",
            learner().cannot("stock-control").wantsToLearn("cash-handling"),
            learner()
                .cannot("stock-control")
                .wantsToLearn("cash-handling")
                .can("customer-service", null),
            new Command.AddFormerRole(role("shop-sales-assistant"), null)),
        fact("a question changes nothing", learner().budget("300"), learner().budget("300"), WHY));
  }

  private static Arguments fact(String name, Learner before, Learner after, Command... said) {
    return argumentSet(name, before.conversation(), List.of(said), after.profile());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void the_profile_then_is(Conversation before, List<Command> said, Profile after) {
    Decision decision = new Policy(SmallWorld.FRAMEWORK, SmallWorld.CATALOG).decide(before, said);
    assertThat(decision.conversation().profile()).isEqualTo(after);
    assertThat(decision.replan()).isEqualTo(!after.equals(before.profile()));
  }

  @Test
  void words_that_fit_nothing_are_kept_and_admitted() {
    Decision decision =
        decide(
            learner(),
            new Command.SetTargetRole(RoleMention.unknown("astronaut")),
            new Command.WantSkill(SkillMention.unknown("juggling")));
    assertThat(decision.notes())
        .containsExactly(
            new Note.UnknownRole(Field.TARGET_ROLE, "astronaut"),
            new Note.UnknownSkill(Field.WANTED_SKILLS, "juggling"));
    assertThat(decision.conversation().profile().goals()).containsExactly("astronaut", "juggling");
    assertThat(decision.conversation().profile().targetRole())
        .isEqualTo(RoleMention.unknown("astronaut"));
  }

  @Test
  void a_reference_to_nothing_is_admitted_and_changes_nothing() {
    Decision decision = decide(analyst(), new Command.ExcludeProgram(new Ref.Ordinal(3)));
    assertThat(decision.notes()).containsExactly(new Note.UnknownReference());
    assertThat(decision.replan()).isFalse();
  }

  @Test
  void a_program_already_taken_is_done_under_its_title() {
    Decision decision = decide(analyst().sees("ledger"), new Command.MarkDone(new Ref.Ordinal(1)));
    assertThat(decision.conversation().profile().excluded())
        .containsExactly(new Exclusion(Exclusion.Kind.DONE, "ledger", "Books and ledgers"));
  }

  @Test
  void a_skill_in_words_that_may_mean_several_is_asked_about_and_not_taken() {
    Decision decision =
        decide(
            analyst(),
            new Command.AddSkill(
                SkillMention.oneOf(
                    "tables", List.of(new SkillId("spreadsheets"), new SkillId("sql"))),
                null));
    assertThat(decision.conversation().memory().pending())
        .isEqualTo(
            new Pending.ChooseSkill(
                Field.SKILLS, "tables", List.of(new SkillId("spreadsheets"), new SkillId("sql"))));
    assertThat(decision.conversation().profile().skills()).isEmpty();
  }

  @Test
  void two_goals_at_once_are_kept_as_wishes() {
    Decision decision =
        decide(
            learner(),
            new Command.NameTargets(List.of(role("bookkeeper"), RoleMention.unknown("baker"))));
    assertThat(decision.conversation().profile().goals()).containsExactly("Bookkeeper", "baker");
    assertThat(decision.action()).isEqualTo(new Action.ShowPath());
  }

  @Test
  void whoever_starts_over_is_new_but_keeps_their_language_and_currency() {
    Learner full = analyst().hours("6").budget("300").withPath().stuck(2);
    Decision decision = decide(full, BUDGET, new Command.Restart());
    assertThat(decision.action()).isEqualTo(new Action.StartOver());
    assertThat(decision.conversation())
        .isEqualTo(Conversation.begin(Locale.UK, "EUR", java.time.ZoneOffset.UTC));
  }

  @Test
  void a_question_that_is_passed_over_is_declined() {
    for (Command evasion : List.of(new Command.Skip(), new Command.Deny())) {
      assertThat(decide(analyst().asked(Field.BUDGET), evasion).conversation().memory().declined())
          .containsExactly(Field.BUDGET);
    }
    assertThat(decide(analyst().asked(Field.BUDGET), HOURS).conversation().memory().declined())
        .isEmpty();
  }

  @Test
  void turns_that_bring_nothing_are_counted_until_one_does() {
    assertThat(
            decide(learner().stuck(1), new Command.Unclear("gnah")).conversation().memory().stuck())
        .isEqualTo(2);
    assertThat(decide(learner().stuck(1), WEATHER).conversation().memory().stuck()).isEqualTo(2);
    assertThat(decide(learner().stuck(2), BUDGET).conversation().memory().stuck()).isZero();
  }

  @Test
  void a_choice_that_was_answered_is_no_longer_open() {
    Decision decision =
        decide(
            learner().wantsOneOf("analyst", "data-analyst", "business-analyst").facing(WHICH),
            new Command.Affirm());
    assertThat(decision.conversation().memory().pending()).isNull();
    assertThat(decision.action()).isEqualTo(new Action.ShowPath());
  }

  @Test
  void none_of_these_is_not_asked_again() {
    Decision decision =
        decide(
            learner()
                .wantsOneOf("analyst", "data-analyst", "business-analyst")
                .facing(WHICH)
                .asked(Field.TARGET_ROLE),
            new Command.Deny());
    assertThat(decision.action()).isNotInstanceOf(Action.AskWhich.class);
    assertThat(decision.conversation().profile().targetRole())
        .isEqualTo(RoleMention.unknown("analyst"));
  }

  @Test
  void ruling_a_skill_out_keeps_its_label() {
    assertThat(
            decide(analyst(), new Command.ExcludeSkill(skill("sql")))
                .conversation()
                .profile()
                .excluded())
        .containsExactly(new Exclusion(Exclusion.Kind.SKILL, "sql", ref("sql").label()));
  }
}
