package org.waymark.knowledge;

import java.util.Optional;

/**
 * Identifies a program for good: an opaque word that never changes meaning.
 *
 * @param value not blank, without control characters, at most 300 characters
 */
public record ProgramId(String value) implements Comparable<ProgramId> {
  /**
   * Throws {@link IllegalArgumentException} where the value is blank, too long or holds control
   * characters.
   */
  public ProgramId {
    Ids.check(value);
  }

  /** The id of that text, or empty where the text can be none. */
  public static Optional<ProgramId> find(String value) {
    return Ids.isId(value) ? Optional.of(new ProgramId(value)) : Optional.empty();
  }

  /** By code point, the order in which the planner breaks its last tie. */
  @Override
  public int compareTo(ProgramId other) {
    return Ids.BY_CODE_POINT.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
