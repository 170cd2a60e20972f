package org.waymark.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One program more in a path, the order of the others kept. */
final class Insertion {
  private final Facts facts;
  private final Rules rules;
  private final Trial trial;

  Insertion(Facts facts, Rules rules) {
    this.facts = facts;
    this.rules = rules;
    trial = new Trial(facts, rules);
  }

  /**
   * The path with the program more that adds most bonus skills, of those the best path; empty where
   * none adds any within the limits.
   */
  int[] mostBonus(int[] path) {
    int most = 0;
    Score best = null;
    for (int program : candidates(path)) {
      int adds = added(path, program);
      if (adds > 0 && adds >= most) {
        Score score = best(path, program);
        if (score != null && (best == null || adds > most || score.compareTo(best) < 0)) {
          best = score;
          most = adds;
        }
      }
    }
    return best == null ? new int[0] : best.programs();
  }

  private int[] candidates(int[] path) {
    return IntStream.range(0, facts.bonus.length)
        .filter(s -> facts.bonus[s])
        .flatMap(s -> Arrays.stream(facts.table.suppliers[s]))
        .distinct()
        .sorted()
        .filter(p -> rules.admit(facts, p) && Arrays.stream(path).noneMatch(q -> q == p))
        .toArray();
  }

  private int added(int[] path, int program) {
    return (int)
        Arrays.stream(facts.table.delivers[program])
            .filter(s -> facts.bonus[s] && !trial.isDelivered(path, path.length, s))
            .count();
  }

  private @org.jspecify.annotations.Nullable Score best(int[] path, int program) {
    Score best = null;
    for (int at = 0; at <= path.length; at++) {
      int place = at;
      int[] longer =
          IntStream.rangeClosed(0, path.length)
              .map(i -> i == place ? program : path[i < place ? i : i - 1])
              .toArray();
      Score score = trial.score(longer).orElse(null);
      if (score != null && (best == null || score.compareTo(best) < 0)) {
        best = score;
      }
    }
    return best;
  }
}
