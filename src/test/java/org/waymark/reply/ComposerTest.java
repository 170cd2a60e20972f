package org.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.skill;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.RoleMention;
import org.waymark.fixture.Learner;
import org.waymark.knowledge.Money;
import org.waymark.planning.Preference;

class ComposerTest {
  private static final Command BUDGET =
      new Command.SetConstraint(new Constraint.Budget(Money.of(300, "EUR")));
  private static final Findings NOTHING = new Findings.Nothing();

  static Stream<Arguments> turns() {
    return Turns.ofEveryKind();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void a_reply_is_whole_sentences_with_every_value_in_its_place(Told told) {
    assertThat(told.reply().text())
        .isNotBlank()
        .doesNotContain("{", "}", "null")
        .doesNotContainPattern("\\s{3,}|  |\n\\s*$");
  }

  @ParameterizedTest
  @MethodSource("turns")
  void a_reply_asks_one_question_at_most(Told told) {
    assertThat(told.reply().text().replaceAll("“[^”]*”", "").chars().filter(c -> c == '?').count())
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("turns")
  void what_a_reply_asks_for_is_asked_in_its_text(Told told) {
    if (told.reply().asks() != null) {
      assertThat(told.reply().text()).matches("(?s).*[?.”]|(?s).*– None of these");
      assertThat(told.reply().text())
          .containsPattern("\\?|Tell me|None of these|You could say|You can");
    }
  }

  @ParameterizedTest
  @MethodSource("turns")
  void every_program_price_and_day_in_a_reply_stands_in_its_records(Told told) {
    assertThat(new Grounds(told).unfounded()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void the_blocks_draw_the_whole_reply(Told told) {
    assertThat(new Drawn(told.reply()).paragraphsThatNoBlockDraws()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void the_text_says_what_the_blocks_draw(Told told) {
    assertThat(new Drawn(told.reply()).wordsThatTheTextLacks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void the_same_turn_twice_is_not_told_in_the_same_words(Told told) {
    String first = told.reply().text();
    String second = told.afterReading(first).reply().text();
    String third = told.afterReading(second).reply().text();
    assertThat(second).isNotEqualTo(first);
    assertThat(third).isNotEqualTo(second);
  }

  @Test
  void a_changed_field_is_told_with_what_it_was_and_what_that_did() {
    Learner before = Turns.analyst().budget("900").withPath();
    Reply reply =
        new Told(
                before.conversation(),
                List.of(BUDGET),
                Turns.plannedAs(
                    Turns.analyst().budget("300"), Turns.path(Turns.analyst().budget("900"))))
            .reply();
    assertThat(reply.text()).startsWith("Noted – budget: €300 (was €900): ");
    assertThat(reply.changes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.field()).isEqualTo(Field.BUDGET);
          assertThat(c.effect()).isNotBlank();
        });
  }

  @Test
  void a_cheaper_path_says_what_it_saves() {
    Reply reply =
        new Told(
                Turns.querist().withPath().conversation(),
                List.of(new Command.SetPreference(Preference.CHEAPEST)),
                new Findings.Preferred(
                    Preference.CHEAPEST,
                    Turns.plan(Turns.querist().prefers(Preference.CHEAPEST)),
                    Turns.path(Turns.querist()),
                    null))
            .reply();
    assertThat(reply.text())
        .startsWith("I now put the price first: €120 cheaper; ")
        .contains("SQL for nothing");
  }

  @Test
  void an_unknown_price_is_told_as_unknown_and_never_as_nothing() {
    Reply reply =
        new Told(
                learner().conversation(),
                List.of(new Command.WantSkill(skill("data-visualisation"))),
                Turns.plannedAs(learner().wantsToLearn("data-visualisation"), null))
            .reply();
    assertThat(reply.text())
        .contains("one program whose price is not stated")
        .contains("price not stated")
        .doesNotContain("free", "€0");
  }

  @Test
  void nothing_in_the_learners_own_words_is_in_the_summary_for_a_person() {
    Learner learner = Turns.analyst();
    Reply reply =
        new Told(
                learner.conversation(),
                List.of(
                    new Command.SetTargetRole(RoleMention.unknown("my secret wish")),
                    new Command.AskHuman()),
                NOTHING)
            .reply();
    assertThat(reply.text().substring(reply.text().indexOf("It says:"))).doesNotContain("secret");
  }
}
