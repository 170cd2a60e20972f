package org.waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What was measured at one size of the catalog.
 *
 * @param heldBytes heap that catalog and planner hold after a collection
 * @param load the machine's load average over the last minute when it was done; negative where it
 *     is not known
 */
record Measured(int programs, List<Sample> samples, long heldBytes, double load) {
  private static final int MOST_GROUPS = 12;

  /**
   * Some of the samples.
   *
   * @param key what they share, such as the number of skills in the gap; the last group holds all
   *     that have more
   */
  record Group(int key, int count, Spread path, Spread everything) {}

  Measured {
    samples = List.copyOf(samples);
  }

  Spread path() {
    return Spread.of(samples, s -> s.path().nanos());
  }

  Spread pathWork() {
    return Spread.of(samples, s -> s.path().work());
  }

  Spread everything() {
    return Spread.of(samples, s -> s.everything().nanos());
  }

  Spread everythingWork() {
    return Spread.of(samples, s -> s.everything().work());
  }

  /** The share of paths alone that were proven best. */
  double pathProven() {
    return samples.stream().filter(s -> s.path().proven()).count() / (double) samples.size();
  }

  /** The share of answers of which everything was proven. */
  double everythingProven() {
    return samples.stream().filter(s -> s.everything().proven()).count() / (double) samples.size();
  }

  List<Group> byGap() {
    return by(Sample::gap);
  }

  List<Group> byLimits() {
    return by(Sample::limits);
  }

  private List<Group> by(ToIntFunction<Sample> key) {
    List<Group> groups = new ArrayList<>();
    samples.stream()
        .collect(
            Collectors.groupingBy(
                s -> Math.min(MOST_GROUPS, key.applyAsInt(s)), TreeMap::new, Collectors.toList()))
        .forEach((k, some) ->
            groups.add(
                new Group(
                    k,
                    some.size(),
                    Spread.of(some, s -> s.path().work()),
                    Spread.of(some, s -> s.everything().work()))));
    return List.copyOf(groups);
  }
}
