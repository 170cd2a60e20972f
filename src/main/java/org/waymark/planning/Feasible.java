package org.waymark.planning;

import java.util.Arrays;

/** Any set within the limits: the first one found is enough for one search. */
final class Feasible implements Aim {
  private final Arena arena;
  private final Fronts fronts;
  private final long mostCost;
  private final long mostTime;
  private int[] found = {};
  private long cost;
  private long duration;
  private long end;
  private boolean done;

  Feasible(Arena arena, Fronts fronts) {
    this.arena = arena;
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
  public boolean take(int[] chosen, int count, long itsCost, long itsDuration, long itsEnd) {
    found = Arrays.copyOf(chosen, count);
    cost = itsCost;
    duration = itsDuration;
    end = itsEnd;
    done = true;
    return true;
  }

  /** Whether one was found. */
  boolean isDone() {
    return done;
  }

  /** The last one found. */
  int[] found() {
    return found;
  }

  /** What the last one found covers of the gap; 0 where there is none. */
  int weight() {
    long delivered = 0;
    for (int q : found) {
      delivered |= arena.delivers[q];
    }
    return arena.weightOf(delivered & arena.goals);
  }

  /** Gives the last one found to another aim. */
  void offerTo(Aim other) {
    if (done) {
      other.take(found, found.length, cost, duration, end);
    }
  }
}
