package org.waymark.understanding.slot;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and signs of currencies. */
final class MoneyWords {
  /** Codes of ISO 4217, in small letters, that are no English words. */
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(c -> c.getCurrencyCode().toLowerCase(Locale.ROOT))
          .filter(c ->
              !c.matches(
                  "all|try|top|mop|lak|cup|ang|cad|pen|bam|mad|sos|gel|ron|mom|bob|cop|sit|mur|bif|hal|x.."))
          .collect(Collectors.toUnmodifiableSet());

  private static final String CODE = String.join("|", CODES.stream().sorted().toList());

  /** A pattern of what can stand before an amount. */
  static final String SIGN =
      "(?:us \\$|us\\$|a\\$|c\\$|€|\\$|£|euros|chf|sek|nok|dkk|pln|aud|cad|nzd|kr|" + CODE + ")";

  /** A pattern of what can stand behind an amount. */
  static final String UNIT =
      "(?:euros?|grand|€|\\$|£|pounds?|quid|bucks?|dollars?|us dollars?|chf|francs?|swiss"
          + " francs?|kr|kronor|kroner|sek|nok|dkk|pln|zloty|zlotys|aud|cad|nzd|inr|rupees|rs|yen|jpy|"
          + CODE
          + ")";

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
      default -> CODES.contains(word) ? word.toUpperCase(Locale.ROOT) : null;
    };
  }
}
