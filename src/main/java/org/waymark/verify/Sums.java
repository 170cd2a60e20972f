package org.waymark.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.planning.Path;
import org.waymark.planning.Problem;

/** Totals against the records, and what they may be at most. */
final class Sums {
  private static final int USUAL_WEEKS = 52;
  private static final int USUAL_PROGRAMS = 6;

  private final Ledger ledger;
  private final Problem problem;
  private final String currency;

  Sums(Ledger ledger, Problem problem, String currency) {
    this.ledger = ledger;
    this.problem = problem;
    this.currency = currency;
  }

  /** The programs that are still there, whole path or not. */
  void check(Path path, List<Program> programs, Schedule schedule) {
    Path.Totals told = path.totals();
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal ects = null;
    int unknown = 0;
    for (Program program : programs) {
      hours = hours.add(program.hours() == null ? BigDecimal.ZERO : program.hours());
      if (program.ects() != null) {
        ects = ects == null ? program.ects() : ects.add(program.ects());
      }
      if (program.cost() == null || !program.cost().currency().equals(currency)) {
        unknown++;
      } else {
        known = known.add(program.cost().amount());
      }
    }
    Money cost = new Money(known, currency);
    same(told.hours(), hours, "hours", "hours");
    same(told.ects(), ects, "ects", "credits");
    same(told.knownCost().amount(), known, "knownCost", currency + " of known prices");
    same(
        told.cost() == null ? null : told.cost().amount(),
        unknown > 0 ? null : known,
        "cost",
        currency);
    same(
        BigDecimal.valueOf(told.weeks()),
        BigDecimal.valueOf(programs.isEmpty() ? 0 : schedule.weeks()),
        "weeks",
        "weeks");
    limits(path, programs, schedule, cost);
  }

  private void same(
      @Nullable BigDecimal told, @Nullable BigDecimal now, String field, String what) {
    ledger.check(
        told == null ? now == null : now != null && told.compareTo(now) == 0,
        "/totals/" + field,
        () -> "In all it is now " + plain(now) + " " + what + ", not " + plain(told) + ".");
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "an unknown number of" : number.toPlainString();
  }

  private void limits(Path path, List<Program> programs, Schedule schedule, Money cost) {
    Money budget = problem.budget();
    ledger.check(
        budget == null || cost.amount().compareTo(budget.amount()) <= 0,
        "/totals/cost",
        () -> "It costs " + cost + " in all, over the budget of " + budget + ".");
    Integer weeks = problem.weeks();
    LocalDate finishBy = problem.finishBy();
    int most = weeks != null ? weeks : finishBy != null ? Integer.MAX_VALUE : USUAL_WEEKS;
    ledger.check(
        programs.isEmpty() || schedule.weeks() <= most,
        "/totals/weeks",
        () -> "It takes " + schedule.weeks() + " weeks, over " + most + ".");
    ledger.check(
        finishBy == null || programs.isEmpty() || !schedule.lastDay().isAfter(finishBy),
        "/totals/weeks",
        () -> "It ends on " + schedule.lastDay() + ", after " + finishBy + ".");
    int count = problem.maxPrograms() == null ? USUAL_PROGRAMS : problem.maxPrograms();
    ledger.check(
        path.steps().size() <= count,
        "/steps",
        () -> "It has " + path.steps().size() + " programs, over " + count + ".");
  }
}
