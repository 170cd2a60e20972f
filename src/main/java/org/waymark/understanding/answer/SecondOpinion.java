package org.waymark.understanding.answer;

import java.util.Optional;

/**
 * Whatever else can find an answer, such as an index that goes by meaning: asked where few words
 * are in common.
 */
@FunctionalInterface
public interface SecondOpinion {
  /** The id of the answer that it holds to be sound, or empty. */
  Optional<String> answerTo(String question);

  /** None is to be had. */
  static SecondOpinion unknown() {
    return question -> Optional.empty();
  }
}
