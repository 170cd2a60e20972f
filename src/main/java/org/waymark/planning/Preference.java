package org.waymark.planning;

import org.waymark.knowledge.Coded;

/** What decides between paths that cover the same weight. */
public enum Preference implements Coded {
  SOONEST("soonest"),
  CHEAPEST("cheapest");

  private final String code;

  Preference(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
