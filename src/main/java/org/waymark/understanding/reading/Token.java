package org.waymark.understanding.reading;

/**
 * A piece of a message. A word that was spelt together ("I'm", "pw") is several tokens with the
 * same place.
 *
 * @param start first character in the message as typed, UTF-16
 * @param end after the last
 * @param form as it stands in {@link Message#line()}: lower case, no accents, in one spelling; a
 *     number is {@code #} and its index in {@link Message#quantities()}
 */
public record Token(int start, int end, String form, Kind kind) {
  /** What sort of piece it is. */
  public enum Kind {
    WORD,
    /** A number or range of numbers, in digits or words. */
    NUMBER,
    /** A date in digits, as typed: {@code 15/03}, {@code 2027-06-30}. */
    DATE,
    /** A time of day: {@code 18:30}, {@code 7pm}. */
    TIME,
    /** {@code 2nd}, {@code 30th}. */
    ORDINAL,
    /** Punctuation, a currency sign, or an emoji (as a comma). */
    SYMBOL
  }
}
