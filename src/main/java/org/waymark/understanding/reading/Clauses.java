package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.understanding.reading.Token.Kind;

/** Cuts tokens into clauses at punctuation and at words that begin a new thought. */
final class Clauses {
  private static final Set<String> ENDS_SENTENCE = Set.of(".", "!", "?", ";");
  private static final Set<String> ENDS_CLAUSE = Set.of(",", ":", "(", ")", "[", "]", "|");
  private static final Set<String> BEGINS_CLAUSE =
      Set.of(
          "but",
          "because",
          "although",
          "though",
          "however",
          "actually",
          "whereas",
          "unless",
          "if",
          "so",
          "then",
          "except",
          "while",
          "since");
  private static final Set<String> JOINS = Set.of("and", "or", "plus", "also", "who", "which");
  private static final Set<String> SUBJECTS =
      Set.of(
          "i", "we", "he", "she", "they", "my", "it", "you", "our", "his", "her", "their", "there",
          "the", "would", "can", "could", "please", "want", "need");

  private final List<Token> tokens;
  private final List<Clause> clauses = new ArrayList<>();
  private int sentence;

  private Clauses(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The clauses of these tokens, each with its mood and holder. */
  static List<Clause> of(List<Token> tokens) {
    Clauses cut = new Clauses(tokens);
    cut.run();
    return Moods.judge(tokens, cut.clauses);
  }

  private void run() {
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      boolean sentenceEnds = ENDS_SENTENCE.contains(form);
      if (sentenceEnds || ENDS_CLAUSE.contains(form) || isDash(i)) {
        add(from, i + 1);
        from = i + 1;
        sentence += sentenceEnds && i + 1 < tokens.size() ? 1 : 0;
      } else if (i > from && begins(i)) {
        add(from, i);
        from = i;
      }
    }
    add(from, tokens.size());
  }

  /** A dash or slash between words, and not one that joins two numbers. */
  private boolean isDash(int i) {
    String form = tokens.get(i).form();
    return form.equals("->")
        || (form.matches("[-/]")
            && i > 0
            && i + 1 < tokens.size()
            && tokens.get(i - 1).end() < tokens.get(i).start()
            && tokens.get(i).end() < tokens.get(i + 1).start());
  }

  private boolean begins(int i) {
    String form = tokens.get(i).form();
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).form() : "";
    if (form.equals("so")) {
      return !next.matches("far|much|many|that|long|on|.*ly")
          && !tokens.get(i - 1).form().equals("or");
    }
    if (form.equals("if")) {
      return !tokens.get(i - 1).form().matches("what|only|even|as|and|but|so");
    }
    if (form.equals("since") || form.equals("while") || form.equals("as")) {
      return SUBJECTS.contains(next);
    }
    if (tokens.get(i - 1).form().matches("anything|everything|anywhere|all|nothing|not")
        && form.matches("but|except")) {
      return false;
    }
    if (BEGINS_CLAUSE.contains(form)) {
      return !next.isEmpty();
    }
    boolean hours =
        form.matches("and|plus")
            && i + 2 < tokens.size()
            && next.startsWith("#")
            && tokens.get(i + 2).form().matches("hours?|minutes?")
            && tokens.get(i - 1).form().matches("euros|pounds|dollars|quid|€|£|\\$|max|#.*")
            && hasMoney(i);
    if (hours || (form.matches("and|plus") && isLimit(i + 1) && hasNumber(i))) {
      return true;
    }
    String then = i + 2 < tokens.size() ? tokens.get(i + 2).form() : "";
    if (form.equals("and") && next.matches("now|then|currently|today") && SUBJECTS.contains(then)) {
      return true;
    }
    return JOINS.contains(form)
        && SUBJECTS.contains(next)
        && !(form.equals("or") && next.equals("the"));
  }

  /** "20 weeks and €800", "8 weeks and not a cent over 300": a limit of its own begins. */
  private boolean isLimit(int i) {
    String form = i < tokens.size() ? tokens.get(i).form() : "";
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).form() : "";
    return form.matches("[€$£]|max|maximum|under|below|up|no|not|only")
        || (form.startsWith("#")
            && next.matches("euros|pounds|dollars|quid|weeks?|months?|courses?|€|£"));
  }

  private boolean hasMoney(int before) {
    return tokens.subList(Math.max(0, before - 4), before).stream()
        .anyMatch(t -> t.form().matches("[€$£]|euros|pounds|dollars|quid|max"));
  }

  private boolean hasNumber(int before) {
    int i = before - 1;
    while (i >= 0 && !ENDS_CLAUSE.contains(tokens.get(i).form())) {
      if (tokens.get(i).kind() == Kind.NUMBER) {
        return i + 1 < before;
      }
      i--;
    }
    return false;
  }

  private void add(int from, int to) {
    if (from >= to) {
      return;
    }
    boolean words = tokens.subList(from, to).stream().anyMatch(t -> t.kind() != Kind.SYMBOL);
    if (!words && !clauses.isEmpty()) {
      Clause last = clauses.removeLast();
      clauses.add(clause(last.firstToken(), to, last.sentence()));
    } else {
      clauses.add(clause(from, to, sentence));
    }
  }

  private Clause clause(int from, int to, int inSentence) {
    return new Clause(
        tokens.get(from).start(),
        tokens.get(to - 1).end(),
        from,
        to,
        inSentence,
        Mood.REAL,
        Holder.SPEAKER,
        false,
        List.of());
  }
}
