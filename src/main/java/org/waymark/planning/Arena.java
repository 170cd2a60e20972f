package org.waymark.planning;

import java.util.Arrays;

/**
 * The part of a problem that one search looks at: the skills that matter as bits, and the programs
 * that may matter as arrays over them.
 *
 * <p>A bit is a skill of the gap that is sought, or one that some program here requires. Bits are
 * numbered by how few programs deliver them, so that the lowest open bit is the one to branch on.
 * Made by {@link ArenaBuilder}.
 */
final class Arena {
  /** The program's number in the catalog. */
  final int[] program;

  /** The bits it delivers, and those it requires that are not held. */
  final long[] delivers;

  final long[] requires;

  /**
   * In units of money; an unknown cost counts as {@link #unknownCost}. 0 throughout where cost is
   * of no matter.
   */
  final long[] cost;

  final long[] duration;
  final int[][] dates;

  /** Bit to the programs that deliver it, most promising first. */
  final int[][] suppliers;

  /** Bit to the first time at which any program can have delivered it. */
  private final long[] earliest;

  /** Bit to its weight in the gap, 0 where it is none of the gap's. */
  final int[] weight;

  /** The bits of the gap for which there is a program. */
  final long goals;

  /** The bits, not of the gap, that a program here requires. */
  final long supports;

  final long unknownCost;

  /** Whether all that matters found room: where not, a result is not proven. */
  final boolean whole;

  final long dayZero;
  final Rules rules;

  /** The most programs of a path. */
  final int most;

  Arena(
      Rules rules,
      long dayZero,
      int most,
      int[] program,
      long[] delivers,
      long[] requires,
      long[] cost,
      long[] duration,
      int[][] dates,
      int[] weight,
      long unknownCost,
      boolean whole) {
    this.rules = rules;
    this.dayZero = dayZero;
    this.most = most;
    this.program = program;
    this.delivers = delivers;
    this.requires = requires;
    this.cost = cost;
    this.duration = duration;
    this.dates = dates;
    this.weight = weight;
    this.unknownCost = unknownCost;
    this.whole = whole;
    suppliers = new int[weight.length][];
    long reachable = 0;
    for (int bit = 0; bit < weight.length; bit++) {
      long mask = 1L << bit;
      suppliers[bit] =
          java.util.stream.IntStream.range(0, program.length)
              .filter(q -> (delivers[q] & mask) != 0)
              .toArray();
      reachable |= suppliers[bit].length > 0 && weight[bit] > 0 ? mask : 0;
    }
    goals = reachable;
    earliest = new long[weight.length];
    for (int bit = 0; bit < weight.length; bit++) {
      earliest[bit] = Arrays.stream(suppliers[bit]).mapToLong(q -> end(q, 0)).min().orElse(0);
    }
    long required = Arrays.stream(requires).reduce(0, (a, b) -> a | b);
    long gap = 0;
    for (int bit = 0; bit < weight.length; bit++) {
      gap |= weight[bit] > 0 ? 1L << bit : 0;
    }
    supports = required & ~gap;
  }

  int size() {
    return program.length;
  }

  /** Before that time not all of these bits can be delivered, whatever the path. */
  long earliest(long bits) {
    long latest = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      latest = Math.max(latest, earliest[Long.numberOfTrailingZeros(left)]);
    }
    return latest;
  }

  /** The sum of the weights of those bits. */
  int weightOf(long bits) {
    int sum = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      sum += weight[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /**
   * When the program begins if it is its turn at {@code time}; {@link Timing#NEVER} where no date
   * is left.
   */
  long begin(int q, long time) {
    int[] days = dates[q];
    if (days.length == 0) {
      return time;
    }
    long first = dayZero + Math.ceilDiv(time, rules.day());
    int at = StartCalendar.firstFrom(days, first);
    return at == days.length ? Timing.NEVER : (days[at] - dayZero) * rules.day();
  }

  /** The end of the program if it is its turn at {@code time}. */
  long end(int q, long time) {
    long begin = begin(q, time);
    return begin == Timing.NEVER ? Timing.NEVER : begin + duration[q];
  }
}
