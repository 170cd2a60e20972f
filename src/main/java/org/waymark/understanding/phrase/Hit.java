package org.waymark.understanding.phrase;

/**
 * A phrase found.
 *
 * @param name what it means
 * @param from its first character in the message's line
 * @param to after its last
 * @param groupFrom where its first group begins, or -1
 * @param groupTo after the end of its first group, or -1
 */
public record Hit(String name, int from, int to, int groupFrom, int groupTo) {
  /** Whether they share a character. */
  public boolean overlaps(Hit other) {
    return from < other.to && other.from < to;
  }

  /** Whether it has a group that took part. */
  public boolean hasGroup() {
    return groupFrom >= 0;
  }
}
