package org.waymark.planning;

import java.util.Arrays;

/**
 * The best set by the criteria 2 to 4: weeks and cost in the order of the preference, then count,
 * then hours.
 */
final class Best implements Aim {
  private final Fronts fronts;
  private final boolean cheapest;
  private final long week;
  private final long mostCost;
  private final long mostTime;
  private boolean found;
  private int[] set = {};
  private long first;
  private long second;
  private int count;
  private long duration;

  Best(Arena arena, Fronts fronts, Preference preference) {
    this.fronts = fronts;
    cheapest =
        switch (preference) {
          case SOONEST -> false;
          case CHEAPEST -> true;
        };
    week = arena.rules.week();
    mostCost = arena.rules.budget();
    mostTime = arena.rules.time();
  }

  @Override
  public boolean isHopeful(
      int chosen, long cost, long length, long end, int left, long open, long have) {
    if (isHopeful(fronts.of(left, open, have), chosen + (open == 0 ? 0 : 1), cost, length, end)) {
      return true;
    }
    return false;
  }

  private boolean isHopeful(long[] front, int least, long cost, long length, long end) {
    for (int i = 0; i < front.length; i += 2) {
      long allCost = cost + front[i];
      long allLength = length + front[i + 1];
      long allEnd = Math.max(end, allLength);
      if (allCost <= mostCost && allEnd <= mostTime && beats(allCost, allEnd, least, allLength)) {
        return true;
      }
    }
    return false;
  }

  private boolean beats(long cost, long end, int least, long length) {
    if (!found) {
      return true;
    }
    long weeks = Math.ceilDiv(end, week);
    int order = Long.compare(cheapest ? cost : weeks, first);
    if (order == 0) {
      order = Long.compare(cheapest ? weeks : cost, second);
    }
    if (order == 0) {
      order = Integer.compare(least, count);
    }
    return order == 0 ? length < duration : order < 0;
  }

  @Override
  public boolean take(int[] chosen, int size, long cost, long length, long end) {
    if (beats(cost, end, size, length)) {
      found = true;
      set = Arrays.copyOf(chosen, size);
      long weeks = Math.ceilDiv(end, week);
      first = cheapest ? cost : weeks;
      second = cheapest ? weeks : cost;
      count = size;
      duration = length;
    }
    return false;
  }

  boolean isFound() {
    return found;
  }

  int[] set() {
    return set;
  }

  long cost() {
    return cheapest ? first : second;
  }

  long weeks() {
    return cheapest ? second : first;
  }

  int count() {
    return count;
  }

  long duration() {
    return duration;
  }
}
