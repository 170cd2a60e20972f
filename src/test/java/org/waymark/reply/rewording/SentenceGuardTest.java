package org.waymark.reply.rewording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceGuardTest {
  private static final Fact LEAD =
      new Fact(
          "Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}.",
          Map.of(
              "name", "Data analyst",
              "programs", "3 programs",
              "hours", "120 hours",
              "weeks", "20 weeks",
              "pace", "6 hours a week",
              "money", "€300"));
  private static final Fact DONE = new Fact("Done by {day}.", Map.of("day", "4 May 2027"));
  private static final Fact ASKS =
      new Fact("How many hours a week can you give to learning?", Map.of());

  private final SentenceGuard guard;

  SentenceGuardTest() throws IOException {
    guard = new SentenceGuard(Objects.requireNonNull(Lexicon.read(Path.of("prompts")).get("en")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Great, here is your path to {name}: {programs}, {hours}, so {weeks} at {pace}, for"
            + " {money}.",
        "So, {programs} and {hours} to {name}, that's {weeks} at {pace}: {money}!"
      })
  void small_words_may_be_put_around_a_fact(String said) {
    assertThat(guard.passes(LEAD, said)).as(said).isEqualTo(!said.contains("that's"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a value left out          | Your path to {name}: {programs}, {hours}, {weeks} at {pace}.
          a value twice             | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}, {money}.
          a number of its own       | Your path to {name}: {programs}, {hours}, 2 weeks at {pace}, {money} and {weeks}.
          a number in words         | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}, two days.
          an amount                 | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money} or €5.
          a provider                | Your path to {name} with Mars Academy: {programs}, {hours}, {weeks} at {pace}, {money}.
          an address                | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}, www.example.org.
          a promise                 | Your path to {name} is guaranteed: {programs}, {hours}, {weeks} at {pace}, {money}.
          praise                    | Your path to {name}, recognised everywhere: {programs}, {hours}, {weeks} at {pace}, {money}.
          a price made free         | Your path to {name} is free: {programs}, {hours}, {weeks} at {pace}, {money}.
          a denial                  | Not your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}.
          a question of it          | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}?
          markup                    | <b>Your</b> path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}.
          a link                    | [Your](x) path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}.
          an unknown place          | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money} {evil}.
          another language          | Ihr Weg zu {name}: {programs}, {hours}, {weeks} at {pace}, {money}.
          letters that look alike   | Your path to {name}: {programs}, {hours}, {weeks} at {pace}, {money}, frее.
          """)
  void nothing_else_may(String what, String said) {
    assertThat(guard.passes(LEAD, said)).as(what).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You can be done by {day}.      | true
          Great, done by {day}!          | true
          Done after {day}.              | false
          You start by {day}.            | false
          Done {day}.                    | false
          """)
  void every_word_that_says_something_stays(String said, boolean passes) {
    assertThat(guard.passes(DONE, said)).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tell me, how many hours a week can you give to learning?            | true
          How many hours a week can you give to learning? And your budget?    | false
          Give many hours a week to learning.                                 | false
          """)
  void a_question_stays_one_question(String said, boolean passes) {
    assertThat(guard.passes(ASKS, said)).isEqualTo(passes);
  }
}
