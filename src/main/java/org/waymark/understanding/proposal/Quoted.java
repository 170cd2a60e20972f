package org.waymark.understanding.proposal;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the words of a proposal stand in the message as typed.
 *
 * @param start first character, UTF-16
 * @param end after the last
 */
record Quoted(int start, int end) {
  /** The place, or empty where they do not stand there word for word; letter case is no matter. */
  static Optional<Quoted> find(String quote, String message) {
    if (quote.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      return Optional.empty();
    }
    String words = quote.toLowerCase(Locale.ROOT);
    String text = message.toLowerCase(Locale.ROOT);
    if (text.length() != message.length()) {
      return Optional.empty();
    }
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean whole =
          (at == 0 || !wordly(text.charAt(at - 1)) || !wordly(text.charAt(at)))
              && (end == text.length()
                  || !wordly(text.charAt(end))
                  || !wordly(text.charAt(end - 1)));
      if (whole) {
        return Optional.of(new Quoted(at, end));
      }
    }
    return Optional.empty();
  }

  private static boolean wordly(char c) {
    return Character.isLetterOrDigit(c);
  }
}
