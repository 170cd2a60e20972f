package org.waymark.inference;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Turns text into text: a language model somewhere else. What it says is a proposal, never a fact.
 * Safe for use by many threads.
 */
public interface TextModel {
  /** What it is, for people: provider and model. Never a key. */
  String name();

  /**
   * Its whole answer to a prompt.
   *
   * @param most time that it may take in all
   * @param pieces gets the answer piece by piece as it comes, on a thread of the model's; a piece
   *     may end anywhere
   * @throws ModelFailed where there is no whole answer in time; what was given to {@code pieces}
   *     until then was said all the same
   */
  Completion complete(Prompt prompt, Duration most, Consumer<String> pieces);
}
