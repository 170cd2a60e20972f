package org.waymark.check;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Issues;

/**
 * The mandatory elements of Annex I of the Council Recommendation 2022/C 243/02 are stated by most
 * programs, each of them.
 */
final class AnnexCheck implements Check {
  /** The least share of programs that state an element. */
  private static final double LEAST = 0.85;

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Map<String, Integer> missing = new TreeMap<>();
    Map<String, Program> first = new TreeMap<>();
    for (Program program : knowledge.programs()) {
      for (String field : program.missing()) {
        missing.merge(field, 1, Integer::sum);
        first.putIfAbsent(field, program);
      }
    }
    int all = knowledge.programs().size();
    missing.forEach((field, count) -> {
      double share = 1 - (double) count / all;
      if (share < LEAST) {
        Program program = first.get(field);
        Place place =
            program == null ? new Place("catalog", 0, 0, null) : knowledge.placeOf(program.id());
        issues.error(
            "annex",
            place,
            field,
            null,
            String.format(
                Locale.ROOT,
                "only %.0f %% of the programs state it, and %.0f %% should; this is the first of %d"
                    + " that do not",
                share * 100,
                LEAST * 100,
                count));
      }
    });
  }
}
