package org.waymark.planning;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Goes through the sets of goals that outweigh a threshold and that a path may cover, as far as
 * bounds tell: each goal in turn is sought or given up, the heaviest first. A set is offered as
 * soon as it is heavy enough, so that none of its goals could be left out.
 */
final class Goals {
  /** Enough: no set outweighs it. */
  static final int ENOUGH = Integer.MAX_VALUE;

  private final Arena arena;
  private final Fronts fronts;
  private final CoverBound bound;
  private final Meter meter;
  private final int[] bits;
  private Offer offer = goals -> ENOUGH;
  private int over;

  /** Takes a set of goals. */
  interface Offer {
    /** Returns the weight that further sets have to outweigh. */
    int take(long goals);
  }

  Goals(Arena arena, Fronts fronts, CoverBound bound, Meter meter) {
    this.arena = arena;
    this.fronts = fronts;
    this.bound = bound;
    this.meter = meter;
    bits =
        IntStream.range(0, arena.weight.length)
            .filter(b -> (arena.goals >> b & 1) != 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(b -> -arena.weight[b]).thenComparing(b -> b))
            .mapToInt(b -> b)
            .toArray();
  }

  /** The most weight that any path can cover, as far as bounds tell. */
  int most() {
    return Math.min(arena.weightOf(arena.goals), bound.of(arena.goals, 0));
  }

  /** Offers the sets over that weight. */
  void over(int weight, Offer to) {
    over = weight;
    offer = to;
    next(0, 0, 0, 0);
  }

  private void next(int at, long sought, int weight, long givenUp) {
    if (weight > over) {
      over = offer.take(sought);
    }
    if (weight > over || at == bits.length || arena.weightOf(arena.goals & ~givenUp) <= over) {
      return;
    }
    meter.spend(1);
    long bit = 1L << bits[at];
    if (fronts.of(arena.most, sought | bit, 0).length > 0) {
      next(at + 1, sought | bit, weight + arena.weight[bits[at]], givenUp);
    }
    long without = givenUp | bit;
    long open = arena.goals & ~without;
    if (arena.weightOf(open) > over) {
      meter.spend(arena.size() >> 3);
      if (bound.of(open, without) > over) {
        next(at + 1, sought, weight, without);
      }
    }
  }
}
