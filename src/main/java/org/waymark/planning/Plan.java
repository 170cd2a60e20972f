package org.waymark.planning;

/** What comes of a problem. */
public sealed interface Plan {
  /** A path; with an empty gap it has no steps and ratio 1. */
  record Found(Path path) implements Plan {}

  /** Neither a target role nor a wanted skill: there is nothing to plan for. */
  record NoGoal() implements Plan {}

  /** {@code finishBy} lies before day 0. */
  record FinishBeforeStart(java.time.LocalDate finishBy, java.time.LocalDate dayZero)
      implements Plan {}
}
