package org.waymark.knowledge;

import java.math.BigDecimal;

/**
 * An amount in one currency.
 *
 * @param amount not negative, exact; trailing zeros carry no meaning
 * @param currency an ISO 4217 code of three capital letters
 */
public record Money(BigDecimal amount, String currency) {
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  /**
   * Throws {@link IllegalArgumentException} where the amount is negative or absurd, or the code is
   * no code.
   */
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "an amount of money is negative: " + amount.toPlainString());
    }
    if (amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("an amount of money is over 10^12");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 4217 code of three letters: " + currency);
    }
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (amount.scale() < 0) {
      amount = amount.setScale(0);
    }
  }

  /** That many units of the currency. */
  public static Money of(long amount, String currency) {
    return new Money(BigDecimal.valueOf(amount), currency);
  }

  /** Parses {@code "120"} or {@code "99.50"} of the currency. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** Whether it costs nothing. */
  public boolean isFree() {
    return amount.signum() == 0;
  }

  /** The sum; throws {@link IllegalArgumentException} where the currencies differ. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
