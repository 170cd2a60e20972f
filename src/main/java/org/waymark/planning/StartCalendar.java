package org.waymark.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.knowledge.Starts;

/** The start dates of programs as epoch days; each recurrence is expanded once and kept. */
final class StartCalendar {
  /** Starts whenever one likes. */
  static final int[] ANY_TIME = {};

  /** How many years of a recurrence are looked at, from the beginning of the year of day 0. */
  private static final int YEARS = 12;

  private final StartDates startDates;
  private final Map<Span, int[]> expanded = new ConcurrentHashMap<>();

  private record Span(String rule, int year, int years) {}

  StartCalendar(StartDates startDates) {
    this.startDates = startDates;
  }

  /**
   * The start dates, rising, some perhaps before day 0; {@link #ANY_TIME} where it starts whenever
   * one likes or is not known to start otherwise. A program that never starts has one date long
   * past.
   *
   * @param weeks how long the path may take, if that is known to be longer than usual
   */
  int[] datesOf(Starts starts, int[] fixed, LocalDate dayZero, int weeks) {
    return switch (starts) {
      case Starts.AnyTime() -> ANY_TIME;
      case Starts.Unknown() -> ANY_TIME;
      case Starts.Dates(var dates) -> fixed;
      case Starts.Recurring(var rule) ->
          expanded.computeIfAbsent(
              new Span(rule, dayZero.getYear(), Math.clamp(weeks / 52 + 2L, YEARS, 100)),
              this::expand);
    };
  }

  private int[] expand(Span span) {
    LocalDate first = LocalDate.of(span.year(), 1, 1);
    int[] days =
        CatalogTable.epochDays(
            startDates.expand(span.rule(), first, first.plusYears(span.years()).minusDays(1)));
    return days.length == 0 ? new int[] {Integer.MIN_VALUE} : days;
  }

  /**
   * The place of the first date that is not before the day, or the number of dates where all are.
   */
  static int firstFrom(int[] dates, long day) {
    if (dates.length == 0 || dates[dates.length - 1] < day) {
      return dates.length;
    }
    int at = Arrays.binarySearch(dates, Math.toIntExact(day));
    return at >= 0 ? at : -at - 1;
  }
}
