package org.waymark.planning;

import java.util.Arrays;

/**
 * A path that is within the limits but not proven best, for when a search is cut: program after
 * program, whichever adds most and can follow.
 */
final class Greedy {
  private final Facts facts;
  private final Trial trial;
  private final Rules rules;

  Greedy(Facts facts, Rules rules) {
    this.facts = facts;
    this.rules = rules;
    trial = new Trial(facts, rules);
  }

  /** The programs in order, by their numbers; empty where no single program helps. */
  int[] path() {
    int[] path = {};
    while (path.length < Math.min(rules.maxPrograms(), ArenaBuilder.LONGEST)) {
      int[] longer = longer(path);
      if (longer.length == 0) {
        break;
      }
      path = longer;
    }
    return shortened(path);
  }

  private int[] longer(int[] path) {
    Score best = null;
    int weight = trial.score(path).map(Score::weight).orElse(0);
    for (Held.Missing missing : facts.held.gap()) {
      int skill = facts.table.numberOf(missing.skill());
      if (skill >= 0 && !trial.isDelivered(path, path.length, skill)) {
        for (int program : facts.table.suppliers[skill]) {
          if (rules.admit(facts, program)) {
            int[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = program;
            Score score = trial.score(longer).orElse(null);
            if (score != null
                && score.weight() > weight
                && (best == null || score.compareTo(best) < 0)) {
              best = score;
            }
          }
        }
      }
    }
    return best == null ? new int[0] : best.programs();
  }

  /** Without the programs that later ones have made needless. */
  private int[] shortened(int[] path) {
    int weight = trial.score(path).map(Score::weight).orElse(0);
    for (int i = 0; i < path.length; i++) {
      int left = i;
      int[] shorter =
          java.util.stream.IntStream.range(0, path.length)
              .filter(j -> j != left)
              .map(j -> path[j])
              .toArray();
      if (trial.score(shorter).map(Score::weight).orElse(-1) == weight) {
        return shortened(shorter);
      }
    }
    return path;
  }
}
