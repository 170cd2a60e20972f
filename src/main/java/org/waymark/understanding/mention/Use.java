package org.waymark.understanding.mention;

/** What is said of a role or skill. */
public enum Use {
  /** The work of now. */
  CURRENT,
  /** Work of the past. */
  FORMER,
  /** The work that is wished for. */
  TARGET,
  /** A skill to learn. */
  WANT,
  /** A skill that the team is to learn. */
  TEAM,
  /** A skill that is there. */
  HOLD,
  /** A skill that is not there. */
  STRIKE,
  /** A role or skill that is ruled out. */
  REFUSE,
  /** A skill that need not be learned after all. */
  UNWANT,
  /** A skill that is no longer ruled out. */
  INCLUDE,
  /** What was meant instead of what was said before. */
  CORRECT
}
