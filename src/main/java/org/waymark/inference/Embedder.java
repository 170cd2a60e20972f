package org.waymark.inference;

import java.util.List;

/**
 * Turns texts into vectors whose dot product says how near their meanings are. Safe for use by many
 * threads.
 */
public interface Embedder {
  /** Names the model and how it is used; vectors of different ids must never meet. */
  String modelId();

  /** Numbers in a vector. */
  int dimension();

  /**
   * A vector of length 1 for each text, in the same order; a blank text gets the zero vector. The
   * first call may take a second, because the model is loaded then.
   *
   * <p>Throws {@link InferenceFailed} where the model cannot be loaded or run.
   */
  float[][] embed(List<String> texts);

  /** The vector of one text; see {@link #embed(List)}. */
  default float[] embed(String text) {
    return embed(List.of(text))[0];
  }
}
