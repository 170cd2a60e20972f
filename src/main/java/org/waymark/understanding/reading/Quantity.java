package org.waymark.understanding.reading;

import java.math.BigDecimal;

/**
 * A number or a range in a message, in digits or in words.
 *
 * @param start first character in the message as typed, UTF-16
 * @param end after the last
 * @param low the number, or where the range begins
 * @param high the number, or where the range ends; not below {@code low}
 * @param hedge what stands before or after it
 */
public record Quantity(int start, int end, BigDecimal low, BigDecimal high, Hedge hedge) {
  /** How a number is qualified. */
  public enum Hedge {
    EXACT,
    /** "about", "around", "roughly", "or so". */
    ABOUT,
    /** "at least", "minimum", "or more". */
    AT_LEAST,
    /** "max", "up to", "under", "no more than", "or less". */
    AT_MOST,
    /** "over", "more than". */
    OVER
  }

  /** Throws {@link IllegalArgumentException} where the range is upside down. */
  public Quantity {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range begins after its end");
    }
  }

  /** Whether it is a range. */
  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** Whether it could be a year of the calendar. */
  public boolean isYear() {
    return !isRange() && low.scale() <= 0 && low.intValue() >= 1950 && low.intValue() < 2100;
  }

  Quantity times(BigDecimal factor) {
    return new Quantity(start, end, low.multiply(factor), high.multiply(factor), hedge);
  }
}
