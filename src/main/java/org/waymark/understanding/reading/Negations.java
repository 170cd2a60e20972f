package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a clause denies: from the word that denies to the end of the clause, or to a word that
 * turns.
 */
final class Negations {
  private static final Set<String> DENIES =
      Set.of(
          "not", "no", "never", "without", "neither", "nor", "nothing", "none", "hate", "avoid",
          "except", "skip");
  private static final Set<String> TURNS =
      Set.of("but", "just", "only", "rather", "instead", "and", "then");

  private Negations() {}

  /** The denials of a clause. */
  static List<Negation> in(List<Token> tokens, Clause clause) {
    List<Negation> found = new ArrayList<>();
    for (int i = clause.firstToken(); i < clause.tokenEnd(); i++) {
      String form = tokens.get(i).form();
      String next = i + 1 < clause.tokenEnd() ? tokens.get(i + 1).form() : "";
      String after = i + 2 < clause.tokenEnd() ? tokens.get(i + 2).form() : "";
      boolean but =
          form.matches("anything|everything|anywhere|any|all") && next.matches("but|except");
      boolean instead =
          (form.equals("rather") && next.equals("than"))
              || (form.equals("instead") && next.equals("of"));
      boolean only = form.equals("not") && next.equals("only");
      boolean mind =
          (form.equals("not") && next.matches("mind|sure|too"))
              || (form.equals("no") && next.matches("more|less") && after.equals("than"))
              || (form.equals("not") && next.matches("more|over|above"));
      if (but || instead || (DENIES.contains(form) && !only && !mind)) {
        int from = i + (but || instead ? 2 : 1);
        int to = from;
        while (to < clause.tokenEnd() && !(to > from && TURNS.contains(tokens.get(to).form()))) {
          to++;
        }
        if (from < clause.tokenEnd()) {
          found.add(
              new Negation(
                  tokens.get(i).start(), tokens.get(from).start(), tokens.get(to - 1).end()));
        }
      }
    }
    return found;
  }
}
