package org.waymark.evaluation;

import org.waymark.dialogue.Field;

/**
 * How well one field is heard.
 *
 * @param right times that it was set as expected
 * @param got times that it was set at all
 * @param expected times that it should have been
 */
public record FieldScore(Field field, int right, int got, int expected) {
  /** Of the times that it was set, those that were right. */
  public Share precision() {
    return new Share(right, got);
  }

  /** Of the times that it should have been set, those that were right. */
  public Share recall() {
    return new Share(right, expected);
  }
}
