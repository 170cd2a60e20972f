package org.waymark.planning;

/**
 * How much the planner may do before it is cut, counted in moves (a program tried in a place, a
 * step of a schedule), never in time: so the same question always has the same answer.
 *
 * @param perSolve moves for one search, over 0
 * @param perRequest moves for everything that one plan asks, over 0
 */
public record Work(long perSolve, long perRequest) {
  /** Throws {@link IllegalArgumentException} where a number is not over 0. */
  public Work {
    if (perSolve <= 0 || perRequest <= 0) {
      throw new IllegalArgumentException("work is counted in moves over 0");
    }
  }

  /** What serves well on two cores; measured in {@code docs/planner.md}. */
  public static Work standard() {
    return new Work(3_000_000, 12_000_000);
  }

  /**
   * What a path may take that is only tried out, such as the answer to a question not yet asked.
   */
  static Work glance() {
    return new Work(100_000, 100_000);
  }
}
