package org.waymark.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Prices at which {@link CoverBound} is low, by going a little against the slope again and again:
 * what the best programs have twice gets cheaper, what they lack dearer.
 */
final class Prices {
  private static final double FIRST_STEP = 0.5;
  private static final double SHRINK = 0.93;

  private final Arena arena;

  /** What part of all the money and time each program takes. */
  final double[] costs;

  final double[] times;

  /** The best prices so far. */
  double[] bit;

  double money;
  double time;

  private final boolean hasMoney;
  private final boolean hasTime;
  private double least = Double.MAX_VALUE;

  Prices(Arena arena, double[] costs, double[] times) {
    this.arena = arena;
    this.costs = costs;
    this.times = times;
    hasMoney = Arrays.stream(costs).anyMatch(c -> c > 0);
    hasTime = Arrays.stream(times).anyMatch(t -> t > 0);
    bit = Arrays.stream(arena.weight).mapToDouble(w -> w).toArray();
  }

  void seek(int rounds) {
    double[] at = bit.clone();
    double atMoney = 0;
    double atTime = 0;
    double step = FIRST_STEP;
    double[] worth = new double[costs.length];
    for (int round = 0; round < rounds; round++) {
      double bound = atMoney + atTime;
      int[] taken = new int[at.length];
      double spent = 0;
      double lasted = 0;
      for (int q = 0; q < worth.length; q++) {
        worth[q] = worth(q, at) - atMoney * costs[q] - atTime * times[q];
      }
      for (int q : best(worth)) {
        bound += worth[q];
        spent += costs[q];
        lasted += times[q];
        for (long left = arena.delivers[q]; left != 0; left &= left - 1) {
          taken[Long.numberOfTrailingZeros(left)]++;
        }
      }
      for (int b = 0; b < at.length; b++) {
        bound += isGoal(b) ? arena.weight[b] - at[b] : 0;
      }
      if (bound < least) {
        least = bound;
        bit = at.clone();
        money = atMoney;
        time = atTime;
      }
      for (int b = 0; b < at.length; b++) {
        at[b] = Math.clamp(at[b] - step * (taken[b] - 1), 0, arena.weight[b]);
      }
      double whole = step * arena.most;
      atMoney = hasMoney ? Math.max(0, atMoney + whole * (spent - 1)) : 0;
      atTime = hasTime ? Math.max(0, atTime + whole * (lasted - 1)) : 0;
      step *= SHRINK;
    }
  }

  private boolean isGoal(int b) {
    return (arena.goals >> b & 1) != 0;
  }

  private double worth(int q, double[] at) {
    double worth = 0;
    for (long left = arena.delivers[q]; left != 0; left &= left - 1) {
      int b = Long.numberOfTrailingZeros(left);
      worth += isGoal(b) ? at[b] : 0;
    }
    return worth;
  }

  /** The programs of most worth, none without any, as many as a path may have. */
  private int[] best(double[] worth) {
    return IntStream.range(0, worth.length)
        .filter(q -> worth[q] > 0)
        .boxed()
        .sorted((a, b) -> worth[a] == worth[b] ? a - b : Double.compare(worth[b], worth[a]))
        .limit(arena.most)
        .mapToInt(q -> q)
        .toArray();
  }
}
