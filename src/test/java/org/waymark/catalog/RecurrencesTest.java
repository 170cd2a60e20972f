package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrencesTest {
  private static List<LocalDate> expand(String rule, String first, String last) {
    return new Recurrences()
        .expand(rule.replace("\\n", "\n"), LocalDate.parse(first), LocalDate.parse(last));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RRULE:FREQ=YEARLY;BYMONTH=3,10;BYDAY=1SA                   | 2027-03-06 2027-10-02 2028-03-04
          RRULE:FREQ=YEARLY;BYMONTH=2,9;BYMONTHDAY=22                | 2027-02-22 2027-09-22 2028-02-22
          RRULE:FREQ=MONTHLY;BYDAY=-1FR                              | 2027-01-29 2027-02-26 2027-03-26
          RRULE:FREQ=WEEKLY;BYDAY=MO                                 | 2027-01-04 2027-01-11 2027-01-18
          RRULE:FREQ=WEEKLY                                          | 2027-01-07 2027-01-14 2027-01-21
          RRULE:FREQ=DAILY;INTERVAL=100                              | 2027-02-05 2027-05-16 2027-08-24
          DTSTART:20270115\\nRRULE:FREQ=MONTHLY                      | 2027-01-15 2027-02-15 2027-03-15
          DTSTART;VALUE=DATE:20270115\\nRRULE:FREQ=MONTHLY           | 2027-01-15 2027-02-15 2027-03-15
          DTSTART:20270115T090000Z\\nRRULE:FREQ=MONTHLY              | 2027-01-15 2027-02-15 2027-03-15
          DTSTART:20270131\\nRRULE:FREQ=MONTHLY                      | 2027-01-31 2027-03-31 2027-05-31
          DTSTART:20270115\\nRRULE:FREQ=MONTHLY;COUNT=2              | 2027-01-15 2027-02-15
          DTSTART:20261215\\nRRULE:FREQ=MONTHLY;COUNT=2              | 2027-01-15
          RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;UNTIL=20270901    | 2027-09-01
          RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1;UNTIL=20260831    |
          RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30                  |
          DTSTART:20400101\\nRRULE:FREQ=DAILY                        |
          """)
  void the_first_days_from_2027_on_are(String rule, String days) {
    List<LocalDate> wanted =
        days == null ? List.of() : Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
    assertThat(expand(rule, "2027-01-01", "2028-06-30").stream().limit(3)).isEqualTo(wanted);
  }

  @Test
  void both_ends_are_included() {
    assertThat(expand("RRULE:FREQ=WEEKLY;BYDAY=MO", "2027-01-04", "2027-01-18"))
        .containsExactly(
            LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 18));
  }

  @Test
  void days_rise_and_come_once() {
    List<LocalDate> days =
        expand("RRULE:FREQ=YEARLY;BYMONTH=10,3;BYDAY=SA,1SA", "2027-01-01", "2030-12-31");
    assertThat(days).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every Monday",
        "RRULE:",
        "RRULE:INTERVAL=2",
        "RRULE:FREQ=SOMETIMES",
        "RRULE:FREQ=HOURLY",
        "RRULE:FREQ=SECONDLY",
        "RRULE:freq=weekly",
        "RRULE:FREQ=WEEKLY; BYDAY=MO",
        "RRULE:FREQ=WEEKLY;BYDAY=XX",
        "RRULE:FREQ=WEEKLY;BYDAY=",
        "RRULE:FREQ=WEEKLY;INTERVAL=0",
        "RRULE:FREQ=WEEKLY;INTERVAL=-1",
        "RRULE:FREQ=WEEKLY;FREQ=DAILY",
        "RRULE:FREQ=WEEKLY;COLOUR=RED",
        "RRULE:FREQ=YEARLY;BYMONTH=13",
        "RRULE:FREQ=YEARLY;BYMONTHDAY=32",
        "RRULE:FREQ=YEARLY;BYYEARDAY=400",
        "DTSTART:20271345\nRRULE:FREQ=DAILY",
        "DTSTART:soon\nRRULE:FREQ=DAILY",
        "DTSTART:20270101"
      })
  void what_is_no_recurrence_of_days_is_refused(String text) {
    assertThatThrownBy(() -> RecurrenceText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a recurrence of days");
  }

  @Test
  void no_rule_of_the_embedded_catalog_is_refused() throws IOException {
    Pattern rule = Pattern.compile("starts: \"?((?:DTSTART|RRULE)[^\"\\n]*)");
    try (Stream<Path> files = Files.list(Path.of("knowledge/catalog"))) {
      List<String> texts =
          files
              .filter(f -> f.toString().endsWith(".yaml"))
              .flatMap(f -> rule.matcher(read(f)).results().map(m -> m.group(1).strip()))
              .toList();
      assertThat(texts).isNotEmpty().allSatisfy(RecurrenceText::parse);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
