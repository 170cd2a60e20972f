package org.waymark.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Limit;
import org.waymark.planning.Path;

/** A path of one step. */
final class SheetPath {
  private static final Money COST = new Money(new BigDecimal("120"), "EUR");

  private SheetPath() {}

  static Path of(String title, LocalDate start) {
    Path.SkillRef sql = new Path.SkillRef(new SkillId("sql"), "SQL");
    return new Path(
        List.of(
            new Path.Step(
                1,
                new ProgramId("sql-1"),
                title,
                "Riverside College",
                "https://riverside.example/sql",
                new BigDecimal("40"),
                Set.of(Delivery.ON_SITE),
                "Dublin",
                "en",
                1,
                7,
                start,
                start.plusDays(48),
                COST,
                List.of(sql),
                List.of(),
                "It covers SQL.",
                List.of())),
        new Path.Totals(new BigDecimal("40"), 7, COST, COST, null),
        new Path.Coverage(
            List.of(),
            List.of(),
            List.of(
                new Path.Uncovered(
                    new SkillId("statistics"),
                    "Statistics",
                    Limit.OVER_BUDGET,
                    List.of(Limit.OVER_BUDGET))),
            0.5,
            List.of()),
        List.of(),
        true,
        null,
        "v1",
        LocalDate.of(2026, 11, 24),
        List.of(),
        List.of(),
        List.of());
  }
}
