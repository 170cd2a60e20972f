package org.waymark.understanding.slot;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and signs of currencies. */
final class MoneyWords {
  /** A pattern of what can stand before an amount. */
  static final String SIGN =
      "(?:us \\$|us\\$|a\\$|c\\$|€|\\$|£|euros|chf|sek|nok|dkk|pln|aud|cad|nzd|kr)";

  /** A pattern of what can stand behind an amount. */
  static final String UNIT =
      "(?:euros?|grand|€|\\$|£|pounds?|quid|bucks?|dollars?|us dollars?|chf|francs?|swiss"
          + " francs?|kr|kronor|kroner|sek|nok|dkk|pln|zloty|zlotys|aud|cad|nzd|inr|rupees|yen|jpy)";

  private static final Set<String> DOLLARS = Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD");

  private MoneyWords() {}

  /** The currency of a word or sign, ISO 4217; a bare number's is the conversation's own. */
  static String currency(String word, Context context) {
    String own = context.conversation().currency();
    String code = code(word.replace(" ", ""), own, context.conversation().locale());
    return code == null ? own : code;
  }

  private static @Nullable String code(String word, String own, Locale locale) {
    return switch (word) {
      case "£", "pound", "pounds", "quid" -> "GBP";
      case "€", "euro", "euros" -> "EUR";
      case "$", "dollar", "dollars", "buck", "bucks" -> DOLLARS.contains(own) ? own : "USD";
      case "us$", "usdollar", "usdollars" -> "USD";
      case "a$" -> "AUD";
      case "c$" -> "CAD";
      case "franc", "francs", "swissfrancs", "swissfranc", "chf" -> "CHF";
      case "kr" ->
          own.matches("SEK|NOK|DKK|ISK")
              ? own
              : locale.getCountry().equals("NO")
                  ? "NOK"
                  : locale.getCountry().equals("DK") ? "DKK" : "SEK";
      case "kronor" -> "SEK";
      case "kroner" -> own.equals("DKK") ? "DKK" : "NOK";
      case "zloty", "zlotys", "pln" -> "PLN";
      case "rupees", "inr" -> "INR";
      case "yen", "jpy" -> "JPY";
      case "sek", "nok", "dkk", "aud", "cad", "nzd" -> word.toUpperCase(Locale.ROOT);
      default -> null;
    };
  }
}
