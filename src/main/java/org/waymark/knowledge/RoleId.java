package org.waymark.knowledge;

import java.util.Optional;

/**
 * Identifies a role for good: an opaque word that never changes meaning.
 *
 * @param value not blank, without control characters, at most 300 characters
 */
public record RoleId(String value) implements Comparable<RoleId> {
  /**
   * Throws {@link IllegalArgumentException} where the value is blank, too long or holds control
   * characters.
   */
  public RoleId {
    Ids.check(value);
  }

  /** The id of that text, or empty where the text can be none. */
  public static Optional<RoleId> find(String value) {
    return Ids.isId(value) ? Optional.of(new RoleId(value)) : Optional.empty();
  }

  /** By code point, the order in which the planner breaks its last tie. */
  @Override
  public int compareTo(RoleId other) {
    return Ids.BY_CODE_POINT.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
