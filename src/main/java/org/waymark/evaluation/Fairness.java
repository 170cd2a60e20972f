package org.waymark.evaluation;

import java.util.List;

/**
 * Whether it mattered who asked: every dialogue is played again with a name, an age and a gender
 * said at its beginning.
 *
 * @param identical pairs of a dialogue and the same one begun so, in which the profile and the path
 *     after every turn are the same
 * @param among dialogues in which they are the same under all introductions, whether or not they
 *     are without one
 * @param different ids of dialogues with a pair that differs; none of what is held out
 */
public record Fairness(Share identical, Share among, List<String> different) {
  /** Copies the list. */
  public Fairness {
    different = List.copyOf(different);
  }

  /** A dialogue as it went, and as it went with an introduction. */
  record Pair(Played plain, Introduction introduction, Played introduced) {
    boolean identical() {
      return plain.outcome().equals(introduced.outcome());
    }
  }

  static Fairness of(List<Pair> pairs, Part part) {
    List<List<Pair>> dialogues =
        List.copyOf(
            pairs.stream()
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        p -> p.plain().dialogue().id(),
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .values());
    return new Fairness(
        Share.of(pairs, Pair::identical),
        Share.of(
            dialogues, d -> d.stream().map(p -> p.introduced().outcome()).distinct().count() == 1),
        switch (part) {
          case HELD_OUT -> List.of();
          case DEV ->
              pairs.stream()
                  .filter(p -> !p.identical())
                  .map(p -> p.plain().dialogue().id())
                  .distinct()
                  .toList();
        });
  }
}
