package org.waymark.turn;

import java.util.Optional;

/**
 * Texts hold no NUL and no half of a surrogate pair: not every store and no screen can take them.
 */
public final class StorableText {
  private StorableText() {}

  /** Why the text cannot be kept, or empty where it can. */
  public static Optional<String> fault(String text) {
    return text.codePoints()
        .filter(c -> !isStorable(c))
        .mapToObj(c ->
            c == 0
                ? "a text cannot hold the character NUL"
                : "half of a character (a lone surrogate) stands in the text")
        .findFirst();
  }

  /** The text without such characters. */
  public static String cleaned(String text) {
    return text.codePoints()
        .filter(StorableText::isStorable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isStorable(int c) {
    return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }
}
