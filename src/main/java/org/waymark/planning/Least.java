package org.waymark.planning;

/** The least cost, or the least number of weeks, of any set. */
final class Least implements Aim {
  /** What is to be least. */
  enum Of {
    COST,
    WEEKS
  }

  private final Fronts fronts;
  private final Of of;
  private final long week;
  private final long mostCost;
  private final long mostTime;
  private long least = Long.MAX_VALUE;

  Least(Arena arena, Fronts fronts, Of of) {
    this.fronts = fronts;
    this.of = of;
    week = arena.rules.week();
    mostCost = arena.rules.budget();
    mostTime = arena.rules.time();
  }

  @Override
  public boolean isHopeful(
      int count, long cost, long duration, long end, int left, long open, long have) {
    long[] front = fronts.of(left, open, have);
    for (int i = 0; i < front.length; i += 2) {
      long allEnd = Math.max(end, duration + front[i + 1]);
      if (cost + front[i] <= mostCost
          && allEnd <= mostTime
          && value(cost + front[i], allEnd) < least) {
        return true;
      }
    }
    return false;
  }

  private long value(long cost, long end) {
    return switch (of) {
      case COST -> cost;
      case WEEKS -> Math.ceilDiv(end, week);
    };
  }

  @Override
  public boolean take(int[] chosen, int count, long cost, long duration, long end) {
    least = Math.min(least, value(cost, end));
    return false;
  }

  /** The least value, or {@link Long#MAX_VALUE} where there is no set. */
  long least() {
    return least;
  }
}
