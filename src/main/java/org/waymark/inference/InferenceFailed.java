package org.waymark.inference;

import org.jspecify.annotations.Nullable;

/** A model could not be loaded or run. */
public class InferenceFailed extends RuntimeException {
  /** With what went wrong below. */
  public InferenceFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** It was closed: whoever goes on embedding is to end, and nothing is wrong. */
  public static final class Closed extends InferenceFailed {
    private static final long serialVersionUID = 1;

    Closed() {
      super("the embedding model is closed", null);
    }
  }
}
