package org.waymark.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Starts;
import org.waymark.planning.Path;
import org.waymark.planning.Problem;
import org.waymark.planning.StartDates;

/**
 * When each step is, by the contract. Exact: time is counted in sevenths of an hour's worth of
 * pace, so that a day is {@code p} and a program of h hours lasts {@code 7 h}.
 */
final class Schedule {
  private static final int YEARS = 12;

  private final Ledger ledger;
  private final Problem problem;
  private final StartDates startDates;
  private final BigDecimal pace;
  private final LocalDate dayZero;
  private BigDecimal time = BigDecimal.ZERO;

  Schedule(Ledger ledger, Problem problem, StartDates startDates) {
    this.ledger = ledger;
    this.problem = problem;
    this.startDates = startDates;
    this.pace = problem.hoursPerWeek() == null ? BigDecimal.valueOf(5) : problem.hoursPerWeek();
    this.dayZero = problem.dayZero();
  }

  /** The next step, in order. */
  void check(Path.Step step, Program program, String at) {
    LocalDate enrolBy = program.enrolBy();
    ledger.check(
        enrolBy == null || !enrolBy.isBefore(problem.today()),
        at,
        () -> step.title() + " took enrolments until " + enrolBy + " only.");
    List<LocalDate> dates = dates(program);
    if (!dates.isEmpty()) {
      LocalDate ready = dayZero.plusDays(up(time, pace));
      LocalDate begin = dates.stream().filter(d -> !d.isBefore(ready)).findFirst().orElse(null);
      ledger.check(
          dates.contains(step.startOn()),
          at + "/startOn",
          () ->
              step.title()
                  + " does not start on "
                  + step.startOn()
                  + (begin == null
                      ? " or later."
                      : "; the first start from then is " + begin + "."));
      if (begin == null) {
        return;
      }
      time = pace.multiply(BigDecimal.valueOf(begin.toEpochDay() - dayZero.toEpochDay()));
    }
    BigDecimal week = pace.multiply(BigDecimal.valueOf(7));
    BigDecimal began = time;
    BigDecimal hours = program.hours() == null ? step.hours() : program.hours();
    time = time.add(hours.multiply(BigDecimal.valueOf(7)));
    long startWeek = down(began, week) + 1;
    long endWeek = Math.max(startWeek, up(time, week));
    day(step.startOn(), dayZero.plusDays(down(began, pace)), step, at + "/startOn", "starts");
    day(step.endOn(), lastDay(), step, at + "/endOn", "ends");
    ledger.check(
        step.startWeek() == startWeek && step.endWeek() == endWeek,
        at + "/startWeek",
        () ->
            step.title()
                + " is in weeks "
                + startWeek
                + " to "
                + endWeek
                + ", not "
                + step.startWeek()
                + " to "
                + step.endWeek()
                + ".");
  }

  private void day(LocalDate told, LocalDate now, Path.Step step, String at, String verb) {
    ledger.check(
        told.equals(now),
        at,
        () -> step.title() + " now " + verb + " on " + now + ", not on " + told + ".");
  }

  /** Empty where it starts at any time, as far as is known. */
  private List<LocalDate> dates(Program program) {
    return switch (program.starts()) {
      case Starts.AnyTime() -> List.of();
      case Starts.Unknown() -> List.of();
      case Starts.Dates(var dates) -> dates;
      case Starts.Recurring(var rule) -> startDates.expand(rule, dayZero, dayZero.plusYears(YEARS));
    };
  }

  /** The last day of all steps so far. */
  LocalDate lastDay() {
    return dayZero.plusDays(up(time, pace) - 1);
  }

  /** ceil(T). */
  long weeks() {
    return up(time, pace.multiply(BigDecimal.valueOf(7)));
  }

  private static long up(BigDecimal time, BigDecimal unit) {
    return time.divide(unit, 0, RoundingMode.CEILING).toBigIntegerExact().longValueExact();
  }

  private static long down(BigDecimal time, BigDecimal unit) {
    BigInteger whole = time.divideToIntegralValue(unit).toBigInteger();
    return whole.longValueExact();
  }
}
