package org.waymark.planning;

import org.waymark.knowledge.Coded;

/**
 * Something that the learner does not want in the path.
 *
 * @param id of the program, provider or skill
 * @param label as shown to the learner
 */
public record Exclusion(Kind kind, String id, String label) {
  /** What is left out. */
  public enum Kind implements Coded {
    /** This program. */
    PROGRAM("program"),
    /** Every program of this provider. */
    PROVIDER("provider"),
    /** Every program that delivers this skill. */
    SKILL("skill"),
    /** A program already taken: left out, and its skills are held. */
    DONE("done");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
