package org.waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, for people: a table. {@link BenchJson} and {@link BenchPlot} say the same
 * otherwise.
 *
 * @param measured a size each
 */
public record BenchReport(PlannerBench.Settings settings, List<Measured> measured) {
  private static final double MEBI = 1024.0 * 1024.0;

  /** Copies the list. */
  public BenchReport {
    measured = List.copyOf(measured);
  }

  /**
   * A Markdown table: milliseconds on the clock, and in brackets those that the thread worked on a
   * core, which other work on the machine does not lengthen.
   */
  public String table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| programs | asked | path p50 | p95 | max | proven | with everything p50 | p95 | max |"
            + " proven | memory | load |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Measured m : measured) {
      Spread path = m.path();
      Spread pathWork = m.pathWork();
      Spread all = m.everything();
      Spread allWork = m.everythingWork();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %,d | %d | %.1f (%.1f) | %.1f (%.1f) | %.0f (%.0f) | %.1f %% |"
                  + " %.1f (%.1f) | %.1f (%.1f) | %.0f (%.0f) | %.1f %% | %.0f MiB | %.1f |",
              m.programs(),
              m.samples().size(),
              path.p50(),
              pathWork.p50(),
              path.p95(),
              pathWork.p95(),
              path.max(),
              pathWork.max(),
              100 * m.pathProven(),
              all.p50(),
              allWork.p50(),
              all.p95(),
              allWork.p95(),
              all.max(),
              allWork.max(),
              100 * m.everythingProven(),
              m.heldBytes() / MEBI,
              m.load()));
    }
    return String.join("\n", lines);
  }
}
