package org.waymark.understanding.reading;

/** How a clause is meant. */
public enum Mood {
  /** Said of what is so, or is wanted: "I have 5 hours", "I want it online". */
  REAL,
  /** "If I had 10 hours", "would 10 hours be quicker?": a what-if. */
  HYPOTHETICAL,
  /** "I used to have 10 hours", "that cost me 500 last year". */
  PAST,
  /**
   * What is wished against the facts: "I wish I had 10 hours". "I want" and "I'd like" are {@link
   * #REAL}.
   */
  WISH
}
