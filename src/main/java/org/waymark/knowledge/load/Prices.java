package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices as people write them: {@code 120 euros}, {@code US$49}, {@code FREE – add a certificate
 * for $49}, {@code kostenlos}. What can be read in two ways is not guessed at.
 */
final class Prices {
  /**
   * What a cell says.
   *
   * @param currency as the cell names it, or null
   * @param free whether it says in words that it costs nothing
   * @param certificate whether the amount is that of a certificate to an otherwise free course
   */
  record Price(BigDecimal amount, @Nullable String currency, boolean free, boolean certificate) {}

  private static final Pattern FREE =
      Pattern.compile(
          "(?iU)\\b(?:free(?: of charge)?|no"
              + " (?:cost|charge|fee)|kostenlos|kostenfrei|gebührenfrei|gratis|gratuit[oae]?|grátis|nil"
              + " cost)\\b");
  private static final Pattern AMOUNT =
      Pattern.compile("\\d(?:[\\d.,'’\\u00a0\\u202f]| (?=\\d{3}\\b))*");
  private static final Map<String, String> WORDS = words();

  private Prices() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("$", "USD");
    words.put("us$", "USD");
    words.put("€", "EUR");
    words.put("£", "GBP");
    words.put("₹", "INR");
    words.put("¥", "JPY");
    words.put("zł", "PLN");
    words.put("a$", "AUD");
    words.put("au$", "AUD");
    words.put("c$", "CAD");
    words.put("ca$", "CAD");
    words.put("nz$", "NZD");
    words.put("hk$", "HKD");
    words.put("r$", "BRL");
    words.put("rs", "INR");
    words.put("fr", "CHF");
    words.put("sfr", "CHF");
    for (String[] pair :
        new String[][] {
          {"euro", "EUR"}, {"euros", "EUR"}, {"us dollar", "USD"}, {"us dollars", "USD"},
          {"dollar", "USD"}, {"dollars", "USD"}, {"pound", "GBP"}, {"pounds", "GBP"},
          {"pounds sterling", "GBP"}, {"swiss francs", "CHF"}, {"rupees", "INR"}, {"zloty", "PLN"},
          {"canadian dollars", "CAD"}, {"australian dollars", "AUD"}, {"yen", "JPY"}
        }) {
      words.put(pair[0], pair[1]);
    }
    for (String small : List.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD")) {
      words.put(small.toLowerCase(Locale.ROOT), small);
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      if (currency.getDefaultFractionDigits() < 0) {
        continue; // gold, tests, "no currency"
      }
      // In capitals alone: "all", "top" and "try" are words before they are lek, pa'anga and lira.
      words.put(currency.getCurrencyCode(), currency.getCurrencyCode());
      String name = currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT);
      words.putIfAbsent(name, currency.getCurrencyCode());
    }
    return words;
  }

  /** The ISO 4217 code of a code, sign or English name, or null. */
  static @Nullable String currency(String text) {
    String bare = text.strip().replaceAll("\\.$", "");
    String code = WORDS.get(bare);
    return code != null ? code : WORDS.get(bare.toLowerCase(Locale.ROOT));
  }

  /** The price; throws {@link IllegalArgumentException} with a sentence where it is none. */
  static Price parse(String text) {
    boolean free = FREE.matcher(text).find();
    Matcher amounts = AMOUNT.matcher(text);
    if (!amounts.find()) {
      if (free) {
        return new Price(BigDecimal.ZERO, null, true, false);
      }
      throw new IllegalArgumentException("an amount is wanted here");
    }
    String digits = amounts.group().replaceAll("[.,'’\\s\\u00a0\\u202f]+$", "");
    String before = text.substring(0, amounts.start());
    String after = text.substring(amounts.start() + digits.length());
    if (amounts.find()) {
      throw new IllegalArgumentException("more than one amount stands here");
    }
    if (before.stripTrailing().endsWith("-") && !free) {
      throw new IllegalArgumentException("an amount of money is negative");
    }
    BigDecimal amount = Amounts.parse(digits, null);
    boolean nothing = amount.signum() == 0;
    return new Price(amount, named(before, after), free && nothing, free && !nothing);
  }

  private static @Nullable String named(String before, String after) {
    for (String near : new String[] {lastWord(before), firstWord(after), rest(after)}) {
      String code = currency(near);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static String lastWord(String text) {
    String bare = text.strip();
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }

  private static String firstWord(String text) {
    return text.strip().split("[\\s/,;(]", 2)[0];
  }

  private static String rest(String text) {
    return text.strip().split("[/,;(]", 2)[0];
  }
}
