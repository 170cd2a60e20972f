package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money as tables write them: {@code 1,200.50}, {@code 1.200,50}, {@code 1 200,50},
 * {@code 1,24,980}, {@code €120}. What can be read in two ways is not guessed at.
 */
final class Amounts {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");
  private static final Pattern COMMA_THOUSANDS =
      Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?");
  private static final Pattern INDIAN_GROUPS =
      Pattern.compile("[1-9]\\d?(?:,\\d{2}){1,4},\\d{3}(?:\\.\\d{1,6})?");
  private static final Pattern POINT_THOUSANDS =
      Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3}){2,4}|(?:\\.\\d{3}){1,4},\\d{1,2})");
  private static final Pattern COMMA_DECIMALS = Pattern.compile("\\d{1,15},\\d{1,2}");
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private Amounts() {}

  /**
   * The amount; throws {@link IllegalArgumentException} with a sentence where it is none.
   *
   * @param currency whose code or sign may stand beside it, or null
   */
  static BigDecimal parse(String text, @Nullable String currency) {
    String bare = withoutCurrency(text.strip(), currency).replaceAll("[\\s\\u00a0\\u202f'’]", "");
    if (TWO_WAYS.matcher(bare).matches()) {
      throw new IllegalArgumentException(
          "the point can part thousands or decimals, so that it can be read in two ways");
    }
    if (PLAIN.matcher(bare).matches()) {
      return new BigDecimal(bare);
    }
    if (COMMA_THOUSANDS.matcher(bare).matches() || INDIAN_GROUPS.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(",", ""));
    }
    if (POINT_THOUSANDS.matcher(bare).matches() || COMMA_DECIMALS.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(".", "").replace(',', '.'));
    }
    throw new IllegalArgumentException("an amount is wanted here");
  }

  /** Another currency's code or sign stays, and makes it no amount. */
  private static String withoutCurrency(String text, @Nullable String currency) {
    if (currency == null) {
      return text;
    }
    for (String mark : new String[] {currency, sign(currency)}) {
      if (text.startsWith(mark)) {
        return text.substring(mark.length());
      }
      if (text.endsWith(mark)) {
        return text.substring(0, text.length() - mark.length());
      }
    }
    return text;
  }

  private static String sign(String currency) {
    try {
      return Currency.getInstance(currency).getSymbol(Locale.US);
    } catch (IllegalArgumentException e) {
      return currency;
    }
  }
}
