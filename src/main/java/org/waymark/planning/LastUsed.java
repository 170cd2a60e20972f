package org.waymark.planning;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When a skill was last used, as exactly as it was said.
 *
 * @param text a year, month or day: {@code 2019}, {@code 2019-05}, {@code 2019-05-31}
 * @param end the last day that the text can mean
 */
public record LastUsed(String text, LocalDate end) {
  /**
   * Parses a year, a month or a day; throws {@link DateTimeParseException} where it is none of
   * them.
   */
  public static LastUsed parse(String text) {
    return switch (text.length()) {
      case 4 -> new LastUsed(text, Year.parse(text).atMonth(12).atEndOfMonth());
      case 7 -> new LastUsed(text, YearMonth.parse(text).atEndOfMonth());
      default -> new LastUsed(text, LocalDate.parse(text));
    };
  }

  /** As {@link #parse}, or empty where it is none of them. */
  public static Optional<LastUsed> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
