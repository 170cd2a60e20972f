package org.waymark.understanding.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.understanding.reading.Quantity.Hedge;
import org.waymark.understanding.reading.Token.Kind;

/** Finds the numbers among tokens, joins ranges, and puts one token in place of each. */
final class Numbers {
  private static final Set<String> UNITS =
      Set.of(
          "hours", "hour", "minutes", "weeks", "week", "months", "month", "days", "day", "years",
          "year", "euros", "pounds", "dollars", "quid", "bucks", "k", "%");
  private static final Set<String> SIGNS = Set.of("€", "$", "£", "¥", "euros", "chf");
  private static final Set<String> PRONOUN_BEFORE_ONE =
      Set.of(
          "this",
          "that",
          "which",
          "the",
          "second",
          "first",
          "third",
          "no",
          "any",
          "another",
          "every",
          "each",
          "other",
          "last",
          "next",
          "some",
          "cheaper",
          "cheapest",
          "good",
          "better",
          "best",
          "right",
          "new",
          "online",
          "free",
          "cheap",
          "faster",
          "shorter",
          "longer",
          "easier",
          "someone",
          "own",
          "old",
          "short");

  private final List<Token> in;
  private final List<Token> out = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();

  private Numbers(List<Token> in) {
    this.in = in;
  }

  /** Tokens with numbers joined, and what the numbers are. */
  record Found(List<Token> tokens, List<Quantity> quantities) {}

  /** Reads the numbers among these tokens. */
  static Found in(List<Token> tokens) {
    Numbers numbers = new Numbers(tokens);
    numbers.read();
    return new Ranges(numbers.out, numbers.quantities).joined();
  }

  private void read() {
    int at = 0;
    while (at < in.size()) {
      Optional<NumberWords.Value> value = NumberWords.at(in, at);
      if (isNone(at)) {
        out.add(new Token(in.get(at).start(), in.get(at).end(), "no", Kind.WORD));
        at++;
      } else if (isOneFull(at)) {
        add(at, new NumberWords.Value(BigDecimal.ONE, 1, List.of()));
        at++;
      } else if (value.isPresent() && !isPronoun(at, value.get())) {
        add(at, value.get());
        at += value.get().length();
      } else {
        out.add(in.get(at));
        at++;
      }
    }
  }

  /** "a full hour". */
  private boolean isOneFull(int at) {
    return in.get(at).form().equals("a")
        && at + 2 < in.size()
        && in.get(at + 1).form().matches("full|whole|good|solid|single")
        && in.get(at + 2).form().equals("hour");
  }

  /** "zero experience", "zero money" are none; "zero euros" is a number. */
  private boolean isNone(int at) {
    return in.get(at).form().equals("zero")
        && at + 1 < in.size()
        && in.get(at + 1).kind() == Kind.WORD
        && !UNITS.contains(in.get(at + 1).form())
        && !in.get(at + 1).form().matches("to|and|or|is|for|please|max|at|if|hundred|point");
  }

  /** "the second one", "that one": not a number. */
  private boolean isPronoun(int at, NumberWords.Value value) {
    boolean one = value.length() == 1 && in.get(at).form().equals("one");
    if (!one) {
      return false;
    }
    String next = at + 1 < in.size() ? in.get(at + 1).form() : "";
    return next.equals("of")
        || next.equals("day")
        || next.equals("that")
        || next.equals("which")
        || next.equals("another")
        || (at > 0 && PRONOUN_BEFORE_ONE.contains(in.get(at - 1).form()) && !UNITS.contains(next));
  }

  private void add(int at, NumberWords.Value value) {
    Token first = in.get(at);
    Token last = in.get(at + value.length() - 1);
    out.add(new Token(first.start(), last.end(), "#" + quantities.size(), Kind.NUMBER));
    BigDecimal amount = value.amount();
    quantities.add(new Quantity(first.start(), last.end(), amount, amount, Hedge.EXACT));
    for (String word : value.after()) {
      out.add(new Token(first.start(), last.end(), word, Kind.WORD));
    }
  }

  /** Whether the word is a unit of time or money, as may stand inside a range. */
  static boolean isUnit(String form) {
    return UNITS.contains(form);
  }

  /** Whether it is a sign or code of money. */
  static boolean isSign(String form) {
    return SIGNS.contains(form);
  }
}
