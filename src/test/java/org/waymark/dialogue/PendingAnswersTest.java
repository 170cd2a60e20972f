package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.roles;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.LastUsed;

class PendingAnswersTest {
  private static final Command YES = new Command.Affirm();
  private static final Command NO = new Command.Deny();
  private static final Command THANKS = new Command.Thank();
  private static final LastUsed UNTIL = LastUsed.parse("2019");
  private static final List<Command> CHANGES =
      List.of(
          new Command.SetConstraint(new Constraint.Weeks(30)),
          new Command.ForgetConstraint(Field.BUDGET));

  static Stream<Arguments> answers() {
    return Stream.of(
        answer("yes to nothing stays yes", learner(), List.of(YES), List.of(YES)),
        answer(
            "yes to an offer makes its changes, and what else was said stays",
            learner().facing(new Pending.Offer(CHANGES)),
            List.of(YES, THANKS),
            List.of(CHANGES.get(0), CHANGES.get(1), THANKS)),
        answer(
            "no to an offer changes nothing",
            learner().facing(new Pending.Offer(CHANGES)),
            List.of(NO),
            List.of(NO)),
        answer(
            "yes to erasing stays yes",
            learner().facing(new Pending.ConfirmForget()),
            List.of(YES),
            List.of(YES)),
        answer(
            "yes to handing off stays yes",
            learner().facing(new Pending.ConfirmHandoff()),
            List.of(YES),
            List.of(YES)),
        answer(
            "yes to a choice of goals takes the first",
            analyst(Field.TARGET_ROLE),
            List.of(YES),
            List.of(
                new Command.SetTargetRole(
                    RoleMention.of(
                        "analyst", SmallWorld.FRAMEWORK.getRole(new RoleId("data-analyst")))))),
        answer(
            "yes to a choice of present work takes the first",
            analyst(Field.CURRENT_ROLE),
            List.of(YES),
            List.of(
                new Command.SetCurrentRole(
                    RoleMention.of(
                        "analyst", SmallWorld.FRAMEWORK.getRole(new RoleId("data-analyst")))))),
        answer(
            "yes to a choice of past work takes the first, with its end",
            analyst(Field.SKILLS),
            List.of(YES),
            List.of(
                new Command.AddFormerRole(
                    RoleMention.of(
                        "analyst", SmallWorld.FRAMEWORK.getRole(new RoleId("data-analyst"))),
                    UNTIL))),
        answer(
            "none of these goals keeps the words",
            analyst(Field.TARGET_ROLE),
            List.of(NO),
            List.of(NO, new Command.SetTargetRole(RoleMention.unknown("analyst")))),
        answer(
            "none of these past roles is just no", analyst(Field.SKILLS), List.of(NO), List.of(NO)),
        answer(
            "no, where the goal was made clear meanwhile, leaves it",
            learner().wants("bookkeeper").facing(choice(Field.TARGET_ROLE)),
            List.of(NO),
            List.of(NO)),
        answer(
            "yes to a choice of held skills",
            skills(Field.SKILLS),
            List.of(YES),
            List.of(new Command.AddSkill(excel(), null))),
        answer(
            "yes to a choice of skills not held",
            skills(Field.NOT_HELD),
            List.of(YES),
            List.of(new Command.StrikeSkill(excel()))),
        answer(
            "yes to a choice of wanted skills",
            skills(Field.WANTED_SKILLS),
            List.of(YES),
            List.of(new Command.WantSkill(excel()))),
        answer(
            "yes to a choice of skills to leave out",
            skills(Field.EXCLUDED),
            List.of(YES),
            List.of(new Command.ExcludeSkill(excel()))));
  }

  private static Learner analyst(Field slot) {
    return learner().wantsOneOf("analyst", "data-analyst", "business-analyst").facing(choice(slot));
  }

  private static Pending choice(Field slot) {
    return new Pending.ChooseRole(
        slot, "analyst", roles("data-analyst", "business-analyst"), UNTIL);
  }

  private static Learner skills(Field slot) {
    return learner()
        .facing(
            new Pending.ChooseSkill(
                slot, "tables", List.of(new SkillId("spreadsheets"), new SkillId("sql"))));
  }

  private static SkillMention excel() {
    return SkillMention.of("tables", SmallWorld.FRAMEWORK.getSkill(new SkillId("spreadsheets")));
  }

  private static Arguments answer(
      String name, Learner learner, List<Command> said, List<Command> meant) {
    return argumentSet(name, learner.conversation(), said, meant);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_means_what_the_open_question_lends_it(
      Conversation conversation, List<Command> said, List<Command> meant) {
    assertThat(new PendingAnswers(conversation, SmallWorld.FRAMEWORK).settle(said))
        .isEqualTo(meant);
  }
}
