package org.waymark.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.waymark.planning.Path;

/** How long, dear and far the paths to all roles are. */
final class PathTables {
  private final List<RolePath> paths;

  PathTables(List<RolePath> paths) {
    this.paths = List.copyOf(paths);
  }

  List<Table> list() {
    return List.of(
        spread("From nothing, 5 hours a week, no limit of money", RolePath::open),
        spread("From nothing, 5 hours a week, 300 EUR, 30 weeks", RolePath::tight),
        reach());
  }

  private Table spread(String title, Function<RolePath, Path> of) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("programs", of, p -> p.steps().size()));
    rows.add(row("hours", of, p -> p.totals().hours().doubleValue()));
    rows.add(row("weeks", of, p -> p.totals().weeks()));
    rows.add(row("known cost, EUR", of, p -> p.totals().knownCost().amount().doubleValue()));
    rows.add(row("gap covered, %", of, p -> 100 * p.coverage().ratio()));
    return new Table(title, List.of("of a path", "min", "median", "p90", "max"), rows);
  }

  private List<String> row(String name, Function<RolePath, Path> of, ToDoubleFunction<Path> value) {
    double[] sorted = paths.stream().map(of).mapToDouble(value).sorted().toArray();
    List<String> row = new ArrayList<>(List.of(name));
    Arrays.stream(new double[] {0, 0.5, 0.9, 1})
        .forEach(q -> row.add(String.format(Locale.ROOT, "%.0f", quantile(sorted, q))));
    return row;
  }

  /** The least value that at least that share of the values does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private Table reach() {
    List<List<String>> rows = new ArrayList<>();
    for (int percent : new int[] {50, 80, 100}) {
      rows.add(
          List.of(percent + " %", share(RolePath::open, percent), share(RolePath::tight, percent)));
    }
    rows.add(List.of("proven best", proven(RolePath::open), proven(RolePath::tight)));
    return new Table(
        "Share of roles of which at least so much is covered",
        List.of("covered", "no limit", "300 EUR, 30 weeks"),
        rows);
  }

  private String share(Function<RolePath, Path> of, int percent) {
    return percentage(
        paths.stream().map(of).filter(p -> p.coverage().ratio() >= percent / 100.0).count());
  }

  private String proven(Function<RolePath, Path> of) {
    return percentage(paths.stream().map(of).filter(Path::optimal).count());
  }

  private String percentage(long count) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / Math.max(1, paths.size()));
  }
}
