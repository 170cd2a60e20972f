package org.waymark.understanding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I’ve 5–8 hrs/week | i have #0 hours / week",
        "im skint & dont wanna pay | i am skint and do not want to pay",
        "I want 2 be a welder, 4 hrs | i want to be a welder , #0 hours",
        "self-paced, face-to-face | self paced , face to face",
        "half an hour, 1h30 | #0 hour , #1 hours",
        "by 15/03 at 7pm | by 15/03 at 7pm",
      })
  void a_message_is_read_in_plain_words(String text, String line) {
    assertThat(Message.read(text).line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2k | 1200..1200",
        "two grand | 2000..2000",
        "1.200 | 1200..1200",
        "1 200 | 1200..1200",
        "1,5 | 1.5..1.5",
        "a couple of hundred | 200..200",
        "three hundred and fifty | 350..350",
        "twenty five | 25..25",
        "one and a half | 1.5..1.5",
        "1½ | 1.5..1.5",
        "5-8 | 5..8",
        "between 200 and 400 | 200..400",
        "€300–€400 | 300..400",
        "1-2k | 1000..2000",
        "9 to 5 | 9..9 5..5",
      })
  void numbers_are_read_in_digits_and_words(String text, String numbers) {
    assertThat(
            Message.read(text).quantities().stream()
                .map(q -> number(q.low()) + ".." + number(q.high()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if I had 10 hours | HYPOTHETICAL",
        "what if the budget was 500? | HYPOTHETICAL",
        "if possible 10 hours | REAL",
        "I used to have 10 hours | PAST",
        "I wish I had 10 hours | WISH",
        "I want 10 hours | REAL",
        "I was thinking 10 hours | REAL",
      })
  void a_clause_is_meant_in_a_mood(String text, Mood mood) {
    assertThat(Message.read(text).moodAt(text.indexOf("0"))).isEqualTo(mood);
  }

  @Test
  void what_is_said_of_others_is_told_from_what_is_said_of_the_speaker() {
    String text = "my son has 5 hours but I have 6";
    assertThat(Message.read(text).holderAt(text.indexOf('5'))).isEqualTo(Holder.OTHER);
    assertThat(Message.read(text).holderAt(text.indexOf('6'))).isEqualTo(Holder.SPEAKER);
  }

  @Test
  void a_denial_reaches_to_the_turn() {
    String text = "not online but evenings";
    assertThat(Message.read(text).negatedAt(text.indexOf("online"))).isTrue();
    assertThat(Message.read(text).negatedAt(text.indexOf("evenings"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "?!", "👋", "\n", "\ud83d", "#0 #1", "5 5 5 5 , , #", "1/2/3/4", "%$£"})
  void any_text_can_be_read(String text) {
    assertThat(Message.read(text).text()).isEqualTo(text);
  }

  private static String number(java.math.BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
