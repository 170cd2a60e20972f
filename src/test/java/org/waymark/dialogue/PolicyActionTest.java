package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.role;
import static org.waymark.fixture.Learner.roles;
import static org.waymark.fixture.Learner.skill;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Preference;

/** Which one thing is done about a message. */
class PolicyActionTest {
  private static final Command BUDGET =
      new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR")));
  private static final Command WHY = new Command.AskWhy(null);
  private static final Command HUMAN = new Command.AskHuman();
  private static final Command.OutOfScope DISTRESS =
      new Command.OutOfScope(Command.OutOfScope.Kind.DISTRESS, null);
  private static final Pending OFFER =
      new Pending.Offer(List.of(new Command.SetConstraint(new Constraint.Weeks(30))));
  private static final Pending WHICH =
      new Pending.ChooseRole(
          Field.TARGET_ROLE, "analyst", roles("data-analyst", "business-analyst"), null);

  private static Learner analyst() {
    return learner().worksAs("shop-sales-assistant").wants("data-analyst");
  }

  private static ProgramId program(String id) {
    return new ProgramId(id);
  }

  static Stream<Arguments> actions() {
    return Stream.of(
        action(
            "a goal is planned for",
            learner(),
            new Action.ShowPath(),
            new Command.SetTargetRole(role("data-analyst"))),
        action(
            "a wanted skill is planned for",
            learner(),
            new Action.ShowPath(),
            new Command.WantSkill(skill("sql"))),
        action("a limit alone asks for the goal", learner(), new Action.AskGoal(), BUDGET),
        action(
            "a goal that may be several asks which",
            learner(),
            new Action.AskWhich(WHICH),
            new Command.SetTargetRole(
                RoleMention.oneOf("analyst", roles("data-analyst", "business-analyst")))),
        action(
            "a goal that nobody knows offers what comes nearest",
            learner(),
            new Action.OfferNearest(Field.TARGET_ROLE, "astronaut"),
            new Command.SetTargetRole(RoleMention.unknown("astronaut"))),
        action(
            "known work without a goal suggests where it leads",
            learner(),
            new Action.SuggestRoles(),
            new Command.SetCurrentRole(role("bookkeeper"))),
        action(
            "… once",
            learner().worksAs("bookkeeper"),
            new Action.AskGoal(),
            new Command.SetCurrentRole(role("bookkeeper"))),
        action(
            "distress comes before everything",
            analyst().withPath(),
            new Action.Decline(DISTRESS),
            BUDGET,
            HUMAN,
            DISTRESS,
            WHY),
        action(
            "a person comes before a question",
            analyst().withPath(),
            new Action.HandOff(false),
            WHY,
            HUMAN),
        action(
            "a question comes before the new path",
            analyst().withPath(),
            new Action.AnswerQuestion("?", "worth"),
            BUDGET,
            new Command.AskQuestion("?", "worth")),
        action(
            "thanks with a fact is a new path",
            analyst().withPath(),
            new Action.ShowPath(),
            new Command.Thank(),
            BUDGET),
        action(
            "thanks alone is thanked",
            analyst().withPath(),
            new Action.SmallTalk(Action.SmallTalk.Kind.THANK),
            new Command.Thank()),
        action("why, before there is a path, plans", analyst(), new Action.ShowPath(), WHY),
        action(
            "why the second",
            analyst().withPath().sees("sql-first", "charts"),
            new Action.Explain(program("charts")),
            new Command.AskWhy(new Ref.Ordinal(2))),
        action(
            "why the last",
            analyst().withPath().sees("sql-first", "charts"),
            new Action.Explain(program("charts")),
            new Command.AskWhy(new Ref.Ordinal(-1))),
        action(
            "why the seventh of two is why the path",
            analyst().withPath().sees("sql-first", "charts"),
            new Action.Explain(null),
            new Command.AskWhy(new Ref.Ordinal(7))),
        action(
            "why that",
            analyst().withPath().speaksOf("charts"),
            new Action.Explain(program("charts")),
            new Command.AskWhy(new Ref.That())),
        action(
            "why not a skill",
            analyst().withPath(),
            new Action.ExplainMissing(new SkillId("python")),
            new Command.AskWhyNot(skill("python"))),
        action(
            "compare what was shown",
            learner().sees("sql-first", "sql-free"),
            new Action.CompareThese(List.of(program("sql-first"), program("sql-free"))),
            new Command.Compare(List.of())),
        action(
            "compare at most four",
            learner().sees("sql-first", "sql-free", "charts", "ledger", "sheets-basics"),
            new Action.CompareThese(
                List.of(
                    program("sql-first"),
                    program("sql-free"),
                    program("charts"),
                    program("ledger"))),
            new Command.Compare(List.of())),
        action(
            "compare one with itself is no comparison",
            learner().sees("sql-first"),
            new Action.AskGoal(),
            new Command.Compare(List.of(new Ref.Ordinal(1), new Ref.That()))),
        action(
            "alternatives to the first shown",
            analyst().withPath().sees("sql-first"),
            new Action.ShowAlternatives(program("sql-first")),
            new Command.ShowAlternatives(null)),
        action(
            "what if, with a goal",
            analyst(),
            new Action.Suppose(List.of(new Constraint.Weeks(30)), List.of(Field.BUDGET)),
            new Command.AskWhatIf(List.of(new Constraint.Weeks(30)), List.of(Field.BUDGET))),
        action(
            "what if, without a goal, asks for it",
            learner(),
            new Action.AskGoal(),
            new Command.AskWhatIf(List.of(new Constraint.Weeks(30)), List.of())),
        action(
            "what it takes",
            analyst(),
            new Action.SupposeUnlimited(),
            new Command.AskWhatItTakes()),
        action(
            "cheaper alone",
            analyst().withPath(),
            new Action.Prefer(Preference.CHEAPEST),
            new Command.SetPreference(Preference.CHEAPEST)),
        action(
            "cheaper with a limit is a path by both",
            analyst().withPath(),
            new Action.ShowPath(),
            new Command.SetPreference(Preference.CHEAPEST),
            BUDGET),
        action(
            "roles, while one is still to be chosen, asks which",
            learner().wantsOneOf("analyst", "data-analyst", "business-analyst"),
            new Action.AskWhich(WHICH),
            new Command.SuggestRoles()),
        action("search", learner(), new Action.Search("excel"), new Command.FindPrograms("excel")),
        action(
            "yes to erasing erases",
            analyst().facing(new Pending.ConfirmForget()),
            new Action.Erase(),
            new Command.Affirm()),
        action("erase me asks first", analyst(), new Action.ConfirmErase(), new Command.ForgetMe()),
        action(
            "yes to another question erases nothing",
            analyst().withPath(),
            new Action.SmallTalk(Action.SmallTalk.Kind.ALL_RIGHT),
            new Command.Affirm()),
        action(
            "yes to the summary hands off with it",
            analyst().facing(new Pending.ConfirmHandoff()),
            new Action.HandOff(true),
            new Command.Affirm()),
        action(
            "yes to an offer plans anew",
            analyst().withPath().facing(OFFER),
            new Action.ShowPath(),
            new Command.Affirm()),
        action(
            "no to an offer is all right",
            analyst().withPath().facing(OFFER),
            new Action.SmallTalk(Action.SmallTalk.Kind.ALL_RIGHT),
            new Command.Deny()),
        action(
            "skip goes on",
            learner().asked(Field.TARGET_ROLE),
            new Action.AskGoal(),
            new Command.Skip()),
        action(
            "what is not understood is said",
            learner(),
            new Action.SayUnclear("gnah"),
            new Command.Unclear("gnah")),
        action(
            "a message half understood is planned",
            learner(),
            new Action.ShowPath(),
            new Command.SetTargetRole(role("bookkeeper")),
            new Command.Unclear("gnah")));
  }

  private static Arguments action(String name, Learner learner, Action action, Command... said) {
    return argumentSet(name, learner.conversation(), List.of(said), action);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void the_one_thing_to_do_is(Conversation conversation, List<Command> said, Action action) {
    assertThat(
            new Policy(SmallWorld.FRAMEWORK, SmallWorld.CATALOG)
                .decide(conversation, said)
                .action())
        .isEqualTo(action);
  }
}
