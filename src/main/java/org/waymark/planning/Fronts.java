package org.waymark.planning;

import java.util.Arrays;

/**
 * What a set of open bits costs and lasts at least, order and dates aside: for a number of programs
 * left, the open bits and the supporting bits already delivered, all pairs of cost and duration of
 * which none is worse in both. A lower bound for every real path, and often exact.
 */
final class Fronts {
  static final long[] NONE = {};
  private static final long[] ZERO = {0, 0};

  private final Arena arena;
  private final Meter meter;
  private final long mostCost;
  private final long mostDuration;
  private final int widest;
  private long[] open = new long[1 << 10];
  private long[] given = new long[1 << 10];
  private int[] count = new int[1 << 10];
  private long[][] found = new long[1 << 10][];
  private int size;

  Fronts(Arena arena, Meter meter, long mostCost, long mostDuration) {
    this.arena = arena;
    this.meter = meter;
    this.mostCost = mostCost;
    this.mostDuration = mostDuration;
    int most = 0;
    for (long delivers : arena.delivers) {
      most = Math.max(most, Long.bitCount(delivers));
    }
    widest = most;
  }

  /**
   * The pairs, cost and duration in turn, by rising cost and falling duration; {@link #NONE} where
   * {@code left} programs cannot do it.
   *
   * @param have bits delivered before; only the supporting ones among them matter
   */
  long[] of(int left, long bits, long have) {
    if (bits == 0) {
      return ZERO;
    }
    if (Long.bitCount(bits) > (long) left * widest) {
      return NONE;
    }
    long support = have & arena.supports;
    int slot = slot(left, bits, support);
    if (count[slot] == 0) {
      long[] front = make(left, bits, support);
      slot = slot(left, bits, support);
      open[slot] = bits;
      given[slot] = support;
      count[slot] = left;
      found[slot] = front;
      if (++size * 2 > count.length) {
        grow();
      }
      return front;
    }
    return found[slot];
  }

  private long[] make(int left, long bits, long have) {
    int[] choices = arena.suppliers[Long.numberOfTrailingZeros(bits)];
    meter.spend(choices.length);
    Merge merge = new Merge();
    for (int q : choices) {
      long cost = arena.cost[q];
      long duration = arena.duration[q];
      if (cost <= mostCost && duration <= mostDuration) {
        long rest = (bits & ~arena.delivers[q]) | (arena.requires[q] & arena.supports & ~have);
        long[] front = of(left - 1, rest, have | arena.delivers[q]);
        for (int i = 0; i < front.length; i += 2) {
          if (cost + front[i] <= mostCost && duration + front[i + 1] <= mostDuration) {
            merge.add(cost + front[i], duration + front[i + 1]);
          }
        }
        meter.spend(front.length >> 3);
      }
    }
    return merge.front();
  }

  private int slot(int left, long bits, long have) {
    int mask = count.length - 1;
    long hash =
        (bits * 0x9E3779B97F4A7C15L) ^ (have * 0xC2B2AE3D27D4EB4FL) ^ (left * 0x165667B19E3779F9L);
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (count[slot] != 0 && (open[slot] != bits || given[slot] != have || count[slot] != left)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldOpen = open;
    long[] oldGiven = given;
    int[] oldCount = count;
    long[][] oldFound = found;
    open = new long[oldOpen.length * 2];
    given = new long[oldOpen.length * 2];
    count = new int[oldOpen.length * 2];
    found = new long[oldOpen.length * 2][];
    for (int i = 0; i < oldCount.length; i++) {
      if (oldCount[i] != 0) {
        int slot = slot(oldCount[i], oldOpen[i], oldGiven[i]);
        open[slot] = oldOpen[i];
        given[slot] = oldGiven[i];
        count[slot] = oldCount[i];
        found[slot] = oldFound[i];
      }
    }
  }

  /** Collects pairs and keeps those that none beats. */
  private static final class Merge {
    private long[] pairs = new long[16];
    private int length;

    void add(long cost, long duration) {
      int at = length;
      while (at > 0 && pairs[at - 2] > cost) {
        at -= 2;
      }
      if (at > 0 && pairs[at - 1] <= duration) {
        return;
      }
      int from = at > 0 && pairs[at - 2] == cost ? at - 2 : at;
      int to = at;
      while (to < length && pairs[to + 1] >= duration) {
        to += 2;
      }
      if (length + 2 > pairs.length) {
        pairs = Arrays.copyOf(pairs, pairs.length * 2);
      }
      System.arraycopy(pairs, to, pairs, from + 2, length - to);
      length += from + 2 - to;
      pairs[from] = cost;
      pairs[from + 1] = duration;
    }

    long[] front() {
      return length == 0 ? NONE : Arrays.copyOf(pairs, length);
    }
  }
}
