package org.waymark.evaluation;

import java.util.List;
import java.util.Set;
import org.waymark.dialogue.Field;

/** Counts the limits that a conversation ended without: neither known nor asked for. */
final class NeverLearned {
  /** Each is learned where one of its fields is known. */
  private static final List<Set<Field>> LIMITS =
      List.of(
          Set.of(Field.HOURS_PER_WEEK), Set.of(Field.BUDGET), Set.of(Field.WEEKS, Field.FINISH_BY));

  private NeverLearned() {}

  /** Of the limits of all dialogues that came to a path, those never learned. */
  static Share of(List<Played> played) {
    int never = 0;
    int all = 0;
    for (Played one : played) {
      if (one.turns().stream().anyMatch(Played.Turned::pathShown)) {
        for (Set<Field> limit : LIMITS) {
          all++;
          never += learned(one, limit) ? 0 : 1;
        }
      }
    }
    return new Share(never, all);
  }

  private static boolean learned(Played played, Set<Field> limit) {
    return played.turns().stream()
        .anyMatch(t ->
            (t.asks() != null && limit.contains(t.asks()))
                || t.known().stream().anyMatch(limit::contains));
  }
}
