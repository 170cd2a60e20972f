package org.waymark.understanding.reading;

/**
 * A denial and what it reaches.
 *
 * @param start first character of the word that denies, UTF-16
 * @param scopeStart first character that it denies
 * @param scopeEnd after the last
 */
public record Negation(int start, int scopeStart, int scopeEnd) {
  /** Whether what stands there is denied. */
  public boolean covers(int offset) {
    return scopeStart <= offset && offset < scopeEnd;
  }
}
