package org.waymark.turn;

import java.util.List;

/** A request that will not do: why, and at which fields. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;
  private final transient List<Fault> faults;

  /** For that reason; the message is a sentence for whoever sent it. */
  public Refused(Reason reason, String message, List<Fault> faults) {
    super(message);
    this.reason = reason;
    this.faults = List.copyOf(faults);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The fields at fault, or none. */
  public List<Fault> faults() {
    return faults;
  }

  /** What sort of fault. */
  public enum Reason {
    /** A value that will not do (400). */
    BAD_VALUE,
    /** The same message id with another text (409). */
    CONFLICT,
    /** Not there, or erased (404). */
    GONE,
    /** Well-formed, but nothing can be made of it (422). */
    UNPROCESSABLE,
    /** Too many at once or in a minute; try again later (429). */
    TOO_MANY,
    /** Draining or full (503). */
    BUSY
  }

  /** A field at fault: a JSON pointer and a sentence. */
  public record Fault(String field, String message) {}
}
