package org.waymark.planning;

import java.time.LocalDate;
import java.util.List;

/** Expands a recurrence to dates: the planner itself reads no rules. */
@FunctionalInterface
public interface StartDates {
  /**
   * The dates of the rule from {@code first} to {@code last}, both included, rising.
   *
   * @param rule as in {@link org.waymark.knowledge.Starts.Recurring}; without DTSTART it counts
   *     from 2026-01-01
   */
  List<LocalDate> expand(String rule, LocalDate first, LocalDate last);
}
