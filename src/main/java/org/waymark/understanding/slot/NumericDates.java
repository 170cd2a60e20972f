package org.waymark.understanding.slot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in digits: year first, or day and month in the order of the locale. */
final class NumericDates {
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU");

  private NumericDates() {}

  /** The date, the next to come where no year is given, or null where it is none. */
  static Days.@Nullable Span read(String raw, Locale locale, LocalDate today) {
    String[] parts = raw.replaceAll("[.]$", "").split("[/.-]");
    try {
      int[] n = java.util.Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
      if (parts[0].length() == 4) {
        return Days.Span.of(LocalDate.of(n[0], n[1], n[2]));
      }
      boolean monthFirst = (MONTH_FIRST.contains(locale.getCountry()) && n[0] <= 12) || n[1] > 12;
      int day = monthFirst ? n[1] : n[0];
      int month = monthFirst ? n[0] : n[1];
      if (n.length > 2) {
        return Days.Span.of(LocalDate.of(n[2] < 100 ? 2000 + n[2] : n[2], month, day));
      }
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      return Days.Span.of(date.isBefore(today) ? date.plusYears(1) : date);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
