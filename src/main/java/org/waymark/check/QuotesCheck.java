package org.waymark.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issues;

/** Quotation marks and brackets of a text are closed. */
final class QuotesCheck implements Check {
  @Override
  public void run(Knowledge knowledge, Issues issues) {
    for (Program program : knowledge.programs()) {
      List<@Nullable String> texts = new ArrayList<>(program.outcomes());
      texts.add(program.title());
      texts.add(program.description());
      texts.add(program.assessment());
      texts.add(program.qualityAssurance());
      texts.forEach(t -> text(knowledge, program.id(), t, issues));
    }
    for (Answer answer : knowledge.answers()) {
      text(knowledge, answer, answer.title(), issues);
      text(knowledge, answer, answer.text(), issues);
    }
  }

  private static void text(Knowledge knowledge, Record key, @Nullable String text, Issues issues) {
    if (text != null) {
      String open = unclosed(text);
      if (open != null) {
        issues.error(
            "unbalanced",
            knowledge.placeOf(key),
            null,
            text,
            "a "
                + open
                + " is not closed in \""
                + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                + "\"; close it");
      }
    }
  }

  private static @Nullable String unclosed(String text) {
    if (count(text, '"') % 2 != 0) {
      return "\"";
    }
    if (count(text, '«') != count(text, '»')) {
      return "«";
    }
    if (count(text, '(') != count(text, ')')) {
      return "(";
    }
    // German closes with the mark that English opens with.
    return count(text, '„') > 0 || (count(text, '“') + count(text, '”')) % 2 == 0 ? null : "“";
  }

  private static long count(String text, int mark) {
    return text.chars().filter(c -> c == mark).count();
  }
}
