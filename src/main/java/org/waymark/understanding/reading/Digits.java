package org.waymark.understanding.reading;

import java.math.BigDecimal;

/** Numbers in digits: 1200, 1,200, 1.200, 1 200, 1'200, 1.5, 1,5, 1.200,50. */
final class Digits {
  private Digits() {}

  /** The number; three digits after a sign are thousands, one or two are a fraction. */
  static BigDecimal parse(String raw) {
    String plain = raw.replaceAll("[ ']", "");
    if (plain.matches("[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d{1,2})?")) {
      int fraction = plain.length() - 1;
      while (Character.isDigit(plain.charAt(fraction))) {
        fraction--;
      }
      boolean hasFraction = plain.length() - 1 - fraction < 3;
      String whole = (hasFraction ? plain.substring(0, fraction) : plain).replaceAll("[.,]", "");
      return new BigDecimal(hasFraction ? whole + "." + plain.substring(fraction + 1) : whole);
    }
    return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain.replace(',', '.'));
  }
}
