package org.waymark.check;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Issues;

/** Most roles can be reached from nothing: far without a budget, half the way with a small one. */
final class ReachCheck implements Check {
  private static final Wanted OPEN =
      new Wanted("with no limit of money", 0.8, 0.9, p -> p.open().coverage().ratio());
  private static final Wanted TIGHT =
      new Wanted("with 300 EUR and 30 weeks", 0.5, 0.7, p -> p.tight().coverage().ratio());

  private final List<RolePath> paths;

  ReachCheck(List<RolePath> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    hold(OPEN, issues);
    hold(TIGHT, issues);
    for (RolePath path : paths) {
      double ratio = path.open().coverage().ratio();
      if (ratio < OPEN.ratio) {
        String lacking =
            String.join(
                ", ",
                path.open().coverage().gap().stream()
                    .filter(g ->
                        path.open().coverage().covered().stream()
                            .noneMatch(c -> c.skillId().equals(g.skillId())))
                    .map(g -> g.skillId().value())
                    .toList());
        issues.warn(
            "far",
            knowledge.placeOf(path.role().id()),
            "essential",
            path.role().id().value(),
            String.format(
                Locale.ROOT,
                "from nothing, only %.0f %% of \"%s\" can be covered; add programs, best such as"
                    + " teach more of it at once, for %s",
                ratio * 100,
                path.role().id(),
                lacking));
      }
    }
  }

  private void hold(Wanted wanted, Issues issues) {
    double share = share(wanted);
    if (share < wanted.share) {
      issues.error(
          "out-of-reach",
          new Place("framework/roles", 0, 0, null),
          null,
          null,
          String.format(
              Locale.ROOT,
              "%s, %.1f %% of the roles are covered to %.0f %%, and %.0f %% should be; add programs"
                  + " for the roles that are named",
              wanted.limits,
              share * 100,
              wanted.ratio * 100,
              wanted.share * 100));
    }
  }

  private double share(Wanted wanted) {
    return paths.isEmpty()
        ? 1
        : (double) paths.stream().filter(p -> wanted.of.applyAsDouble(p) >= wanted.ratio).count()
            / paths.size();
  }

  /** The share of roles that must be covered to a ratio within limits. */
  private record Wanted(String limits, double ratio, double share, ToDoubleFunction<RolePath> of) {}
}
