package org.waymark.planning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the sets of programs that deliver certain bits and all that they themselves require:
 * at each step one open bit is taken, and each program that delivers it is tried.
 *
 * <p>A set in which everything is delivered may still have no order, or one that dates make late,
 * because a requirement is delivered too late in it. Only then is it tried with one program more
 * that delivers a requirement earlier.
 */
final class SetSearch {
  private final Arena arena;
  private final Aim aim;
  private final Meter meter;
  private final Timing timing;
  private final long mostCost;
  private final long mostTime;
  private final int[] chosen;
  private final Set<List<Integer>> extended = new HashSet<>();
  private long target;

  SetSearch(Arena arena, Aim aim, Meter meter) {
    this.arena = arena;
    this.aim = aim;
    this.meter = meter;
    timing = new Timing(arena, meter);
    mostCost = arena.rules.budget();
    mostTime = arena.rules.time();
    chosen = new int[arena.most];
  }

  /**
   * Goes through the sets that deliver at least these bits; returns whether the aim let it stop
   * early.
   */
  boolean search(long bits) {
    target = bits;
    extended.clear();
    return aim.isHopeful(0, 0, 0, 0, arena.most, bits, 0) && step(0, bits, 0, 0, 0, 0, false);
  }

  private boolean step(
      int n, long open, long have, long cost, long duration, long end, boolean dated) {
    if (open == 0) {
      return leaf(n, have, cost, duration, end, dated);
    }
    if (n == arena.most) {
      return false;
    }
    for (int q : arena.suppliers[Long.numberOfTrailingZeros(open)]) {
      if (!isChosen(q, n) && enter(q, n, open, have, cost, duration, end, dated)) {
        return true;
      }
    }
    return false;
  }

  private boolean enter(
      int q, int n, long open, long have, long cost, long duration, long end, boolean dated) {
    meter.spend(1);
    long rest = (open & ~arena.delivers[q]) | (arena.requires[q] & ~target & ~have);
    long given = have | arena.delivers[q];
    long sumCost = cost + arena.cost[q];
    long sumDuration = duration + arena.duration[q];
    long least = Math.max(Math.max(end, sumDuration), arena.earliest(rest));
    if (sumCost > mostCost
        || least > mostTime
        || !aim.isHopeful(n + 1, sumCost, sumDuration, least, arena.most - n - 1, rest, given)) {
      return false;
    }
    chosen[n] = q;
    boolean hasDates = dated || arena.dates[q].length > 0;
    if (hasDates) {
      long exact = timing.leastEnd(chosen, n + 1, false);
      if (!isInTime(exact)
          || (exact > least
              && !aim.isHopeful(
                  n + 1, sumCost, sumDuration, exact, arena.most - n - 1, rest, given))) {
        return false;
      }
      least = exact;
    }
    return step(n + 1, rest, given, sumCost, sumDuration, least, hasDates);
  }

  private boolean isChosen(int q, int n) {
    for (int i = 0; i < n; i++) {
      if (chosen[i] == q) {
        return true;
      }
    }
    return false;
  }

  private boolean leaf(int n, long have, long cost, long duration, long loose, boolean dated) {
    long end = timing.leastEnd(chosen, n, true);
    if (isInTime(end) && aim.take(chosen, n, cost, duration, end)) {
      return true;
    }
    boolean late = !isInTime(end) || weeks(loose) < weeks(end);
    if (!late || n == arena.most || !extended.add(key(n))) {
      return false;
    }
    long required = 0;
    for (int i = 0; i < n; i++) {
      required |= arena.requires[chosen[i]];
    }
    for (int q = 0; q < arena.size(); q++) {
      if ((arena.delivers[q] & required) != 0
          && !isChosen(q, n)
          && enter(q, n, 0, have, cost, duration, loose, dated)) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> key(int n) {
    return Arrays.stream(chosen, 0, n).sorted().boxed().toList();
  }

  private boolean isInTime(long end) {
    return end != Timing.NEVER && end <= mostTime;
  }

  private long weeks(long end) {
    return Math.ceilDiv(end, arena.rules.week());
  }
}
