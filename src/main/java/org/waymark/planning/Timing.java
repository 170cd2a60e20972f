package org.waymark.planning;

import java.util.Arrays;

/** The least end of a set of programs over all orders. */
final class Timing {
  /** No order works. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int DENSEST = 16;

  private final Arena arena;
  private final Meter meter;
  private long[] ends = new long[1 << 8];

  Timing(Arena arena, Meter meter) {
    this.arena = arena;
    this.meter = meter;
  }

  /**
   * The least end.
   *
   * @param inOrder whether what a program requires has to be delivered by an earlier one
   */
  long leastEnd(int[] chosen, int n, boolean inOrder) {
    long sum = 0;
    boolean dated = false;
    for (int i = 0; i < n; i++) {
      sum += arena.duration[chosen[i]];
      dated |= arena.dates[chosen[i]].length > 0;
    }
    if (!dated) {
      return !inOrder || hasOrder(chosen, n) ? sum : NEVER;
    }
    return n > DENSEST ? NEVER : bySubsets(chosen, n, inOrder);
  }

  private boolean hasOrder(int[] chosen, int n) {
    long delivered = 0;
    long done = 0;
    for (int round = 0; round < n; round++) {
      long before = done;
      for (int i = 0; i < n; i++) {
        if ((done >> i & 1) == 0 && (arena.requires[chosen[i]] & ~delivered) == 0) {
          done |= 1L << i;
          delivered |= arena.delivers[chosen[i]];
        }
      }
      if (Long.bitCount(done) == n) {
        return true;
      }
      if (done == before) {
        return false;
      }
    }
    return n == 0;
  }

  /**
   * Whichever programs come first, the earlier they all end the better: so one end a subset is
   * enough.
   */
  private long bySubsets(int[] chosen, int n, boolean inOrder) {
    int all = 1 << n;
    meter.spend(all >> 1);
    if (ends.length < all) {
      ends = new long[all];
    }
    Arrays.fill(ends, 0, all, NEVER);
    ends[0] = 0;
    for (int set = 0; set < all - 1; set++) {
      if (ends[set] != NEVER) {
        long delivered = inOrder ? delivered(chosen, set) : -1L;
        for (int i = 0; i < n; i++) {
          if ((set >> i & 1) == 0 && (arena.requires[chosen[i]] & ~delivered) == 0) {
            long end = arena.end(chosen[i], ends[set]);
            int more = set | 1 << i;
            ends[more] = Math.min(ends[more], end);
          }
        }
      }
    }
    return ends[all - 1];
  }

  private long delivered(int[] chosen, int set) {
    long delivered = 0;
    for (int left = set; left != 0; left &= left - 1) {
      delivered |= arena.delivers[chosen[Integer.numberOfTrailingZeros(left)]];
    }
    return delivered;
  }
}
