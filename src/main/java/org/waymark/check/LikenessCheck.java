package org.waymark.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issues;

/** No two programs are told in nearly the same words: each text is written for its course alone. */
final class LikenessCheck implements Check {
  private static final double ALIKE_TITLES = 0.80;
  private static final double ALIKE_DESCRIPTIONS = 0.50;
  private static final double ALIKE_OUTCOMES = 0.70;

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    List<Told> titles = new ArrayList<>();
    List<Told> descriptions = new ArrayList<>();
    List<Told> outcomes = new ArrayList<>();
    for (Program program : knowledge.programs()) {
      titles.add(new Told(program, program.title()));
      if (program.description() != null) {
        descriptions.add(new Told(program, program.description()));
      }
      program.outcomes().forEach(o -> outcomes.add(new Told(program, o)));
    }
    report(knowledge, "title", titles, ALIKE_TITLES, issues);
    report(knowledge, "description", descriptions, ALIKE_DESCRIPTIONS, issues);
    report(knowledge, "outcomes", outcomes, ALIKE_OUTCOMES, issues);
  }

  private static void report(
      Knowledge knowledge, String field, List<Told> texts, double least, Issues issues) {
    for (AlikePairs.Pair pair : AlikePairs.of(texts.stream().map(Told::text).toList(), least)) {
      Told one = texts.get(pair.second());
      Told other = texts.get(pair.first());
      issues.error(
          "alike",
          knowledge.placeOf(one.program().id()),
          field,
          one.text(),
          String.format(
              Locale.ROOT,
              "\"%s\" is %.0f %% the same as \"%s\" of %s; write it for this course alone",
              shortened(one.text()),
              pair.likeness() * 100,
              shortened(other.text()),
              other.program().id()));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private record Told(Program program, String text) {}
}
