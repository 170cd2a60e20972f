package org.waymark.bench;

import java.util.List;
import java.util.Locale;

/**
 * One diagram of the picture: milliseconds, by powers of ten, over something that is counted.
 *
 * @param left where it begins, in units of the picture
 * @param byTens whether the count runs by powers of ten too
 */
record Panel(int left, String title, List<Point> points, boolean byTens) {
  private static final int MARGIN = 40;
  private static final int WIDTH = 240;
  private static final int TOP = 30;
  private static final int BOTTOM = 280;
  private static final double LEAST = -1;
  private static final double MOST = 4;

  /** What was measured at one count. */
  record Point(int count, Spread path, Spread everything) {}

  /** The lines of a diagram. */
  enum Line {
    PATH_MIDDLE("path alone, p50", "#1f77b4", "4 3"),
    PATH_HIGH("path alone, p95", "#1f77b4", "none"),
    ALL_MIDDLE("with everything, p50", "#d95f02", "4 3"),
    ALL_HIGH("with everything, p95", "#d95f02", "none");

    private final String label;
    private final String colour;
    private final String dashes;

    Line(String label, String colour, String dashes) {
      this.label = label;
      this.colour = colour;
      this.dashes = dashes;
    }

    String label() {
      return label;
    }

    String style() {
      return "fill=\"none\" stroke=\""
          + colour
          + "\" stroke-width=\"1.6\" stroke-dasharray=\""
          + dashes
          + "\"";
    }

    double millis(Point point) {
      return switch (this) {
        case PATH_MIDDLE -> point.path().p50();
        case PATH_HIGH -> point.path().p95();
        case ALL_MIDDLE -> point.everything().p50();
        case ALL_HIGH -> point.everything().p95();
      };
    }
  }

  String draw() {
    StringBuilder svg = new StringBuilder();
    text(svg, left + MARGIN, 18, "start", "ms over " + title);
    for (int ten = (int) LEAST; ten <= MOST; ten++) {
      double y = y(Math.pow(10, ten));
      line(svg, left + MARGIN, y, left + MARGIN + WIDTH, y);
      text(svg, left + MARGIN - 4, y + 4, "end", ten < 0 ? "0.1" : "1" + "0".repeat(ten));
    }
    for (Point point : points) {
      double x = x(point.count());
      line(svg, x, BOTTOM, x, BOTTOM + 4);
      text(svg, x, BOTTOM + 16, "middle", label(point.count()));
    }
    for (Line line : Line.values()) {
      svg.append("<polyline ").append(line.style()).append(" points=\"");
      for (Point point : points) {
        svg.append(
            String.format(Locale.ROOT, "%.1f,%.1f ", x(point.count()), y(line.millis(point))));
      }
      svg.append("\"/>\n");
    }
    return svg.toString();
  }

  private static String label(int count) {
    return count >= 1000 ? Math.round(count / 1000.0) + "k" : String.valueOf(count);
  }

  private double x(int count) {
    double least = scale(points.getFirst().count());
    double most = scale(points.getLast().count());
    return left + MARGIN + 8 + (WIDTH - 16) * (scale(count) - least) / Math.max(1e-9, most - least);
  }

  private double scale(int count) {
    return byTens ? Math.log10(count) : count;
  }

  private static double y(double millis) {
    double log = Math.clamp(Math.log10(Math.max(millis, 1e-3)), LEAST, MOST);
    return BOTTOM - (BOTTOM - TOP) * (log - LEAST) / (MOST - LEAST);
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#cccccc\"/>%n",
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }
}
