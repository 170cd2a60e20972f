package org.waymark.knowledge.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by code or English name. */
final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    codes.put("usa", "US");
    codes.put("uk", "GB");
    return codes;
  }

  /** The ISO 3166-1 alpha-2 code, or null. */
  static @Nullable String code(@Nullable String text) {
    return text == null ? null : CODES.get(text.strip().toLowerCase(Locale.ROOT));
  }
}
