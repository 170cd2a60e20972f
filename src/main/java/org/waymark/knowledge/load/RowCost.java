package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Mapping.Rule;

/** The cost of one row by the rule of a mapping. */
final class RowCost {
  private final Map<String, String> cells;
  private final Place place;
  private final Issues issues;
  private final Rule rule;
  private @Nullable String currency;
  private boolean unreadable;
  private boolean saidFree;

  RowCost(Map<String, String> cells, Place place, Issues issues, Rule rule) {
    this.cells = cells;
    this.place = place;
    this.issues = issues;
    this.rule = rule;
  }

  /**
   * The sum of the rule's columns, unknown where one of them cannot be read; where a total is
   * stated that is another, the sum counts and an issue says so.
   */
  @Nullable Tree read() {
    BigDecimal sum = null;
    for (String column : rule.columns()) {
      BigDecimal part = amount(column);
      sum = part == null ? sum : sum == null ? part : sum.add(part);
    }
    if (unreadable) {
      sum = null;
    }
    BigDecimal total = rule.total() == null ? null : amount(rule.total());
    if (sum != null && total != null && sum.compareTo(total) != 0) {
      issues.warn(
          "total-differs",
          place,
          "cost",
          total.toPlainString(),
          "the parts add up to " + sum.toPlainString() + "; the sum of the parts counts");
    }
    BigDecimal amount = sum != null ? sum : total;
    String unit = currency != null ? currency : rule.currency();
    if (amount == null) {
      return null;
    }
    if (unit == null && amount.signum() != 0) {
      issues.warn(
          "no-currency",
          place,
          "cost",
          amount.toPlainString(),
          "no currency is named; the cost is unknown");
      return null;
    }
    Map<String, Tree> money = new LinkedHashMap<>();
    money.put("amount", new Tree.Scalar(place, amount.toPlainString(), true));
    if (unit != null) {
      money.put("currency", new Tree.Scalar(place, unit, true));
    }
    return new Tree.Fields(place, money);
  }

  /**
   * Whether a cell says in words that it costs nothing; a bare 0 can mean that nobody filled it in.
   */
  boolean saidFree() {
    return saidFree;
  }

  private @Nullable BigDecimal amount(String column) {
    String cell = cells.getOrDefault(column, "").strip();
    String mapped = rule.map().get(cell.toLowerCase(Locale.ROOT));
    String text = mapped != null ? mapped : cell;
    if (text.isEmpty()
        || CsvReader.among(rule.none(), text)
        || (mapped == null && Nothing.says(text))) {
      return null;
    }
    try {
      return parse(text, column);
    } catch (IllegalArgumentException e) {
      issues.warn("bad-money", place, column, text, e.getMessage() + "; it was left out");
      unreadable = true;
      return null;
    }
  }

  private BigDecimal parse(String text, String column) {
    if (text.matches("[\\d.,\\s\\u00a0\\u202f'’]+")) {
      return Amounts.parse(text, null);
    }
    Prices.Price price = Prices.parse(text);
    saidFree |= price.free();
    String named = price.currency();
    if (named == null && price.amount().signum() != 0 && !text.matches(".*\\d[^\\p{L}$€£]*")) {
      // "120 per person": what stands beside the number is no currency, which is fine where the
      // rule names one.
      named = rule.currency();
    }
    if (named != null && currency != null && !named.equals(currency)) {
      throw new IllegalArgumentException("its parts are in several currencies");
    }
    if (named != null && rule.columns().size() > 1 && !named.equals(rule.currency())) {
      throw new IllegalArgumentException("the amount is in another currency than the column's");
    }
    currency = named != null ? named : currency;
    if (price.certificate()) {
      issues.warn(
          "free-without-certificate",
          place,
          column,
          text,
          "the course is free and its certificate is not; the price of the certificate counts");
    }
    return price.amount();
  }
}
