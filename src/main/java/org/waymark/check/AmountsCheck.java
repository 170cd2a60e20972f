package org.waymark.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issues;

/**
 * Hours, credits and money lie where a reader would believe them; the bounds are for courses of
 * this size in the euro or a currency of like worth.
 */
final class AmountsCheck implements Check {
  private static final Bounds HOURS = new Bounds("3", "150");
  private static final Bounds HOURS_PER_ECTS = new Bounds("18", "35");
  private static final Bounds COST_PER_HOUR = new Bounds("0.20", "60");

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    for (Program program : knowledge.programs()) {
      BigDecimal hours = program.hours();
      if (hours == null) {
        continue;
      }
      hold(
          knowledge,
          program,
          "hours",
          hours,
          HOURS,
          "a course of %s hours is hard to believe (%s to %s are)",
          issues);
      if (program.ects() != null) {
        hold(
            knowledge,
            program,
            "ects",
            hours.divide(program.ects(), MathContext.DECIMAL32),
            HOURS_PER_ECTS,
            "a credit of %s hours is hard to believe (%s to %s are; the ECTS guide says 25 to 30)",
            issues);
      }
      Money cost = program.cost();
      if (cost != null && !cost.isFree()) {
        hold(
            knowledge,
            program,
            "cost",
            cost.amount().divide(hours, MathContext.DECIMAL32),
            COST_PER_HOUR,
            "%s " + cost.currency() + " an hour is hard to believe (%s to %s are)",
            issues);
      }
    }
  }

  private static void hold(
      Knowledge knowledge,
      Program program,
      String field,
      BigDecimal value,
      Bounds bounds,
      String message,
      Issues issues) {
    if (!bounds.hold(value)) {
      String rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
      issues.error(
          "unbelievable",
          knowledge.placeOf(program.id()),
          field,
          rounded,
          message.formatted(rounded, bounds.least, bounds.most) + "; check the figure");
    }
  }

  private record Bounds(BigDecimal least, BigDecimal most) {
    Bounds(String least, String most) {
      this(new BigDecimal(least), new BigDecimal(most));
    }

    boolean hold(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }
}
