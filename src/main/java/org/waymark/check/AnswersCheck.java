package org.waymark.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.load.Issues;

/**
 * Each answer has sources with addresses, a day of review, a length that a chat bears, and
 * questions that no other answer claims.
 */
final class AnswersCheck implements Check {
  private static final int LEAST_ASKED = 4;
  private static final int LEAST_WORDS = 30;
  private static final int MOST_WORDS = 140;

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Map<String, Answer> asked = new HashMap<>();
    for (Answer answer : knowledge.answers()) {
      if (answer.reviewed() == null) {
        issues.error(
            "no-review",
            knowledge.placeOf(answer),
            "reviewed",
            null,
            "nobody said when it was last checked; check it and write the day");
      } else if (answer.reviewed().isAfter(knowledge.today())) {
        issues.error(
            "future-review",
            knowledge.placeOf(answer),
            "reviewed",
            answer.reviewed().toString(),
            "the day of review is still to come; write the day on which it was checked");
      }
      if (answer.sources().stream().allMatch(s -> s.url() == null)) {
        issues.warn(
            "no-address",
            knowledge.placeOf(answer),
            "sources",
            null,
            "none of its sources has an address; add one where there is one");
      }
      long words = answer.text().split("\\s+").length;
      if (words < LEAST_WORDS || words > MOST_WORDS) {
        issues.warn(
            "length",
            knowledge.placeOf(answer),
            null,
            null,
            "it has "
                + words
                + " words; "
                + LEAST_WORDS
                + " to "
                + MOST_WORDS
                + " read well in a chat");
      }
      if (answer.asked().size() < LEAST_ASKED) {
        issues.warn(
            "few-questions",
            knowledge.placeOf(answer),
            "asked",
            null,
            "only " + answer.asked().size() + " ways to ask it; write " + LEAST_ASKED + " or more");
      }
      for (String question : answer.asked()) {
        Answer other = asked.putIfAbsent(folded(question), answer);
        if (other != null) {
          issues.error(
              "doubled-question",
              knowledge.placeOf(answer),
              "asked",
              question,
              "\"" + question + "\" is asked in " + other.id() + " too; keep it in one place");
        }
      }
    }
  }

  private static String folded(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
