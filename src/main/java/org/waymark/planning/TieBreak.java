package org.waymark.planning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Among sets that are equally good by the criteria 1 to 4, the best order of the best set by the
 * criteria 5 to 8.
 */
final class TieBreak implements Aim {
  private final Facts facts;
  private final Arena arena;
  private final Fronts fronts;
  private final Meter meter;
  private final long mostCost;
  private final long mostTime;
  private final long mostDuration;
  private final Set<List<Integer>> seen = new HashSet<>();
  private int bonus = -1;
  private int[] best = {};
  private long sum;

  /**
   * With the values that the best sets share as limits: {@code mostTime} is the end of the last
   * week.
   */
  TieBreak(
      Facts facts,
      Arena arena,
      Fronts fronts,
      Meter meter,
      long mostCost,
      long mostTime,
      long mostDuration) {
    this.facts = facts;
    this.arena = arena;
    this.fronts = fronts;
    this.meter = meter;
    this.mostCost = mostCost;
    this.mostTime = mostTime;
    this.mostDuration = mostDuration;
  }

  @Override
  public boolean isHopeful(
      int count, long cost, long duration, long end, int left, long open, long have) {
    if (end > mostTime) {
      return false;
    }
    long[] front = fronts.of(left, open, have);
    for (int i = 0; i < front.length; i += 2) {
      if (cost + front[i] <= mostCost
          && duration + front[i + 1] <= Math.min(mostDuration, mostTime)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean take(int[] chosen, int count, long cost, long duration, long end) {
    int gives = bonusOf(chosen, count);
    if (gives >= bonus && seen.add(Arrays.stream(chosen, 0, count).sorted().boxed().toList())) {
      int[] set =
          Arrays.stream(chosen, 0, count)
              .boxed()
              .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
              .mapToInt(q -> q)
              .toArray();
      if (gives > bonus) {
        bonus = gives;
        best = new int[0];
      }
      new Orders(set).place(0, 0, 0, 0, 0);
    }
    return false;
  }

  /** Lowest level first, then by id. */
  private int rank(int q) {
    return level(q) * facts.table.programs.length + arena.program[q];
  }

  private int level(int q) {
    return facts.table.level[arena.program[q]];
  }

  private int bonusOf(int[] chosen, int count) {
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < count; i++) {
      for (int skill : facts.table.delivers[arena.program[chosen[i]]]) {
        if (facts.bonus[skill]) {
          given.add(skill);
        }
      }
    }
    return given.size();
  }

  /**
   * The programs in the best order, by their numbers in the catalog; empty where nothing was taken.
   */
  int[] best() {
    return Arrays.stream(best).map(q -> arena.program[q]).toArray();
  }

  /** The orders of one set, tried from the lowest levels and ids on. */
  private final class Orders {
    private final int[] set;
    private final int[] order;

    Orders(int[] set) {
      this.set = set;
      order = new int[set.length];
    }

    /** Tries what can stand at this place, the places before it being filled. */
    void place(int at, int used, long time, long delivered, long soFar) {
      if (at == set.length) {
        offer(soFar);
        return;
      }
      for (int i = 0; i < set.length; i++) {
        int q = set[i];
        if ((used >> i & 1) == 0 && (arena.requires[q] & ~delivered) == 0) {
          meter.spend(1);
          order[at] = q;
          long end = arena.end(q, time);
          long total = soFar + arena.weightOf(arena.delivers[q] & ~delivered) * end;
          if (end <= mostTime && isHopeful(at + 1, total)) {
            place(at + 1, used | 1 << i, end, delivered | arena.delivers[q], total);
          }
        }
      }
    }

    private boolean isHopeful(int placed, long total) {
      int difference = compareLevels(placed);
      return difference < 0
          || (difference == 0 && (total <= sum || best.length == 0 || !areLevelsLowest()));
    }

    /** The levels of the first places against those of the best; lower where there is no best. */
    private int compareLevels(int placed) {
      if (best.length == 0) {
        return -1;
      }
      for (int i = 0; i < placed; i++) {
        int difference = level(order[i]) - level(best[i]);
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    }

    /** Whether no order of this set has lower levels than the best. */
    private boolean areLevelsLowest() {
      for (int i = 0; i < set.length; i++) {
        if (level(best[i]) > level(set[i])) {
          return false;
        }
      }
      return true;
    }

    private void offer(long total) {
      int difference = compareLevels(order.length);
      if (difference < 0
          || (difference == 0 && (total < sum || (total == sum && hasSmallerIds())))) {
        best = order.clone();
        sum = total;
      }
    }

    private boolean hasSmallerIds() {
      for (int i = 0; i < order.length; i++) {
        if (order[i] != best[i]) {
          return arena.program[order[i]] < arena.program[best[i]];
        }
      }
      return false;
    }
  }
}
