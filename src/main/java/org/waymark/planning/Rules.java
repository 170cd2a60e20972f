package org.waymark.planning;

import java.time.temporal.ChronoUnit;

/**
 * The limits under which a path is sought: the problem's own, or with some lifted or changed.
 *
 * @param lifted limits that do not hold, as bits by their ordinals
 * @param maxPrograms the most programs
 * @param budget the most units of money, {@link #NONE} where there is no limit
 * @param days the most days from day 0 to the end, {@link #NONE} where there is no limit
 * @param day units of time in a day
 */
record Rules(int lifted, int maxPrograms, long budget, long days, long day) {
  /** No limit. */
  static final long NONE = Long.MAX_VALUE;

  /** The count that lifting {@code too-many-programs} allows. */
  static final int MANY = 8;

  /**
   * A path longer than this many days is none that anyone plans; keeps sums of time within a long.
   */
  private static final long FARTHEST = 200_000;

  static Rules of(Facts facts) {
    Problem problem = facts.problem;
    long days = NONE;
    if (problem.weeks() != null) {
      days = problem.weeks() * 7L;
    }
    if (problem.finishBy() != null) {
      days = Math.min(days, ChronoUnit.DAYS.between(problem.dayZero(), problem.finishBy()) + 1);
    }
    if (problem.weeks() == null && problem.finishBy() == null) {
      days = Facts.USUAL_WEEKS * 7L;
    }
    int most = problem.maxPrograms() == null ? Facts.USUAL_PROGRAMS : problem.maxPrograms();
    long budget = problem.budget() == null ? NONE : facts.unitsOf(problem.budget());
    return new Rules(0, most, budget, days > FARTHEST ? NONE : days, facts.day());
  }

  Rules lifting(int limits) {
    return new Rules(
        lifted | limits,
        has(limits, Limit.TOO_MANY_PROGRAMS) ? Math.max(MANY, maxPrograms) : maxPrograms,
        has(limits, Limit.OVER_BUDGET) ? NONE : budget,
        has(limits, Limit.OVER_TIME) ? NONE : days,
        day);
  }

  boolean lifts(Limit limit) {
    return has(lifted, limit);
  }

  private static boolean has(int limits, Limit limit) {
    return (limits & Eligibility.bit(limit)) != 0;
  }

  Rules withMaxPrograms(int most) {
    return new Rules(lifted, most, budget, days, day);
  }

  Rules withBudget(long units) {
    return new Rules(lifted, maxPrograms, units, days, day);
  }

  Rules withWeeks(long weeks) {
    return new Rules(lifted, maxPrograms, budget, weeks * 7, day);
  }

  Rules withDay(long units) {
    return new Rules(lifted, maxPrograms, budget, days, units);
  }

  /** Whether the program meets by itself every limit that holds. */
  boolean admit(Facts facts, int program) {
    return (facts.violations[program] & ~lifted) == 0;
  }

  /**
   * The days on which the program can begin; {@link StartCalendar#ANY_TIME} where dates are lifted.
   */
  int[] dates(Facts facts, int program) {
    return has(lifted, Limit.NOT_RUNNING) ? StartCalendar.ANY_TIME : facts.dates[program];
  }

  /** The most units of time. */
  long time() {
    return days == NONE ? NONE : days * day;
  }

  long week() {
    return 7 * day;
  }
}
