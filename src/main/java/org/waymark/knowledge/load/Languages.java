package org.waymark.knowledge.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages by code or by name. */
final class Languages {
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      BY_NAME.putIfAbsent(code, code);
      BY_NAME.putIfAbsent(
          language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      BY_NAME.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
      BY_NAME.putIfAbsent(language.getISO3Language(), code);
    }
  }

  private Languages() {}

  /**
   * The ISO 639-1 code of a code ({@code en}, {@code en-GB}, {@code eng}) or name ("English"), or
   * null.
   */
  static @Nullable String code(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    String found = BY_NAME.get(key);
    return found != null ? found : BY_NAME.get(key.split("[-_ ,(]", 2)[0]);
  }
}
