package org.waymark.planning;

import org.waymark.knowledge.Coded;

/**
 * Why a skill is not covered; in the order of the contract, by which ties between sets of limits
 * are decided.
 */
public enum Limit implements Coded {
  EXCLUDED("excluded"),
  WRONG_DELIVERY("wrong-delivery"),
  WRONG_LANGUAGE("wrong-language"),
  WRONG_LEVEL("wrong-level"),
  WRONG_PLACE("wrong-place"),
  NOT_RUNNING("not-running"),
  OVER_BUDGET("over-budget"),
  OVER_TIME("over-time"),
  TOO_MANY_PROGRAMS("too-many-programs"),
  UNKNOWN_COST("unknown-cost"),
  OTHER_CURRENCY("other-currency"),
  UNKNOWN_HOURS("unknown-hours"),
  /** No program delivers the skill: nothing to lift. */
  NO_PROGRAM("no-program"),
  /** Not coverable with every limit lifted: nothing to lift. */
  MISSING_PREREQUISITE("missing-prerequisite");

  private final String code;

  Limit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * Whether lifting it can help; {@code no-program} and {@code missing-prerequisite} are no limits
   * of the learner's.
   */
  public boolean isLiftable() {
    return compareTo(NO_PROGRAM) < 0;
  }
}
