package org.waymark.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer that a question asks for, and none where no answer is near enough. An answer is
 * as near as its nearest way of asking and the next ones agree: one way alone may be near by
 * chance. How the numbers were found is said in docs/retrieval.md.
 */
final class AnswerSearch {
  private static final double WORDS = 0.1;
  private static final double NEXT = 0.6;
  private static final int NEXT_WORDS = 2;
  private static final int NEXT_MEANINGS = 3;
  private static final double SOUND = 0.43;
  private static final double SOUND_BY_WORDS = 0.36;

  private final WordAnalyzer analyzer;

  AnswerSearch(WordAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * How near an answer is.
   *
   * @param words of its ways' words, the share in common, 0 to 1
   * @param meaning of its ways, the cosine; 0 where there are no vectors
   * @param byMeaning whether there are
   */
  record Near(String id, double words, double meaning, boolean byMeaning) {
    double soundness() {
      return byMeaning ? WORDS * words + (1 - WORDS) * meaning : words;
    }

    boolean isSound() {
      return soundness() >= (byMeaning ? SOUND : SOUND_BY_WORDS);
    }
  }

  /** The id of the best answer that is sound. */
  Optional<String> find(Ways ways, String question, float @Nullable [] meaning) {
    return Optional.ofNullable(best(ways, question, meaning)).filter(Near::isSound).map(Near::id);
  }

  /** The nearest answer, however near; null where there are no answers. */
  @Nullable Near best(Ways ways, String question, float @Nullable [] meaning) {
    Set<String> asked = Set.copyOf(analyzer.words(question));
    Near best = null;
    for (Map.Entry<String, List<Ways.Way>> answer : ways.byAnswer().entrySet()) {
      double words =
          level(
              answer.getValue().stream()
                  .mapToDouble(w -> ways.inCommon(asked, w.words()))
                  .toArray(),
              NEXT_WORDS);
      double near =
          meaning == null
              ? 0
              : level(
                  answer.getValue().stream().mapToDouble(w -> w.near(meaning)).toArray(),
                  NEXT_MEANINGS);
      Near found = new Near(answer.getKey(), words, near, meaning != null);
      if (best == null || found.soundness() > best.soundness()) {
        best = found;
      }
    }
    return best;
  }

  /** The greatest, and the mean of the next ones with less weight. */
  private static double level(double[] scores, int next) {
    Arrays.sort(scores);
    double first = scores[scores.length - 1];
    int from = Math.max(0, scores.length - 1 - next);
    return Arrays.stream(scores, from, scores.length - 1).average().stream()
        .map(n -> (first + NEXT * n) / (1 + NEXT))
        .findFirst()
        .orElse(first);
  }
}
