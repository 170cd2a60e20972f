package org.waymark.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * Whose conversation it is.
 *
 * @param currency ISO 4217
 */
public record Setting(Locale locale, String currency) {
  /** The languages of teaching that such a conversation begins with. */
  List<String> languages() {
    return List.of(locale.getLanguage());
  }
}
