package org.waymark.evaluation;

/**
 * How well one command is heard.
 *
 * @param command by its word of the HTTP contract
 * @param right times that it was understood where it was meant
 * @param got times that it was understood where the script says what was meant
 * @param expected times that it was meant
 */
public record CommandScore(String command, int right, int got, int expected) {
  /** Of the times that it was understood, those where it was meant. */
  public Share precision() {
    return new Share(right, got);
  }

  /** Of the times that it was meant, those where it was understood. */
  public Share recall() {
    return new Share(right, expected);
  }
}
