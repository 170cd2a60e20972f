package org.waymark.verify;

import java.util.List;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.planning.Path;

/** What a path claims of itself, against the path that the planner finds now for the same day. */
final class Claims {
  private final Ledger ledger;

  Claims(Ledger ledger) {
    this.ledger = ledger;
  }

  void check(Path told, Path now) {
    boolean same = steps(told).equals(steps(now));
    ledger.check(!told.optimal() || same, "/optimal", () -> better(told, now));
    if (!same) {
      return;
    }
    for (int i = 0; i < told.steps().size(); i++) {
      List<ProgramId> others = now.steps().get(i).alternatives();
      String title = told.steps().get(i).title();
      ledger.check(
          told.steps().get(i).alternatives().equals(others),
          "/steps/" + i + "/alternatives",
          () -> "In place of " + title + " there could now be " + others + ".");
    }
    for (Path.Uncovered uncovered : told.coverage().uncovered()) {
      now.coverage().uncovered().stream()
          .filter(u -> u.skillId().equals(uncovered.skillId()))
          .forEach(u ->
              ledger.check(
                  u.reasons().equals(uncovered.reasons()),
                  "/coverage/uncovered",
                  () ->
                      u.label()
                          + " is not covered for other reasons now: "
                          + u.reasons().stream().map(r -> r.code()).toList()
                          + "."));
    }
    for (Path.WhatIf whatIf : told.whatIf()) {
      ledger.check(
          now.whatIf().stream().anyMatch(w -> isSame(w, whatIf)),
          "/whatIf",
          () -> "A change of " + whatIf.change().code() + " would no longer do what was said.");
    }
    ledger.check(
        told.refresh().stream()
            .map(r -> r.skillId() + " " + r.by())
            .toList()
            .equals(now.refresh().stream().map(r -> r.skillId() + " " + r.by()).toList()),
        "/refresh",
        () -> "Skills are now to be refreshed at other times.");
    ledger.check(
        told.stacksTo().equals(now.stacksTo()),
        "/stacksTo",
        () -> "It now counts toward other awards, or otherwise.");
  }

  private static boolean isSame(Path.WhatIf a, Path.WhatIf b) {
    return a.change() == b.change()
        && isSame(a.to(), b.to())
        && Math.abs(a.ratio() - b.ratio()) < 1e-9;
  }

  private static boolean isSame(Path.To a, Path.To b) {
    return a instanceof Path.To.Amount(Money m) && b instanceof Path.To.Amount(Money n)
        ? m.currency().equals(n.currency()) && m.amount().compareTo(n.amount()) == 0
        : a.equals(b);
  }

  private static List<ProgramId> steps(Path path) {
    return path.steps().stream().map(Path.Step::programId).toList();
  }

  private static String better(Path told, Path now) {
    return "It is not the best path: "
        + now.steps().stream().map(Path.Step::title).toList()
        + " covers "
        + percent(now)
        + " in "
        + now.totals().weeks()
        + " weeks for "
        + now.totals().knownCost()
        + "; the path said "
        + percent(told)
        + ", "
        + told.totals().weeks()
        + " weeks, "
        + told.totals().knownCost()
        + ".";
  }

  private static String percent(Path path) {
    return Math.round(100 * path.coverage().ratio()) + " %";
  }
}
