package org.waymark.planning;

/** What decides between paths that cover the same weight. */
public enum Preference {
  SOONEST("soonest"),
  CHEAPEST("cheapest");

  private final String code;

  Preference(String code) {
    this.code = code;
  }

  /** The word of the HTTP contract. */
  public String code() {
    return code;
  }
}
