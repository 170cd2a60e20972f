package org.waymark.evaluation;

import org.waymark.knowledge.Coded;

/** Which cases: those that one may look at, or those that are only scored. */
public enum Part implements Coded {
  /** For developing: its worst cases are told. */
  DEV("dev"),
  /** Only scored: no case of it is ever told. */
  HELD_OUT("heldout");

  private final String code;

  Part(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
