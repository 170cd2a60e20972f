package org.waymark.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses what a search looks at.
 *
 * <p>It begins with the programs that deliver a sought skill, drops those that another one
 * dominates, adds the skills that the rest require and their suppliers, and so on until nothing is
 * added. That is enough: in a best path, the last program that is not here would deliver only
 * skills that matter here, so a program here dominates it and can stand in its place.
 */
final class ArenaBuilder {
  private static final int WIDTH = 64;

  /** Longer paths than this are not searched for. */
  static final int LONGEST = 16;

  private final Facts facts;
  private final Rules rules;
  private final Dominance dominance;
  private boolean costMatters = true;
  private boolean timeMatters = true;
  private long most = Rules.NONE;
  private long mostCost;

  private final int[] bitOf;
  private final int[] skills = new int[WIDTH];
  private int bits;
  private boolean whole = true;
  private final long unknownCost;

  /**
   * For paths under these rules.
   *
   * @param ties whether all paths that are equally good in weight, cost, weeks, count and hours are
   *     sought, and not just one
   */
  ArenaBuilder(Facts facts, Rules rules, boolean ties) {
    this.facts = facts;
    this.rules = rules;
    this.dominance = new Dominance(facts, ties);
    this.mostCost = rules.budget();
    this.unknownCost = unknownCost(facts);
    bitOf = new int[facts.table.skillCount()];
    Arrays.fill(bitOf, -1);
  }

  /**
   * Only whether there is a path within the limits is asked: without a budget, costs are of no
   * matter.
   */
  ArenaBuilder feasibilityAlone() {
    costMatters = rules.budget() != Rules.NONE;
    timeMatters = rules.time() != Rules.NONE || !rules.lifts(Limit.NOT_RUNNING);
    return this;
  }

  /** Leaves out programs that alone last or cost more than that. */
  ArenaBuilder within(long duration, long cost) {
    most = duration;
    mostCost = Math.min(mostCost, cost);
    return this;
  }

  /** Builds for these skills of the gap, by their numbers, heaviest first. */
  Arena build(int[] sought) {
    for (int skill : sought) {
      addBit(skill);
    }
    int goals = bits;
    int count = Math.min(rules.maxPrograms(), LONGEST);
    boolean[] usable = usable();
    Reach reach = new Reach(facts, usable, count);
    List<Dominance.Entry> kept;
    int before;
    do {
      before = bits;
      kept = dominance.keep(entries(usable, reach, count), bits);
      for (Dominance.Entry entry : kept) {
        for (int skill : entry.outside()) {
          addBit(skill);
        }
      }
    } while (bits > before);
    if (!whole) {
      kept = kept.stream().filter(e -> e.outside().length == 0).toList();
    }
    if (count < rules.maxPrograms() && kept.size() > count) {
      whole = false;
    }
    return arrange(kept, goals, count);
  }

  private void addBit(int skill) {
    if (bitOf[skill] < 0) {
      if (bits == WIDTH) {
        whole = false;
      } else {
        skills[bits] = skill;
        bitOf[skill] = bits++;
      }
    }
  }

  /** More than any path of known costs can cost, so that fewer unknown costs come first. */
  static long unknownCost(Facts facts) {
    long dearest = 0;
    for (long cost : facts.cost) {
      dearest = Math.max(dearest, cost);
    }
    return Math.multiplyExact(LONGEST + 1L, dearest) + 1;
  }

  private boolean[] usable() {
    long time = rules.time();
    boolean[] usable = new boolean[facts.table.programs.length];
    for (int i = 0; i < usable.length; i++) {
      usable[i] =
          rules.admit(facts, i)
              && costOf(i) <= mostCost
              && facts.duration(i) <= most
              && fits(i, time);
    }
    return usable;
  }

  private boolean fits(int program, long time) {
    long duration = facts.duration(program);
    int[] days = rules.dates(facts, program);
    if (duration > time) {
      return false;
    }
    if (days.length == 0) {
      return true;
    }
    int first = StartCalendar.firstFrom(days, facts.dayZero);
    return first < days.length && (days[first] - facts.dayZero) * rules.day() <= time - duration;
  }

  private long costOf(int program) {
    if (!costMatters) {
      return 0;
    }
    long cost = facts.cost[program];
    if (cost >= 0) {
      return cost;
    }
    return rules.budget() == Rules.NONE ? unknownCost : 0;
  }

  private List<Dominance.Entry> entries(boolean[] usable, Reach reach, int count) {
    boolean[] seen = new boolean[usable.length];
    List<Dominance.Entry> entries = new ArrayList<>();
    for (int bit = 0; bit < bits; bit++) {
      for (int program : facts.table.suppliers[skills[bit]]) {
        if (usable[program] && !seen[program] && reach.of(program) <= count) {
          seen[program] = true;
          entries.add(entry(program));
        }
      }
    }
    return entries;
  }

  private Dominance.Entry entry(int program) {
    long delivers = 0;
    for (int skill : facts.table.delivers[program]) {
      delivers |= bitOf[skill] < 0 ? 0 : 1L << bitOf[skill];
    }
    long requires = 0;
    int[] outside = new int[facts.table.requires[program].length];
    int open = 0;
    for (int skill : facts.table.requires[program]) {
      if (!facts.has[skill]) {
        if (bitOf[skill] < 0) {
          outside[open++] = skill;
        } else {
          requires |= 1L << bitOf[skill];
        }
      }
    }
    return new Dominance.Entry(
        program,
        delivers,
        requires,
        open == 0 ? Dominance.NOTHING : Arrays.copyOf(outside, open),
        timeMatters ? facts.duration(program) : 0,
        costOf(program),
        rules.dates(facts, program));
  }

  /** Numbers the bits anew by how few programs deliver them. */
  private Arena arrange(List<Dominance.Entry> kept, int sought, int count) {
    int[] supply = new int[bits];
    for (Dominance.Entry entry : kept) {
      for (long left = entry.delivers(); left != 0; left &= left - 1) {
        supply[Long.numberOfTrailingZeros(left)]++;
      }
    }
    int[] order =
        java.util.stream.IntStream.range(0, bits)
            .boxed()
            .sorted(
                java.util.Comparator.<Integer>comparingInt(b -> supply[b]).thenComparingInt(b -> b))
            .mapToInt(b -> b)
            .toArray();
    int[] place = new int[bits];
    int[] weight = new int[bits];
    for (int b = 0; b < bits; b++) {
      place[order[b]] = b;
      weight[b] = order[b] < sought ? facts.weight[skills[order[b]]] : 0;
    }
    int n = kept.size();
    return new Arena(
        rules,
        facts.dayZero,
        count,
        kept.stream().mapToInt(Dominance.Entry::program).toArray(),
        kept.stream().mapToLong(e -> moved(e.delivers(), place)).toArray(),
        kept.stream().mapToLong(e -> moved(e.requires(), place)).toArray(),
        kept.stream().mapToLong(Dominance.Entry::cost).toArray(),
        kept.stream().mapToLong(Dominance.Entry::duration).toArray(),
        kept.stream().map(Dominance.Entry::dates).toArray(k -> new int[n][]),
        weight,
        unknownCost,
        whole);
  }

  private static long moved(long mask, int[] place) {
    long moved = 0;
    for (long left = mask; left != 0; left &= left - 1) {
      moved |= 1L << place[Long.numberOfTrailingZeros(left)];
    }
    return moved;
  }
}
