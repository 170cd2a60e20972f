package org.waymark.planning;

import java.util.Arrays;

/**
 * Finds the best path of one problem under given rules, and answers what other searches need to
 * know. Counts its work over the whole request.
 */
final class Solver {
  private final Facts facts;
  private final Work work;
  private final Meter request;

  /** The numbers of the gap's skills that some program delivers, heaviest first. */
  private final int[] gap;

  /**
   * A path.
   *
   * @param programs in order, by their numbers
   * @param weight what it covers
   * @param proven whether it is proven best
   * @param bound the greatest weight that is still possible
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Found(int[] programs, int weight, boolean proven, int bound) {}

  Solver(Facts facts, Work work) {
    this.facts = facts;
    this.work = work;
    request = new Meter(work.perRequest());
    gap =
        facts.held.gap().stream()
            .mapToInt(m -> facts.table.numberOf(m.skill()))
            .filter(s -> s >= 0 && facts.table.suppliers[s].length > 0)
            .toArray();
  }

  /** A search with its own share of the request's work. */
  private interface Search<T> {
    T run(Meter meter);
  }

  private <T> T metered(Search<T> search) {
    Meter part = request.part(work.perSolve());
    try {
      return search.run(part);
    } finally {
      request.settle(part, work.perSolve());
    }
  }

  /** The best path; where the work runs out, the best that was found, not proven. */
  Found best(Rules rules) {
    return metered(meter -> best(rules, meter));
  }

  private Found best(Rules rules, Meter meter) {
    Arena arena = new ArenaBuilder(facts, rules, false).build(gap);
    Fronts fronts = new Fronts(arena, meter, rules.budget(), rules.time());
    Best best = new Best(arena, fronts, facts.problem.preference());
    Feasible feasible = new Feasible(arena, fronts);
    int bound = arena.weightOf(arena.goals);
    boolean cut = false;
    try {
      Goals goals = goals(arena, fronts, meter, rules.budget(), rules.time());
      bound = Math.min(bound, goals.most());
      SetSearch any = new SetSearch(arena, feasible, meter);
      goals.over(
          0,
          sought -> {
            any.search(sought);
            return feasible.weight();
          });
      bound = feasible.weight();
      if (bound > 0) {
        SetSearch all = new SetSearch(arena, best, meter);
        goals.over(
            bound - 1,
            sought -> {
              all.search(sought);
              return feasible.weight() - 1;
            });
      }
    } catch (Meter.Exhausted e) {
      cut = true;
    }
    if (cut && !best.isFound()) {
      feasible.offerTo(best);
    }
    if (!best.isFound()) {
      return fallback(rules, cut || !arena.whole, cut ? bound : 0);
    }
    return tied(rules, meter, arena, best, feasible.weight(), cut, bound);
  }

  private static Goals goals(Arena arena, Fronts fronts, Meter meter, long cost, long time) {
    return new Goals(arena, fronts, new CoverBound(arena, meter, cost, time), meter);
  }

  private Found fallback(Rules rules, boolean cut, int bound) {
    int[] path = cut ? new Greedy(facts, rules).path() : new int[0];
    int weight = new Trial(facts, rules).score(path).map(Score::weight).orElse(0);
    return new Found(path, weight, !cut, Math.max(weight, bound));
  }

  /** Of all paths as good as the one found, the best by the other criteria. */
  private Found tied(
      Rules rules, Meter meter, Arena arena, Best best, int weight, boolean cut, int bound) {
    long mostTime = Math.min(rules.time(), Math.multiplyExact(best.weeks(), rules.week()));
    Rules same = rules.withMaxPrograms(best.count());
    Arena wide =
        cut
            ? arena
            : new ArenaBuilder(facts, same, true).within(best.duration(), best.cost()).build(gap);
    Fronts fronts = new Fronts(wide, meter, best.cost(), best.duration());
    TieBreak ties =
        new TieBreak(facts, wide, fronts, meter, best.cost(), mostTime, best.duration());
    boolean proven = !cut && arena.whole && wide.whole;
    try {
      if (cut) {
        throw new Meter.Exhausted();
      }
      SetSearch search = new SetSearch(wide, ties, meter);
      goals(wide, fronts, meter, best.cost(), Math.min(mostTime, best.duration()))
          .over(
              weight - 1,
              sought -> {
                search.search(sought);
                return weight - 1;
              });
    } catch (Meter.Exhausted e) {
      proven = false;
    }
    int[] path = ties.best();
    if (path.length == 0) {
      path = inSomeOrder(arena, best, mostTime);
    }
    return new Found(path, weight, proven, arena.whole ? bound : facts.held.weight());
  }

  /**
   * The set that was found, in the order that suits it best as far as some work of its own goes.
   */
  private int[] inSomeOrder(Arena arena, Best best, long mostTime) {
    Meter meter = new Meter(work.perSolve());
    TieBreak one =
        new TieBreak(
            facts,
            arena,
            new Fronts(arena, meter, best.cost(), best.duration()),
            meter,
            best.cost(),
            mostTime,
            best.duration());
    try {
      one.take(best.set(), best.count(), best.cost(), best.duration(), mostTime);
    } catch (Meter.Exhausted e) {
      // What was found by then serves.
    }
    return one.best();
  }

  /**
   * The programs, in no order, of some set that covers all these skills under the rules; empty
   * where there is none. Throws {@link Meter.Exhausted} where the work runs out.
   */
  int[] cover(Rules rules, int[] skills) {
    return metered(meter -> {
      Arena arena = new ArenaBuilder(facts, rules, false).feasibilityAlone().build(skills);
      if (Long.bitCount(arena.goals) < skills.length) {
        return none(arena);
      }
      Feasible feasible =
          new Feasible(arena, new Fronts(arena, meter, rules.budget(), rules.time()));
      new SetSearch(arena, feasible, meter).search(arena.goals);
      return feasible.isDone()
          ? Arrays.stream(feasible.found()).map(q -> arena.program[q]).toArray()
          : none(arena);
    });
  }

  private static int[] none(Arena arena) {
    if (!arena.whole) {
      throw new Meter.Exhausted();
    }
    return new int[0];
  }

  /**
   * Whether some path covers more than that weight. Throws {@link Meter.Exhausted} where the work
   * runs out.
   */
  boolean coversMore(Rules rules, int weight) {
    return metered(meter -> {
      Arena arena = new ArenaBuilder(facts, rules, false).feasibilityAlone().build(gap);
      Fronts fronts = new Fronts(arena, meter, rules.budget(), rules.time());
      Feasible feasible = new Feasible(arena, fronts);
      searchAbove(arena, fronts, feasible, weight, meter);
      if (!feasible.isDone()) {
        none(arena);
      }
      return feasible.isDone();
    });
  }

  /**
   * The least cost in units, or the least weeks, of a path that covers more than that weight;
   * {@link Long#MAX_VALUE} where there is none. Throws {@link Meter.Exhausted} where the work runs
   * out.
   */
  long leastAbove(Rules rules, Least.Of of, int weight) {
    return metered(meter -> {
      Arena arena = new ArenaBuilder(facts, rules, false).build(gap);
      Fronts fronts = new Fronts(arena, meter, rules.budget(), rules.time());
      Least least = new Least(arena, fronts, of);
      searchAbove(arena, fronts, least, weight, meter);
      none(arena);
      return least.least();
    });
  }

  /** Searches every set of goals over that weight from which none can be left out. */
  private static void searchAbove(Arena arena, Fronts fronts, Aim aim, int weight, Meter meter) {
    SetSearch search = new SetSearch(arena, aim, meter);
    goals(arena, fronts, meter, arena.rules.budget(), arena.rules.time())
        .over(weight, sought -> search.search(sought) ? Goals.ENOUGH : weight);
  }
}
