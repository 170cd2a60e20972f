package org.waymark.knowledge.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as tables and standards write them. */
final class Days {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ][\\d:.]+(?: ?[+-]\\d{2}:?\\d{2}|Z)?)?");
  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private Days() {}

  /**
   * The day; throws {@link DateTimeException} where it is none, or where day and month cannot be
   * told apart ({@code 3/4/2027}).
   */
  static LocalDate parse(String text) {
    Matcher matcher = ISO.matcher(text.strip());
    if (matcher.matches()) {
      return LocalDate.parse(matcher.group(1));
    }
    matcher = POINTS.matcher(text.strip());
    if (matcher.matches()) {
      return day(matcher, 1, 2);
    }
    matcher = SLASHES.matcher(text.strip());
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int second = Integer.parseInt(matcher.group(2));
      if (first > 12 || first == second) {
        return day(matcher, 1, 2);
      }
      if (second > 12) {
        return day(matcher, 2, 1);
      }
    }
    throw new DateTimeException("no day: " + text);
  }

  private static LocalDate day(Matcher matcher, int day, int month) {
    return LocalDate.of(
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(month)),
        Integer.parseInt(matcher.group(day)));
  }
}
