package org.waymark.understanding.reading;

/** Whom a clause is about. */
public enum Holder {
  /** The one who writes, or nobody in particular. */
  SPEAKER,
  /** Somebody else: "my son has 5 hours". */
  OTHER
}
