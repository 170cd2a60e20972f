package org.waymark.planning;

import java.util.Arrays;

/**
 * What an order of programs is worth by the eight criteria; the smaller of two is the better.
 *
 * @param weight covered weight of the gap
 * @param first weeks, or cost where the cheapest is preferred
 * @param second the other of the two
 * @param duration in units of time, by which hours compare
 * @param bonus useful skills delivered
 * @param levels in step order
 * @param sum over the covered skills of the gap: weight times the end of the step that first
 *     delivers it
 * @param programs in step order, by their numbers, which follow the order of ids
 */
@SuppressWarnings("ArrayRecordComponent") // compared by compareTo
record Score(
    int weight,
    long first,
    long second,
    int count,
    long duration,
    int bonus,
    byte[] levels,
    long sum,
    int[] programs)
    implements Comparable<Score> {
  @Override
  public int compareTo(Score other) {
    int order = Integer.compare(other.weight, weight);
    order = order != 0 ? order : Long.compare(first, other.first);
    order = order != 0 ? order : Long.compare(second, other.second);
    order = order != 0 ? order : Integer.compare(count, other.count);
    order = order != 0 ? order : Long.compare(duration, other.duration);
    order = order != 0 ? order : Integer.compare(other.bonus, bonus);
    order = order != 0 ? order : Arrays.compare(levels, other.levels);
    order = order != 0 ? order : Long.compare(sum, other.sum);
    return order != 0 ? order : Arrays.compare(programs, other.programs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Score score && compareTo(score) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(programs);
  }
}
