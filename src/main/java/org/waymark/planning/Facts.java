package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;

/**
 * Everything about one problem that does not change while limits are lifted, as whole numbers.
 *
 * <p>Time is exact: with a pace of P / 10^p and hours of H / 10^h, a day is P * 10^h units and a
 * program lasts 7 * H * 10^p of them.
 */
final class Facts {
  private static final int FINEST_PACE = 4;
  private static final BigDecimal MOST_PACE = new BigDecimal(168);
  private static final BigDecimal MOST_COST = new BigDecimal(1_000_000_000);
  static final BigDecimal USUAL_PACE = new BigDecimal(5);
  static final int USUAL_WEEKS = 52;
  static final int USUAL_PROGRAMS = 6;

  final CatalogTable table;
  final Problem problem;
  final Held held;

  /** Whether a skill is held, by its number. */
  final boolean[] has;

  /** The weight of a skill of the gap, else 0, by its number. */
  final int[] weight;

  final boolean[] bonus;

  /** The limits that a program does not meet by itself, as bits. */
  final int[] violations;

  /**
   * In units of the smallest coin that the catalog uses; {@link CatalogTable#UNKNOWN} where unknown
   * or in another currency.
   */
  final long[] cost;

  final int[][] dates;
  final long dayZero;
  final String currency;
  private final int paceScale;
  private final long pace;

  Facts(CatalogTable table, StartCalendar calendar, Problem problem, Held held) {
    this.table = table;
    this.problem = problem;
    this.held = held;
    BigDecimal perWeek =
        problem.hoursPerWeek() == null ? USUAL_PACE : problem.hoursPerWeek().stripTrailingZeros();
    if (perWeek.signum() <= 0
        || perWeek.compareTo(MOST_PACE) > 0
        || perWeek.scale() > FINEST_PACE) {
      throw new IllegalArgumentException(
          "hours a week are over 0, at most 168 and to four decimals: " + perWeek.toPlainString());
    }
    check("weeks", problem.weeks());
    check("maxPrograms", problem.maxPrograms());
    paceScale = Math.max(0, perWeek.scale());
    pace = perWeek.movePointRight(paceScale).longValueExact();
    dayZero = problem.dayZero().toEpochDay();
    currency = problem.budget() == null ? problem.currency() : problem.budget().currency();
    has = new boolean[table.skillCount()];
    weight = new int[table.skillCount()];
    bonus = new boolean[table.skillCount()];
    markSkills();
    int n = table.programs.length;
    violations = new int[n];
    cost = new long[n];
    dates = new int[n][];
    Eligibility eligibility = new Eligibility(problem);
    int weeks = problem.weeks() == null ? 0 : problem.weeks();
    for (int i = 0; i < n; i++) {
      Program program = table.programs[i];
      cost[i] = costOf(program.cost());
      dates[i] = calendar.datesOf(program.starts(), table.dates[i], problem.dayZero(), weeks);
      violations[i] =
          eligibility.violations(program)
              | (cost[i] < 0
                      && problem.budget() != null
                      && program.cost() != null
                      && currency.equals(program.cost().currency())
                  ? Eligibility.bit(Limit.UNKNOWN_COST)
                  : 0)
              | (table.hours[i] == CatalogTable.UNKNOWN ? Eligibility.bit(Limit.UNKNOWN_HOURS) : 0)
              | (isRunning(i, program.enrolBy()) ? 0 : Eligibility.bit(Limit.NOT_RUNNING));
    }
  }

  private static void check(String field, @Nullable Integer number) {
    if (number != null && number <= 0) {
      throw new IllegalArgumentException(field + " is not over 0: " + number);
    }
  }

  private void markSkills() {
    held.skills().stream()
        .mapToInt(e -> table.numberOf(e.held().skill()))
        .filter(s -> s >= 0)
        .forEach(s -> has[s] = true);
    held.bonus().stream()
        .mapToInt(table::numberOf)
        .filter(s -> s >= 0)
        .forEach(s -> bonus[s] = true);
    for (Held.Missing missing : held.gap()) {
      int skill = table.numberOf(missing.skill());
      if (skill >= 0) {
        weight[skill] = missing.weight();
      }
    }
  }

  private long costOf(@Nullable Money money) {
    return money == null || !money.currency().equals(currency)
        ? CatalogTable.UNKNOWN
        : CatalogTable.scaled(money.amount(), table.costScale, MOST_COST);
  }

  private boolean isRunning(int program, @Nullable LocalDate enrolBy) {
    boolean open = enrolBy == null || !enrolBy.isBefore(problem.today());
    int[] when = dates[program];
    return open && (when.length == 0 || when[when.length - 1] >= dayZero);
  }

  /** The units of a day at the problem's own pace. */
  long day() {
    return pace * power(table.hoursScale);
  }

  /** The units of a day at that many whole hours a week. */
  long dayAt(int hoursPerWeek) {
    return hoursPerWeek * power(paceScale) * power(table.hoursScale);
  }

  /** The units that a program lasts, at every pace; 0 where its hours are unknown. */
  long duration(int program) {
    long hours = table.hours[program];
    return hours == CatalogTable.UNKNOWN ? 0 : 7 * hours * power(paceScale);
  }

  private static long power(int ten) {
    long power = 1;
    for (int i = 0; i < ten; i++) {
      power *= 10;
    }
    return power;
  }

  /** The most units of money that the amount holds. */
  long unitsOf(Money money) {
    return money
        .amount()
        .movePointRight(table.costScale)
        .setScale(0, java.math.RoundingMode.FLOOR)
        .longValueExact();
  }

  /** Units of money as an amount. */
  Money moneyOf(long units) {
    return new Money(BigDecimal.valueOf(units, table.costScale), currency);
  }

  /** All limits that some program of the catalog fails by itself, as bits. */
  int allViolations() {
    return Arrays.stream(violations).reduce(0, (a, b) -> a | b);
  }
}
