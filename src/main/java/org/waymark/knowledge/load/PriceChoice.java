package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cost out of several prices: the highest, so that nobody's budget turns out too small. */
final class PriceChoice {
  /** A price and its currency, null where none is named. */
  record Offer(BigDecimal amount, @Nullable String currency) {}

  private PriceChoice() {}

  /** A price as a source writes it; null where it is none. */
  static @Nullable Offer read(String price, @Nullable String currency) {
    if (price.strip().matches("\\d{1,15}(?:\\.\\d{1,9})?")) {
      // Standards write a point for decimals alone.
      return new Offer(
          new BigDecimal(price.strip()), currency == null ? null : Prices.currency(currency));
    }
    try {
      Prices.Price read = Prices.parse(price);
      String named = currency == null ? read.currency() : Prices.currency(currency);
      return new Offer(read.amount(), named);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static void choose(List<Offer> offers, ProgramShape shape) {
    if (offers.isEmpty()) {
      return;
    }
    List<String> currencies =
        offers.stream()
            .filter(o -> o.amount().signum() > 0) // nothing is in no currency
            .map(o -> String.valueOf(o.currency()))
            .distinct()
            .toList();
    Offer highest = offers.stream().max(Comparator.comparing(Offer::amount)).orElseThrow();
    if (highest.amount().signum() > 0 && (currencies.size() > 1 || highest.currency() == null)) {
      warn(shape, "no-currency", offers, "no currency, or several, are named; the cost is unknown");
      return;
    }
    if (offers.stream().map(o -> o.amount().stripTrailingZeros()).distinct().count() > 1) {
      warn(shape, "several-prices", offers, "several prices are named; the highest counts");
    }
    shape.money(highest.amount(), highest.currency());
  }

  private static void warn(ProgramShape shape, String code, List<Offer> offers, String message) {
    shape
        .issues()
        .warn(
            code,
            shape.place(),
            "cost",
            String.join(
                ", ", offers.stream().map(o -> o.amount().toPlainString()).distinct().toList()),
            message);
  }
}
