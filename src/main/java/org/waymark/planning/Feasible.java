package org.waymark.planning;

import java.util.Arrays;

/** Any set within the limits: the first one found is enough. */
final class Feasible implements Aim {
  private final Fronts fronts;
  private final long mostCost;
  private final long mostTime;
  private int[] found = {};
  private boolean done;

  Feasible(Arena arena, Fronts fronts) {
    this.fronts = fronts;
    mostCost = arena.rules.budget();
    mostTime = arena.rules.time();
  }

  @Override
  public boolean isHopeful(
      int count, long cost, long duration, long end, int left, long open, long have) {
    long[] front = fronts.of(left, open, have);
    for (int i = 0; i < front.length; i += 2) {
      if (cost + front[i] <= mostCost && duration + front[i + 1] <= mostTime) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean take(int[] chosen, int count, long cost, long duration, long end) {
    found = Arrays.copyOf(chosen, count);
    done = true;
    return true;
  }

  boolean isDone() {
    return done;
  }

  int[] found() {
    return found;
  }
}
