package org.waymark.understanding.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.understanding.reading.Token.Kind;

/**
 * Reads one number that begins at a token: digits in the habits of several countries, words,
 * fractions, "a couple of hundred", "two grand", "1h30".
 */
final class NumberWords {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("nought", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);
  private static final Map<String, Integer> GREAT =
      Map.of("hundred", 100, "thousand", 1000, "grand", 1000, "k", 1000);

  private final List<Token> tokens;
  private final int from;
  private int at;

  private NumberWords(List<Token> tokens, int from) {
    this.tokens = tokens;
    this.from = from;
    this.at = from;
  }

  /**
   * A number found.
   *
   * @param length how many tokens it takes
   * @param after words that belong behind it: "twice" is 2 and "times", "an hour" is 1 and "hour"
   */
  record Value(BigDecimal amount, int length, List<String> after) {}

  /** The number that begins there, or empty. */
  static Optional<Value> at(List<Token> tokens, int at) {
    return Optional.ofNullable(new NumberWords(tokens, at).read());
  }

  private @Nullable Value read() {
    String word = form(from);
    Value fixed =
        switch (word) {
          case "twice" -> new Value(BigDecimal.TWO, 1, List.of("times"));
          case "thrice" -> new Value(BigDecimal.valueOf(3), 1, List.of("times"));
          case "once" ->
              form(from + 1).matches("a|per|every|each")
                  ? new Value(BigDecimal.ONE, 1, List.of("times"))
                  : null;
          default -> null;
        };
    if (fixed != null) {
      return fixed;
    }
    BigDecimal amount = amount();
    return amount == null ? null : withRest(amount);
  }

  private @Nullable BigDecimal amount() {
    String word = form(from);
    if (tokens.get(from).kind() == Kind.NUMBER) {
      return digits();
    }
    if (SMALL.containsKey(word) || TENS.containsKey(word)) {
      return great(spelled());
    }
    if (word.equals("a") || word.equals("an")) {
      return article();
    }
    if (word.equals("couple") || word.equals("half") || word.equals("dozen")) {
      return several(from);
    }
    return null;
  }

  private BigDecimal digits() {
    String raw = tokens.get(from).form();
    BigDecimal value = Digits.parse(raw);
    at = from + 1;
    if (form(at).equals("/")
        && kind(at + 1) == Kind.NUMBER
        && form(at + 1).matches("[24]")
        && raw.matches("[13]")) {
      value = value.divide(Digits.parse(form(at + 1)), MathContext.DECIMAL32);
      at += 2;
    } else if (kind(at) == Kind.NUMBER
        && form(at + 1).equals("/")
        && form(at).matches("[13]")
        && form(at + 2).matches("[24]")) {
      value =
          value.add(
              Digits.parse(form(at)).divide(Digits.parse(form(at + 2)), MathContext.DECIMAL32));
      at += 3;
    }
    return great(value);
  }

  /** "twenty five", "three". */
  private BigDecimal spelled() {
    Integer tens = TENS.get(form(at));
    int value;
    if (tens != null) {
      at++;
      Integer ones = SMALL.get(form(at));
      value = tens;
      if (ones != null && ones > 0 && ones < 10) {
        value += ones;
        at++;
      }
    } else {
      value = SMALL.getOrDefault(form(at), 0);
      at++;
    }
    return BigDecimal.valueOf(value);
  }

  /** What follows a number and multiplies it: "two grand", "three hundred and fifty". */
  private BigDecimal great(BigDecimal value) {
    BigDecimal sum = value;
    while (GREAT.containsKey(form(at))
        && (!form(at).equals("k")
            || tokens.get(at).start() == tokens.get(at - 1).end()
            || !form(at + 1).matches("[a-z]+"))) {
      sum = sum.multiply(BigDecimal.valueOf(GREAT.getOrDefault(form(at), 1)));
      at++;
      int next = form(at).equals("and") ? at + 1 : at;
      if ((SMALL.containsKey(form(next)) && !form(next).equals("one"))
          || TENS.containsKey(form(next))) {
        int back = at;
        at = next;
        BigDecimal rest = spelled();
        if (form(at).equals("hundred")) {
          rest = rest.multiply(BigDecimal.valueOf(100));
          at++;
        }
        if (rest.compareTo(sum) >= 0 || Numbers.isUnit(form(back - 1)) || isOtherAmount()) {
          at = back;
        } else {
          sum = sum.add(rest);
        }
      }
    }
    return sum;
  }

  /** "three hundred and four hours": two amounts. */
  private boolean isOtherAmount() {
    return form(at).matches("hours?|minutes|weeks?|months?|days|evenings|nights");
  }

  private @Nullable BigDecimal article() {
    String next = form(from + 1);
    if (GREAT.containsKey(next) && !next.equals("k")) {
      at = from + 1;
      return great(BigDecimal.ONE);
    }
    if (next.equals("hour")
        && !form(from - 1)
            .matches("#?\\d.*|euros?|pounds?|dollars?|quid|bucks|k|€|[$£]|times|paid|pay")) {
      at = from + 1;
      return BigDecimal.ONE;
    }
    if (next.matches("year|month|week")
        && ((form(from + 2).equals("and") && form(from + 4).equals("half"))
            || (form(from + 2).equals("or") && form(from + 3).equals("two")))) {
      at = from + 1;
      return BigDecimal.ONE;
    }
    if (next.equals("couple") || next.equals("dozen") || next.equals("half")) {
      return several(from + 1);
    }
    return null;
  }

  /** "couple of hundred", "half an hour", "dozen". */
  private @Nullable BigDecimal several(int word) {
    at = word + 1;
    if (form(at).equals("of")) {
      at++;
    }
    return switch (form(word)) {
      case "couple" -> great(BigDecimal.TWO);
      case "dozen" -> BigDecimal.valueOf(12);
      default -> half();
    };
  }

  private @Nullable BigDecimal half() {
    if (form(at).matches("a|an")) {
      at++;
    }
    return form(at).matches("hours?|years?|grand|thousand|dozen") ? great(HALF) : null;
  }

  /** "and a half", before the unit or after it; "1 hour 30"; the unit of "an hour". */
  private Value withRest(BigDecimal amount) {
    if (form(at).equals("and") && form(at + 1).equals("a") && form(at + 2).equals("half")) {
      return new Value(amount.add(HALF), at + 3 - from, List.of());
    }
    String unit = form(at);
    if (unit.matches("hours?|years?|months?|weeks?")
        && form(at + 1).equals("and")
        && form(at + 2).equals("a")
        && form(at + 3).equals("half")) {
      return new Value(amount.add(HALF), at + 4 - from, List.of(unit));
    }
    if (unit.matches("hours?") && amount.compareTo(THOUSAND) < 0) {
      int minutes = form(at + 1).equals("and") ? at + 2 : at + 1;
      boolean named = form(minutes + 1).matches("minutes?");
      boolean attached =
          minutes == at + 1
              && minutes < tokens.size()
              && tokens.get(minutes).start() == tokens.get(at).end()
              && form(minutes).matches("[0-5]\\d");
      if (kind(minutes) == Kind.NUMBER && (named || attached)) {
        BigDecimal part =
            Digits.parse(form(minutes)).divide(BigDecimal.valueOf(60), MathContext.DECIMAL32);
        return new Value(amount.add(part), minutes + (named ? 2 : 1) - from, List.of("hours"));
      }
    }
    return new Value(
        amount, at - from, form(at - 1).equals("grand") ? List.of("grand") : List.of());
  }

  private String form(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).form() : "";
  }

  private @Nullable Kind kind(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).kind() : null;
  }
}
