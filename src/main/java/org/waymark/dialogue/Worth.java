package org.waymark.dialogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Money;
import org.waymark.planning.Path;

/**
 * How much the answers to a question change the path, on average over some plausible ones.
 *
 * @param change 0 for not at all, 1 for all of it: the mean of the differences in coverage, in cost
 *     and in weeks, the latter two as shares of the greater one
 * @param saved what the most helpful of the answers saves, or null where none saves money
 * @param weeksSaved by the same answer; 0 where it saves no time
 * @param skills the most by which the number of covered skills differs after one of the answers
 */
public record Worth(Field field, double change, @Nullable Money saved, int weeksSaved, int skills) {

  /** How much the second path differs from the first, as in {@link Worth#change}. */
  public static double change(Path now, Path then) {
    return (Math.abs(now.coverage().ratio() - then.coverage().ratio())
            + share(cost(now), cost(then))
            + share(now.totals().weeks(), then.totals().weeks()))
        / 3;
  }

  /** By how many the covered skills differ in number. */
  static int skills(Path now, Path then) {
    return Math.abs(now.coverage().covered().size() - then.coverage().covered().size());
  }

  private static double cost(Path path) {
    return path.totals().knownCost().amount().doubleValue();
  }

  private static double share(double a, double b) {
    double most = Math.max(a, b);
    return most == 0 ? 0 : Math.abs(a - b) / most;
  }

  /** The money that the second path saves, or null where it saves none or a price is unknown. */
  static @Nullable Money saved(Path now, Path then) {
    Money before = now.totals().cost();
    Money after = then.totals().cost();
    if (before == null || after == null || !before.currency().equals(after.currency())) {
      return null;
    }
    BigDecimal less = before.amount().subtract(after.amount());
    return less.signum() > 0 ? new Money(less, before.currency()) : null;
  }

  /** The weeks that the second path saves; 0 where it saves none. */
  static int weeksSaved(Path now, Path then) {
    return Math.max(0, now.totals().weeks() - then.totals().weeks());
  }
}
