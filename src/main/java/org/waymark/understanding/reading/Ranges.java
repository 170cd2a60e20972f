package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waymark.understanding.reading.Quantity.Hedge;
import org.waymark.understanding.reading.Token.Kind;

/**
 * Joins "5 to 8", "between 200 and 400", "€300–€400" into one quantity, and hears how a number is
 * hedged.
 */
final class Ranges {
  private static final Pattern AT_LEAST =
      Pattern.compile(
          ".*\\b(?:at least|minimum(?: of)?|min|no less than|not less than)(?: [€$£])?$");
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:.*(?<![a-z]))?(?:max|maximum|maximum of|max of|up to|at"
              + " most|until|till|under|below|less than|within|upto|top|no more than|not more"
              + " than|not over|not above|cheaper than|maximal|limit(?: is| of)?|cap(?: is|"
              + " of)?|not exceed(?:ing)?|not to exceed|no higher than|< =|<|not go(?:ing)?"
              + " (?:over|above|beyond))(?: [€$£])?$");
  private static final Pattern OVER =
      Pattern.compile(".*\\b(?:over|more than|above|upwards of)(?: [€$£])?$");
  private static final Pattern ABOUT =
      Pattern.compile(
          ".*\\b(?:about|around|roughly|approximately|circa|ca|maybe|perhaps|like|say|some|probably|nearly|almost|average)(?:"
              + " [€$£])?$|.*[~±](?: [€$£])?$");

  private final List<Token> in;
  private final List<Quantity> numbers;
  private final List<Token> out = new ArrayList<>();
  private final List<Quantity> joined = new ArrayList<>();

  Ranges(List<Token> in, List<Quantity> numbers) {
    this.in = in;
    this.numbers = numbers;
  }

  /** Tokens and quantities with ranges joined and numbered anew. */
  Numbers.Found joined() {
    int at = 0;
    while (at < in.size()) {
      Token token = in.get(at);
      if (isNumber(at)) {
        int upper = upper(at);
        Quantity low = number(at);
        Quantity all = low;
        int end = at + 1;
        if (upper > 0) {
          Quantity high = number(upper);
          Quantity scaled = scaleOfHigh(low, high);
          if (scaled.low().compareTo(high.high()) < 0) {
            all = new Quantity(low.start(), high.end(), scaled.low(), high.high(), Hedge.EXACT);
            end = upper + 1;
          }
        }
        out.add(new Token(all.start(), all.end(), "#" + joined.size(), Kind.NUMBER));
        joined.add(new Quantity(all.start(), all.end(), all.low(), all.high(), hedge(end)));
        if (end > at + 1 && Numbers.isUnit(form(at + 1)) && !Numbers.isUnit(form(end))) {
          out.add(in.get(at + 1));
        }
        at = end;
      } else {
        out.add(token);
        at++;
      }
    }
    return new Numbers.Found(out, joined);
  }

  /** "1-2k": the lower is in thousands too. */
  private static Quantity scaleOfHigh(Quantity low, Quantity high) {
    java.math.BigDecimal thousand = java.math.BigDecimal.valueOf(1000);
    boolean scaled =
        low.low().compareTo(java.math.BigDecimal.TEN) < 0
            && high.high().compareTo(thousand) >= 0
            && high.high().remainder(java.math.BigDecimal.valueOf(100)).signum() == 0;
    return scaled ? low.times(thousand) : low;
  }

  /** The token of the upper number of a range that begins there, or -1. */
  private int upper(int at) {
    int to = at + 1;
    boolean between =
        at > 0
            && (form(at - 1).equals("between")
                || (Numbers.isSign(form(at - 1)) && at > 1 && form(at - 2).equals("between")));
    if (Numbers.isUnit(form(to)) || Numbers.isSign(form(to))) {
      to++;
    }
    boolean joins = form(to).matches("to|-|or|until|till") || (between && form(to).equals("and"));
    if (!joins) {
      return -1;
    }
    to++;
    if (form(to).matches("maybe|even|max|up|perhaps")) {
      to++;
    }
    if (Numbers.isSign(form(to))) {
      to++;
    }
    boolean unitsDiffer =
        Numbers.isUnit(form(at + 1))
            && Numbers.isUnit(form(to + 1))
            && !singular(form(at + 1)).equals(singular(form(to + 1)));
    return isNumber(to) && !unitsDiffer && !isChange(at) ? to : -1;
  }

  /** "raise it from 5 to 8" is a change and no range. */
  private boolean isChange(int at) {
    return form(at - 1).equals("from")
        && IntStream.range(Math.max(0, at - 8), at)
            .anyMatch(i ->
                form(i)
                    .matches(
                        "went|changed?|cut|reduced?|dropped|increased?|raised?|moved?|lower(?:ed)?|switch(?:ed)?|bump(?:ed)?|up|down|gone"));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private Hedge hedge(int end) {
    StringBuilder before = new StringBuilder();
    int last = out.size() - 1;
    for (int i = Math.max(0, last - 4); i < last; i++) {
      before.append(out.get(i).form()).append(' ');
    }
    String ahead = before.toString().strip();
    String behind =
        form(end)
            + " "
            + form(end + 1)
            + " "
            + form(end + 2)
            + " "
            + form(end + 3)
            + " "
            + form(end + 4);
    if (AT_LEAST.matcher(ahead).matches()
        || behind.matches("(?:\\S+ )?(?:or more|at least|minimum|min|plus|\\+)\\b.*|\\+.*")) {
      return Hedge.AT_LEAST;
    }
    if (AT_MOST.matcher(ahead).matches()
        || behind.matches(
            "(?:\\S+ )?(?:or less|at most|max|maximum|tops|or under|at the"
                + " (?:(?:very|absolute|outside) (?:most|max|maximum)|most|longest|outside|very"
                + " most|absolute most)|at a push)\\b.*")) {
      return Hedge.AT_MOST;
    }
    if (OVER.matcher(ahead).matches()) {
      return Hedge.OVER;
    }
    return ABOUT.matcher(ahead).matches()
            || behind.matches(
                "(?:\\S+ )?(?:or so|ish|- ish|roughly|give or take|more or less|approximately|or"
                    + " thereabouts)\\b.*")
        ? Hedge.ABOUT
        : Hedge.EXACT;
  }

  private boolean isNumber(int at) {
    return at >= 0 && at < in.size() && in.get(at).kind() == Kind.NUMBER;
  }

  private Quantity number(int at) {
    return numbers.get(Integer.parseInt(in.get(at).form().substring(1)));
  }

  private String form(int at) {
    return at >= 0 && at < in.size() ? in.get(at).form() : "";
  }
}
