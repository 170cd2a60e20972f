package org.waymark.knowledge;

import java.time.LocalDate;
import java.util.List;

/** When a program can be begun. */
public sealed interface Starts {
  /** Whenever one likes. */
  record AnyTime() implements Starts {}

  /** The record does not say; planned as any time, and said to be assumed. */
  record Unknown() implements Starts {}

  /**
   * On these days only.
   *
   * @param dates at least one, rising, without doubles
   */
  record Dates(List<LocalDate> dates) implements Starts {
    /**
     * Sorts the dates and removes doubles; throws {@link IllegalArgumentException} where there are
     * none.
     */
    public Dates {
      if (dates.isEmpty()) {
        throw new IllegalArgumentException("a list of start dates is empty");
      }
      dates = dates.stream().distinct().sorted().toList();
    }
  }

  /**
   * Again and again by a rule.
   *
   * @param rule an RFC 5545 recurrence, beginning with {@code RRULE:}; a {@code DTSTART:} line may
   *     stand before it
   */
  record Recurring(String rule) implements Starts {}
}
