package org.waymark.knowledge;

/**
 * Identifies a larger award for good: an opaque word that never changes meaning.
 *
 * @param value not blank, without control characters, at most 300 characters
 */
public record AwardId(String value) implements Comparable<AwardId> {
  /**
   * Throws {@link IllegalArgumentException} where the value is blank, too long or holds control
   * characters.
   */
  public AwardId {
    Ids.check(value);
  }

  /** By code point, the order in which the planner breaks its last tie. */
  @Override
  public int compareTo(AwardId other) {
    return Ids.BY_CODE_POINT.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
