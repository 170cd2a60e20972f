package org.waymark.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.knowledge.ProgramId;

/**
 * Other programs that could stand in the place of a step, with the whole path still within the
 * limits and the same weight covered.
 */
final class Alternatives {
  private static final int MOST = 3;

  private final Facts facts;
  private final Trial trial;
  private final int[] path;
  private final int weight;
  private final int[] candidates;

  Alternatives(Facts facts, Rules rules, int[] path) {
    this.facts = facts;
    this.path = path;
    trial = new Trial(facts, rules);
    weight = trial.score(path).map(Score::weight).orElse(0);
    candidates =
        IntStream.concat(
                IntStream.range(0, facts.weight.length).filter(s -> facts.weight[s] > 0),
                Arrays.stream(path)
                    .flatMap(p -> Arrays.stream(facts.table.requires[p]))
                    .filter(s -> !facts.has[s]))
            .distinct()
            .flatMap(s -> Arrays.stream(facts.table.suppliers[s]))
            .distinct()
            .sorted()
            .filter(p -> rules.admit(facts, p) && Arrays.stream(path).noneMatch(q -> q == p))
            .toArray();
  }

  /** The best alternatives of the step at this place from 0, at most three, best path first. */
  List<ProgramId> of(int place) {
    return Arrays.stream(candidates)
        .filter(p -> isEnough(place, p))
        .mapToObj(p -> with(place, p))
        .flatMap(Optional::stream)
        .sorted()
        .limit(MOST)
        .map(s -> facts.table.programs[s.programs()[place]].id())
        .toList();
  }

  private Optional<Score> with(int place, int program) {
    int[] other = path.clone();
    other[place] = program;
    return trial.score(other).filter(s -> s.weight() == weight);
  }

  /** Quickly: whether the covered weight is the same, and the program could be done here. */
  private boolean isEnough(int place, int program) {
    int[] others =
        IntStream.range(0, path.length).filter(i -> i != place).map(i -> path[i]).toArray();
    int gain = 0;
    for (int skill : facts.table.delivers[program]) {
      gain +=
          facts.weight[skill] > 0 && !trial.isDelivered(others, others.length, skill)
              ? facts.weight[skill]
              : 0;
    }
    int lost = 0;
    for (int skill : facts.table.delivers[path[place]]) {
      lost +=
          facts.weight[skill] > 0 && !trial.isDelivered(others, others.length, skill)
              ? facts.weight[skill]
              : 0;
    }
    return gain == lost;
  }
}
