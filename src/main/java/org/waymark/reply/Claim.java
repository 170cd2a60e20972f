package org.waymark.reply;

/**
 * Something that a text says and that may be true or not.
 *
 * @param kind of what
 * @param words as they stand in the text
 * @param value the same in one form, by which two claims are compared: {@code EUR 120}, {@code 12},
 *     {@code 2027-02-19} ({@code --02-19} without a year, {@code 2027-02} without a day), else the
 *     words in lower case
 */
public record Claim(Kind kind, String words, String value) {
  /** The value of "free": an amount of nothing in any currency. */
  static final String FREE = "free";

  /** What a claim is about. */
  public enum Kind {
    /** An amount of money in a currency. */
    MONEY,
    /** Any other number, in digits or, up to twelve, in words. */
    NUMBER,
    /** A day or a month. */
    DATE,
    /** A web or mail address. */
    ADDRESS,
    /** A title, provider or other name: what stands in quotes, or begins with capitals. */
    NAME,
    /** That something is of quality or recognised. */
    QUALITY,
    /** That a job, a wage or success will come of it. */
    PROMISE
  }
}
