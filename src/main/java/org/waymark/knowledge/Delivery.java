package org.waymark.knowledge;

import java.util.Optional;

/** How and when a program is taught. The first three say where, the others when. */
public enum Delivery implements Coded {
  ONLINE("online"),
  ON_SITE("on-site"),
  BLENDED("blended"),
  EVENING("evening"),
  WEEKEND("weekend"),
  SELF_PACED("self-paced");

  private final String code;

  Delivery(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it says where ({@code online}, {@code on-site}, {@code blended}) rather than when. */
  public boolean isPlace() {
    return this == ONLINE || this == ON_SITE || this == BLENDED;
  }

  /** The delivery of that word, or empty. */
  public static Optional<Delivery> find(String code) {
    return Coded.find(Delivery.class, code);
  }
}
