package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.learner;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Delivery;

class NextQuestionTest {
  static Stream<Arguments> questions() {
    return Stream.of(
        next("without a goal, the goal", learner().worksAs("bookkeeper"), Field.TARGET_ROLE),
        next("with a goal alone, what decides over most of it", analyst().withPath(), Field.BUDGET),
        next(
            "whoever named a skill is not asked for their work",
            analyst().can("statistics", null).withPath(),
            Field.HOURS_PER_WEEK),
        next("with work and goal, the money", worker().withPath(), Field.BUDGET),
        next("with the money, the time", worker().budget("900").withPath(), Field.HOURS_PER_WEEK),
        next("with the time, the money", worker().hours("6").withPath(), Field.BUDGET),
        next(
            "with time and money, how, where a step is in a room",
            worker().hours("6").budget("900").withPath(),
            Field.DELIVERY),
        next(
            "how is not asked where all steps are online",
            bookkeeping().hours("6").budget("900").withPath(),
            null),
        next(
            "with everything, nothing",
            worker().hours("6").budget("900").taught(Delivery.ONLINE, Delivery.ON_SITE).withPath(),
            null),
        next(
            "what was declined is passed over",
            worker().declined(Field.HOURS_PER_WEEK).withPath(),
            Field.BUDGET),
        next(
            "what was asked before is passed over",
            worker().onceAsked(Field.HOURS_PER_WEEK).withPath(),
            Field.BUDGET),
        next(
            "money is not asked for where the path is free",
            learner()
                .worksAs("bookkeeper")
                .can("spreadsheets", null)
                .wantsToLearn("sql")
                .without("sql-first")
                .hours("6")
                .withPath(),
            null),
        next(
            "nothing where nothing is missing",
            learner().worksAs("data-analyst").wants("data-analyst").withPath(),
            null),
        next(
            "neither time nor money where no program helps",
            learner().worksAs("bookkeeper").wantsToLearn("python").withPath(),
            null),
        next("nothing where there is no path", analyst(), null));
  }

  private static Learner analyst() {
    return learner().wants("data-analyst");
  }

  private static Learner worker() {
    return analyst().worksAs("shop-sales-assistant");
  }

  private static Learner bookkeeping() {
    return learner().worksAs("shop-sales-assistant").wants("bookkeeper");
  }

  private static Arguments next(String name, Learner learner, @Nullable Field field) {
    return argumentSet(name, learner.conversation(), field);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void the_question_worth_asking_is(Conversation conversation, @Nullable Field field) {
    assertThat(
            new NextQuestion(conversation, conversation.path())
                .find(SmallWorld.worths(conversation, SmallWorld.plan(conversation.profile())))
                .orElse(null))
        .isEqualTo(field);
  }
}
