package org.waymark.inference;

/** A language model gave no whole answer in time; the turn goes on without it. */
public final class ModelFailed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Why why;

  /** For that reason; the message names no key and quotes nothing that was sent or received. */
  public ModelFailed(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** What went wrong. */
  public Why why() {
    return why;
  }

  /** What can go wrong. */
  public enum Why {
    /** No connection. */
    UNREACHABLE,
    /** The key, the model's name or the request was turned away: HTTP 4xx but 429. */
    REFUSED,
    /** HTTP 429. */
    BUSY,
    /** HTTP 5xx, or an answer that is none of the provider's own form. */
    BROKEN,
    /** Not done by the deadline. */
    LATE,
    /** Nothing came for too long. */
    STALLED,
    /** It ended before it was done: a finish reason other than "stop". */
    CUT,
    /** Longer than anything that was asked for. */
    ENDLESS,
    /** Nothing was said. */
    EMPTY,
    /** Not called: it failed too often just now. */
    RESTING,
    /** Not called: the calls of this minute or day are spent. */
    SPENT,
    /** Not called: enough calls are under way. */
    CROWDED
  }
}
