package org.waymark.planning;

import java.util.Arrays;

/**
 * The most weight that any path can cover, order and dates aside: a Lagrangian bound.
 *
 * <p>A price is put on each bit, on time and on money. A program is then worth the prices of its
 * bits less those of its time and money, and no path covers more than: the rest of each bit's
 * weight, the prices of all the time and money that there is, and the worth of the best programs,
 * as many as a path may have. This holds at any prices; good ones are sought once. Counted in whole
 * numbers, rounded to the safe side.
 */
final class CoverBound {
  private static final int FINE = 20;
  private static final int ROUNDS = 60;

  private final Arena arena;

  /** The price of a bit, at most its weight. */
  private final long[] price;

  /** The price of a program's time and money. */
  private final long[] toll;

  /** The prices of all the time and money that there is. */
  private final long allTolls;

  private final long[] top;

  /**
   * Seeks prices.
   *
   * @param mostCost all the money that there is, {@link Rules#NONE} where there is no limit
   * @param mostTime all the time
   */
  CoverBound(Arena arena, Meter meter, long mostCost, long mostTime) {
    this.arena = arena;
    top = new long[arena.most];
    price = new long[arena.weight.length];
    toll = new long[arena.size()];
    meter.spend(ROUNDS * (long) arena.size() >> 3);
    Prices prices =
        new Prices(arena, shares(arena.cost, mostCost), shares(arena.duration, mostTime));
    prices.seek(ROUNDS);
    for (int b = 0; b < price.length; b++) {
      price[b] = Math.clamp(fine(prices.bit[b]), 0, (long) arena.weight[b] << FINE);
    }
    long money = fine(prices.money);
    long time = fine(prices.time);
    allTolls = money + time;
    for (int q = 0; q < toll.length; q++) {
      toll[q] = Math.max(0, (long) (money * prices.costs[q]) + (long) (time * prices.times[q]) - 2);
    }
  }

  private static long fine(double number) {
    return (long) (number * (1 << FINE));
  }

  /** What part of all there is each takes; 0 throughout where there is no limit. */
  private static double[] shares(long[] values, long most) {
    double[] shares = new double[values.length];
    if (most != Rules.NONE && most > 0) {
      Arrays.setAll(shares, q -> (double) values[q] / most);
    }
    return shares;
  }

  /**
   * The bound.
   *
   * @param open the bits of the gap that may be covered
   * @param closed bits that must not be
   */
  int of(long open, long closed) {
    long sum = allTolls;
    for (long left = open; left != 0; left &= left - 1) {
      int b = Long.numberOfTrailingZeros(left);
      sum += ((long) arena.weight[b] << FINE) - price[b];
    }
    Arrays.fill(top, 0);
    for (int q = 0; q < toll.length; q++) {
      if ((arena.delivers[q] & closed) == 0) {
        long worth = -toll[q];
        for (long left = arena.delivers[q] & open; left != 0; left &= left - 1) {
          worth += price[Long.numberOfTrailingZeros(left)];
        }
        keep(worth);
      }
    }
    return Math.toIntExact((sum + Arrays.stream(top).sum()) >> FINE);
  }

  /** The greatest so far stand in falling order. */
  private void keep(long worth) {
    if (top.length == 0 || worth <= top[top.length - 1]) {
      return;
    }
    int at = top.length - 1;
    while (at > 0 && top[at - 1] < worth) {
      top[at] = top[at - 1];
      at--;
    }
    top[at] = worth;
  }
}
