package org.waymark.knowledge;

import java.util.Optional;

/**
 * Identifies a role for good: an opaque word that never changes meaning.
 *
 * @param value not blank, without control characters, at most 300 characters
 */
public record RoleId(String value) implements Comparable<RoleId> {
  private static final String LEVEL = "--";

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

  /** The id of this role's form at a level, such as {@code data-analyst--senior}. */
  public RoleId atLevel(String level) {
    return new RoleId(value + LEVEL + level);
  }

  /** Whether it names a role's form at a level. */
  public boolean isAtLevel() {
    return value.indexOf(LEVEL) > 0;
  }

  /** The role without its level; itself where it has none. */
  public RoleId withoutLevel() {
    return isAtLevel() ? new RoleId(value.substring(0, value.indexOf(LEVEL))) : this;
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
