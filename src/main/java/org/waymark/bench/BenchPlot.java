package org.waymark.bench;

import java.util.List;
import java.util.Locale;

/**
 * The report as a picture (SVG): how the time grows with programs, with skills of the gap and with
 * limits. Time on a core, so that other work on the machine does not bend the lines.
 */
public final class BenchPlot {
  private static final int PANEL = 300;
  private static final int HEIGHT = 330;

  private BenchPlot() {}

  /** Draws it; the panels of gap and limits are of the greatest catalog up to 10,000 programs. */
  public static String draw(BenchReport report) {
    Measured chosen = report.measured().getFirst();
    for (Measured m : report.measured()) {
      chosen = m.programs() <= 10_000 && m.programs() > chosen.programs() ? m : chosen;
    }
    String at = String.format(Locale.ROOT, ", %,d programs", chosen.programs());
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" \
    font-size="11" role="img" aria-label="Planning time by programs, gap skills and limits">
    <rect width="100%%" height="100%%" fill="#ffffff"/>
    %s%s%s%s</svg>
    """
        .formatted(
            3 * PANEL,
            HEIGHT,
            new Panel(0, "programs", bySize(report.measured()), true).draw(),
            new Panel(PANEL, "skills in the gap" + at, points(chosen.byGap()), false).draw(),
            new Panel(2 * PANEL, "limits set" + at, points(chosen.byLimits()), false).draw(),
            legend());
  }

  private static List<Panel.Point> bySize(List<Measured> measured) {
    return measured.stream()
        .map(m -> new Panel.Point(m.programs(), m.pathWork(), m.everythingWork()))
        .toList();
  }

  private static List<Panel.Point> points(List<Measured.Group> groups) {
    return groups.stream().map(g -> new Panel.Point(g.key(), g.path(), g.everything())).toList();
  }

  private static String legend() {
    StringBuilder legend = new StringBuilder();
    int x = 40;
    for (Panel.Line line : Panel.Line.values()) {
      legend.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" y1=\"318\" x2=\"%d\" y2=\"318\" %s/><text x=\"%d\" y=\"322\">%s"
                  + "</text>%n",
              x,
              x + 24,
              line.style(),
              x + 30,
              line.label()));
      x += 200;
    }
    return legend.toString();
  }
}
