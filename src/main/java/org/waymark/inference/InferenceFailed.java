package org.waymark.inference;

/** A model could not be loaded or run. */
public final class InferenceFailed extends RuntimeException {
  /** With what went wrong below. */
  public InferenceFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
