package org.waymark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small folder in which nothing is wrong, and one fault at a time. */
class ChecksTest {
  @TempDir private Path folder;

  @Test
  void a_folder_without_fault_has_no_issue() throws IOException {
    assertThat(new SmallFolder().issues(folder)).isEmpty();
  }

  @ParameterizedTest(name = "{1} is {2} in {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "skills: [filing]         | skills: [fylling]                | unknown-skill |"
            + " catalog/a.yaml:21",
        "parts: [one, two]        | parts: [one, two, none]          | unknown-part |"
            + " catalog/a.yaml:39",
        "needs: 2                 | provider: Other School, needs: 2 | foreign-part |"
            + " catalog/a.yaml:39",
        "hours: 20                | stacksTo: [nothing]              | unknown-award |"
            + " catalog/a.yaml:3",
        "(what.md)                | (why.md)                         | unknown-answer |"
            + " answers/what.md:13",
        "essential: [typing, fil  | essential: [typing, fyl          | unknown-skill |"
            + " framework/roles/office.yaml:1",
        "sector: office           | sector: offices                  | unknown-sector |"
            + " framework/roles/office.yaml:1",
        "ects: 0.8                | requires: [filing]               | circle | catalog/a.yaml:3",
        "skills: [typing, filing]\\n"
            + "    hours | skills: [typing]\\n"
            + "    hours | thin | framework/skills/office.yaml:2",
        "skills: [typing, filing]\\n"
            + "    hours | skills: [typing, filing]\\n"
            + "    requires: [mending]\\n"
            + "    hours | unknown-skill | catalog/a.yaml:33",
        "label: Filing | label: Filing, aliases: [], kind: tool}\\n- {id: knotting, label: Knotting"
            + " | orphan | framework/skills/office.yaml:3",
        "aliases: [archives]      | aliases: [Touch-typing]          | doubled-name |"
            + " framework/skills/office.yaml:2",
        "aliases: [archives]      | aliases: [archives, Archives]    | repeated-alias |"
            + " framework/skills/office.yaml:2",
        "word: papers, skills: [typing, filing]} | word: papers, skills: [typing, filing]}\\n-"
            + " {word: Papers, skills: [filing, typing]} | doubled-word |"
            + " framework/ambiguous.yaml:2",
        "hours: 20                | hours: 400                       | unbelievable |"
            + " catalog/a.yaml:3",
        "ects: 0.8                | ects: 8                          | unbelievable |"
            + " catalog/a.yaml:3",
        "amount: 40               | amount: 4000                     | unbelievable |"
            + " catalog/a.yaml:3",
        "eqfLevel: 3              | level: beginner                  | annex | catalog/a.yaml:3",
        "BYMONTH=9;BYMONTHDAY=1   | BYMONTH=2;BYMONTHDAY=30          | no-starts |"
            + " catalog/a.yaml:3",
        "RRULE:FREQ=YEARLY        | RRULE:OFTEN=YEARLY               | bad-start |"
            + " catalog/a.yaml:3",
        "https://example.org/fund | https:///fund                    | bad-url | catalog/a.yaml:15",
        "amount: 40, currency: EUR}\\n"
            + "    funding: [{name: Harbour Fund, url: \"https://example.org/fund\", note: pays"
            + " half}] | amount: 0, currency: EUR}\\n"
            + "    funding: [{name: Harbour Fund}] | nothing-to-fund | catalog/a.yaml:3",
        "reviewed: 2026-11-24     | reviewed: 2027-11-24             | future-review |"
            + " answers/what.md:1",
        "reviewed: 2026-11-24     | #                                | no-review |"
            + " answers/what.md:1",
        "- explain it             | - What is it?                    | doubled-question |"
            + " answers/what.md:1",
        "Where it went            | Ten  Fingers!                    | alike | catalog/a.yaml:17",
        "Boxes, labels and one shelf that a stranger finds again. | Rows of letters every evening"
            + " until nobody looks down any more. | alike | catalog/a.yaml:17",
        "nobody looks             | nobodddy looks                   | thrice | catalog/a.yaml:5",
        "nobody looks             | recieve looks                    | typo | catalog/a.yaml:5",
        "nobody looks             | n\u043Ebody looks                | mixed-scripts |"
            + " catalog/a.yaml:5",
        "nobody looks             | nobody  looks                    | spaces | catalog/a.yaml:5",
        "nobody looks             | nobody looks looks               | twice | catalog/a.yaml:5",
        "nobody looks             | nobody (looks                    | unbalanced |"
            + " catalog/a.yaml:3"
      })
  void a_fault_is_named_with_file_and_line(String from, String to, String code, String place)
      throws IOException {
    assertThat(new SmallFolder().with(lines(from), lines(to)).issues(folder))
        .extracting(i -> i.code() + " " + i.place())
        .contains(code + " " + place);
  }

  @Test
  void programs_that_only_wait_for_one_another_are_named() throws IOException {
    SmallFolder circle =
        new SmallFolder()
            .with("ects: 0.8", "requires: [filing]")
            .with("hours: 22", "requires: [balancing]")
            .with(
                "label: Filing,",
                "label: Filing, kind: tool}\n- {id: balancing, label: Balancing,");
    assertThat(circle.issues(folder))
        .filteredOn(i -> i.code().equals("never-started"))
        .extracting(i -> i.place() + " " + i.value())
        .containsExactly(
            "catalog/a.yaml:3 filing", "catalog/a.yaml:17 typing", "catalog/a.yaml:28 balancing");
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
