package org.waymark.knowledge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What all ids have in common. */
final class Ids {
  private static final int LONGEST = 300;

  /**
   * Compares by Unicode code point; {@link String#compareTo} compares UTF-16 units, which differs
   * beyond U+FFFF.
   */
  static final Comparator<String> BY_CODE_POINT =
      (a, b) -> {
        int i = 0;
        int shorter = Math.min(a.length(), b.length());
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
          i++;
        }
        if (i == shorter) {
          return Integer.compare(a.length(), b.length());
        }
        int from = i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
        return Integer.compare(a.codePointAt(from), b.codePointAt(from));
      };

  private Ids() {}

  static void check(String value) {
    String fault = fault(value);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  /** Whether the text can be an id. */
  static boolean isId(String value) {
    return fault(value) == null;
  }

  private static @Nullable String fault(String value) {
    if (value.isBlank()) {
      return "an id is blank";
    }
    if (value.length() > LONGEST) {
      return "an id is longer than " + LONGEST + " characters";
    }
    return value.chars().anyMatch(Character::isISOControl)
        ? "an id holds a control character"
        : null;
  }
}
