package org.waymark.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.knowledge.Framework;

/**
 * Why a skill of the gap is not covered: the smallest set of limits whose lifting lets a path cover
 * it and everything now covered.
 *
 * <p>A limit is needed if lifting all the others does not help. Where those needed are enough, they
 * are the one smallest set; else sets that hold them are tried by size, then by the order of the
 * limits.
 */
final class Reasons {
  private static final List<Limit> LIMITS =
      Arrays.stream(Limit.values()).filter(Limit::isLiftable).toList();

  private final Facts facts;
  private final Rules rules;
  private final Solver solver;
  private final Framework framework;
  private final Trial trial;
  private final int[] covered;
  private final List<Limit> active;
  private final int all;
  private boolean proven = true;

  /** For the path of these programs. */
  Reasons(Facts facts, Rules rules, Solver solver, Framework framework, int[] order) {
    this.facts = facts;
    this.rules = rules;
    this.solver = solver;
    this.framework = framework;
    trial = new Trial(facts, rules);
    covered =
        facts.held.gap().stream()
            .mapToInt(m -> facts.table.numberOf(m.skill()))
            .filter(s -> s >= 0 && trial.isDelivered(order, order.length, s))
            .toArray();
    int failed = facts.allViolations() | datedBit();
    active = LIMITS.stream().filter(limit -> isActive(limit, failed)).toList();
    all = active.stream().mapToInt(Eligibility::bit).reduce(0, (a, b) -> a | b);
  }

  private int datedBit() {
    return Arrays.stream(facts.dates).anyMatch(d -> d.length > 0)
        ? Eligibility.bit(Limit.NOT_RUNNING)
        : 0;
  }

  private boolean isActive(Limit limit, int failed) {
    return switch (limit) {
      case EXCLUDED,
          WRONG_DELIVERY,
          WRONG_LANGUAGE,
          WRONG_LEVEL,
          WRONG_PLACE,
          NOT_RUNNING,
          UNKNOWN_COST,
          OTHER_CURRENCY,
          UNKNOWN_HOURS ->
          (failed & Eligibility.bit(limit)) != 0;
      case OVER_BUDGET -> rules.budget() != Rules.NONE;
      case OVER_TIME -> rules.days() != Rules.NONE;
      case TOO_MANY_PROGRAMS -> rules.maxPrograms() < Rules.MANY;
      case NO_PROGRAM, MISSING_PREREQUISITE -> false;
    };
  }

  /** Whether every set so far was proven the smallest. */
  boolean areProven() {
    return proven;
  }

  /** The skills of the gap that the path does not cover, each with its reasons. */
  List<Path.Uncovered> uncovered() {
    List<Path.Uncovered> uncovered = new ArrayList<>();
    for (Held.Missing missing : facts.held.gap()) {
      int skill = facts.table.numberOf(missing.skill());
      if (skill < 0 || Arrays.stream(covered).noneMatch(s -> s == skill)) {
        List<Limit> reasons = reasons(skill);
        uncovered.add(
            new Path.Uncovered(
                missing.skill(), framework.labelOf(missing.skill()), reasons.getFirst(), reasons));
      }
    }
    return List.copyOf(uncovered);
  }

  private List<Limit> reasons(int skill) {
    if (skill < 0 || facts.table.suppliers[skill].length == 0) {
      return List.of(Limit.NO_PROGRAM);
    }
    try {
      if (solver.cover(rules.lifting(all), new int[] {skill}).length == 0) {
        return List.of(Limit.MISSING_PREREQUISITE);
      }
      List<Limit> smallest = smallest(skill);
      if (!smallest.isEmpty()) {
        return smallest;
      }
      // No limit stands in the way: the search was cut before it found this path's better.
    } catch (Meter.Exhausted e) {
      // The smallest set was not found within the work.
    }
    proven = false;
    return guess(skill);
  }

  private List<Limit> smallest(int skill) {
    int[] goals = goals(skill);
    int[] witness = solver.cover(rules.lifting(all), goals);
    if (witness.length == 0) {
      // It can be covered, but not beside all that is covered now, within the most programs that
      // there may be.
      return List.of(Limit.TOO_MANY_PROGRAMS);
    }
    int enough = broken(witness);
    int needed = 0;
    for (Limit limit : active) {
      int bit = Eligibility.bit(limit);
      if ((enough & bit) != 0) {
        witness = solver.cover(rules.lifting(all & ~bit), goals);
        if (witness.length == 0) {
          needed |= bit;
        } else {
          int broken = broken(witness);
          enough = Integer.bitCount(broken) < Integer.bitCount(enough) ? broken : enough;
        }
      }
    }
    return needed == enough || isEnough(needed, goals) ? limits(needed) : extended(needed, goals);
  }

  private boolean isEnough(int lifted, int[] goals) {
    return solver.cover(rules.lifting(lifted), goals).length > 0;
  }

  private List<Limit> extended(int needed, int[] goals) {
    List<Limit> others = active.stream().filter(l -> (needed & Eligibility.bit(l)) == 0).toList();
    for (int more = 1; more <= others.size(); more++) {
      int size = more;
      int[] sets =
          IntStream.range(1, 1 << others.size())
              .filter(s -> Integer.bitCount(s) == size)
              .boxed()
              .sorted((a, b) -> a.equals(b) ? 0 : (Integer.lowestOneBit(a ^ b) & a) != 0 ? -1 : 1)
              .mapToInt(s -> s)
              .toArray();
      for (int set : sets) {
        int lifted = needed;
        for (int i = 0; i < others.size(); i++) {
          lifted |= (set >> i & 1) != 0 ? Eligibility.bit(others.get(i)) : 0;
        }
        if (isEnough(lifted, goals)) {
          return limits(lifted);
        }
      }
    }
    throw new IllegalStateException("lifting every limit was enough before");
  }

  private int[] goals(int skill) {
    int[] goals = Arrays.copyOf(covered, covered.length + 1);
    goals[covered.length] = skill;
    return goals;
  }

  /**
   * The limits that the set of programs breaks, or may break: none that is not named here has to be
   * lifted for it.
   */
  private int broken(int[] set) {
    int broken = 0;
    long cost = 0;
    boolean dated = false;
    long duration = 0;
    for (int program : set) {
      broken |= facts.violations[program];
      cost += Math.max(0, facts.cost[program]);
      duration += facts.duration(program);
      dated |= facts.dates[program].length > 0;
    }
    broken |= cost > rules.budget() ? Eligibility.bit(Limit.OVER_BUDGET) : 0;
    broken |= set.length > rules.maxPrograms() ? Eligibility.bit(Limit.TOO_MANY_PROGRAMS) : 0;
    broken |= duration > rules.time() || dated ? Eligibility.bit(Limit.OVER_TIME) : 0;
    broken |= dated ? Eligibility.bit(Limit.NOT_RUNNING) : 0;
    return broken & all;
  }

  private static List<Limit> limits(int bits) {
    return LIMITS.stream().filter(l -> (bits & Eligibility.bit(l)) != 0).toList();
  }

  /**
   * Where the work ran out: what keeps the least hindered program out by itself, else the first of
   * the sums.
   */
  private List<Limit> guess(int skill) {
    int failed =
        Arrays.stream(facts.table.suppliers[skill])
            .map(p -> facts.violations[p])
            .boxed()
            .min(java.util.Comparator.comparingInt(Integer::bitCount))
            .orElse(0);
    List<Limit> guessed = limits(failed & all);
    if (!guessed.isEmpty()) {
      return guessed;
    }
    return List.of(rules.budget() != Rules.NONE ? Limit.OVER_BUDGET : Limit.OVER_TIME);
  }
}
