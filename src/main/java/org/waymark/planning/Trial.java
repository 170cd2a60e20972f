package org.waymark.planning;

import java.util.Arrays;
import java.util.Optional;

/**
 * Tries an order of programs as it stands: whether it keeps every limit, when its steps begin and
 * end, and what it is worth.
 */
final class Trial {
  private final Facts facts;
  private final Rules rules;
  private final long unknownCost;

  /** When a step begins and ends, in units of time from day 0. */
  record Span(long begin, long end) {}

  Trial(Facts facts, Rules rules) {
    this.facts = facts;
    this.rules = rules;
    unknownCost = ArenaBuilder.unknownCost(facts);
  }

  /** When each step is, in order; empty where one of them can no longer begin. */
  Optional<Span[]> schedule(int[] order) {
    Span[] spans = new Span[order.length];
    long time = 0;
    for (int i = 0; i < order.length; i++) {
      int[] days = rules.dates(facts, order[i]);
      if (days.length > 0) {
        int at = StartCalendar.firstFrom(days, facts.dayZero + Math.ceilDiv(time, rules.day()));
        if (at == days.length) {
          return Optional.empty();
        }
        time = (days[at] - facts.dayZero) * rules.day();
      }
      spans[i] = new Span(time, time + facts.duration(order[i]));
      time = spans[i].end();
    }
    return Optional.of(spans);
  }

  /** The worth of the order, or empty where it breaks a limit or lacks a prerequisite. */
  Optional<Score> score(int[] order) {
    if (order.length > rules.maxPrograms() || !areAdmitted(order) || !isInOrder(order)) {
      return Optional.empty();
    }
    long cost = costOf(order);
    if (cost > rules.budget()) {
      return Optional.empty();
    }
    return schedule(order)
        .filter(spans -> spans.length == 0 || spans[spans.length - 1].end() <= rules.time())
        .map(spans -> scoreOf(order, spans, cost));
  }

  private boolean areAdmitted(int[] order) {
    return Arrays.stream(order).allMatch(p -> rules.admit(facts, p))
        && Arrays.stream(order).distinct().count() == order.length;
  }

  private boolean isInOrder(int[] order) {
    for (int i = 0; i < order.length; i++) {
      for (int skill : facts.table.requires[order[i]]) {
        if (!facts.has[skill] && !isDelivered(order, i, skill)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether one of the first programs of the order delivers the skill. */
  boolean isDelivered(int[] order, int first, int skill) {
    for (int i = 0; i < first; i++) {
      if (Arrays.binarySearch(facts.table.delivers[order[i]], skill) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Unknown costs count as more than all known ones, where there is no budget. */
  private long costOf(int[] order) {
    long sum = 0;
    for (int program : order) {
      long cost = facts.cost[program];
      sum += cost >= 0 ? cost : rules.budget() == Rules.NONE ? unknownCost : 0;
    }
    return sum;
  }

  private Score scoreOf(int[] order, Span[] spans, long cost) {
    int weight = 0;
    int bonus = 0;
    long sum = 0;
    long duration = 0;
    byte[] levels = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      levels[i] = facts.table.level[order[i]];
      duration += facts.duration(order[i]);
      for (int skill : facts.table.delivers[order[i]]) {
        if ((facts.weight[skill] > 0 || facts.bonus[skill]) && !isDelivered(order, i, skill)) {
          weight += facts.weight[skill];
          sum += facts.weight[skill] * spans[i].end();
          bonus += facts.bonus[skill] ? 1 : 0;
        }
      }
    }
    long weeks = order.length == 0 ? 0 : Math.ceilDiv(spans[order.length - 1].end(), rules.week());
    boolean cheapest = facts.problem.preference() == Preference.CHEAPEST;
    return new Score(
        weight,
        cheapest ? cost : weeks,
        cheapest ? weeks : cost,
        order.length,
        duration,
        bonus,
        levels,
        sum,
        order.clone());
  }
}
