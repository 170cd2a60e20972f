package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.waymark.understanding.phrase.Phrases;
import org.waymark.understanding.reading.Message;
import org.waymark.understanding.reading.Token;

/**
 * Cuts what a frame governs into the phrases that may name something: at commas and "and", and
 * before what only says where, when or with whom.
 */
final class Words {
  private static final Set<String> JOINS =
      Set.of(",", "-", "and", "or", "nor", "plus", "/", "&", "+", "then");
  private static final Set<String> ENDS = Set.copyOf(Phrases.words(Words.class, "phrase-ends.txt"));
  private static final Set<String> FILLERS =
      Set.copyOf(Phrases.words(Words.class, "phrase-fillers.txt"));
  private static final Set<String> NO_NAMES =
      Set.copyOf(Phrases.words(Words.class, "no-names.txt"));
  private static final Set<String> BOUNDS =
      Set.of(
          "max", "maximum", "min", "minimum", "about", "around", "under", "over", "least", "most");
  private static final int MOST_WORDS = 5;

  private final Message message;

  /** Token indexes of a phrase: first, and after the last. */
  record Span(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  Words(Message message) {
    this.message = message;
  }

  /**
   * The pieces between commas and conjunctions; a conjunction inside a name joins: "health and
   * safety".
   */
  List<Span> pieces(int from, int to, IntPredicate insideName) {
    List<Span> pieces = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to
          || (JOINS.contains(form(i)) && !insideName.test(message.tokens().get(i).start()))) {
        if (i > begin) {
          pieces.add(new Span(begin, i));
        }
        begin = i + 1;
      }
    }
    return pieces;
  }

  /** The phrase that a piece begins with, without fillers; it may be empty. */
  Span phrase(Span piece) {
    int from = piece.from();
    while (from < piece.to() && FILLERS.contains(form(from))) {
      from++;
    }
    int to = from;
    while (to < piece.to()
        && !ENDS.contains(form(to))
        && message.tokens().get(to).kind() == Token.Kind.WORD) {
      to++;
    }
    return new Span(from, to);
  }

  /** Where what follows could end: after each word that is followed by a preposition or nothing. */
  List<Integer> ends(int from, int to) {
    List<Integer> ends = new ArrayList<>();
    for (int i = from + 1; i <= to; i++) {
      if ((i == to || ENDS.contains(form(i))) && !ENDS.contains(form(i - 1))) {
        ends.add(i);
      }
    }
    return ends;
  }

  /** "Product owner, not product manager": whether a name inside a piece comes after "not". */
  boolean denied(int start, Span piece) {
    for (int i = piece.from() + 1; i < piece.to(); i++) {
      if (message.tokens().get(i).start() == start) {
        int before = i - 1;
        while (before > piece.from() && FILLERS.contains(form(before))) {
          before--;
        }
        return before > piece.from() && form(before).matches("not|than");
      }
    }
    return false;
  }

  /** Whether a phrase could be somebody's own name for a kind of work or a skill. */
  boolean plausible(Span phrase) {
    if (phrase.isEmpty() || phrase.to() - phrase.from() > MOST_WORDS) {
      return false;
    }
    boolean named = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (NO_NAMES.contains(form(i))) {
        return false;
      }
      named |= !BOUNDS.contains(form(i));
    }
    return named && form(phrase.to() - 1).length() > 1;
  }

  /** Whether one word of a text says by itself that no work and no skill is named. */
  static boolean noName(String word) {
    return NO_NAMES.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /** The words as typed. */
  String typed(Span span) {
    return span.isEmpty() ? "" : message.text().substring(start(span), end(span));
  }

  int start(Span span) {
    return message.tokens().get(span.from()).start();
  }

  int end(Span span) {
    return message.tokens().get(span.to() - 1).end();
  }

  /** The form of a token; "IT" in capitals is no pronoun. */
  String form(int token) {
    Token of = message.tokens().get(token);
    boolean computing =
        of.form().equals("it")
            && of.end() - of.start() == 2
            && message.text().startsWith("IT", of.start());
    return computing ? "IT" : of.form();
  }
}
