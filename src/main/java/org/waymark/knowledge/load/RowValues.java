package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Mapping.Rule;

/** The values of one row by the rules of a mapping. */
final class RowValues {
  private final Map<String, String> cells;
  private final Place place;
  private final Issues issues;

  RowValues(Map<String, String> cells, Place place, Issues issues) {
    this.cells = cells;
    this.place = place;
    this.issues = issues;
  }

  /** The field as text or list; null where the row says nothing of it. */
  @Nullable Tree value(String field, Rule rule) {
    List<String> values = new ArrayList<>();
    for (String column : rule.columns()) {
      String cell = cells.getOrDefault(column, "");
      for (String part : rule.split() == null ? new String[] {cell} : cell.split(rule.split())) {
        add(values, mapped(rule, part.strip()));
      }
    }
    for (Mapping.When when : rule.when()) {
      if (CsvReader.among(when.is(), cells.getOrDefault(when.column(), ""))) {
        add(values, when.then());
      }
    }
    if (values.isEmpty() && rule.value() != null) {
      values.add(rule.value());
    }
    if (values.isEmpty()) {
      return null;
    }
    List<Tree> items =
        values.stream()
            .<Tree>map(v -> scalar(rule.prefix() == null ? v : rule.prefix() + v))
            .toList();
    boolean list =
        items.size() > 1
            && (rule.split() != null || !rule.when().isEmpty() || ProgramFields.isList(field));
    return list ? new Tree.Items(place, items) : items.getFirst();
  }

  private static void add(List<String> values, @Nullable String value) {
    if (value != null && !value.isBlank() && !values.contains(value)) {
      values.add(value);
    }
  }

  private static @Nullable String mapped(Rule rule, String value) {
    if (value.isBlank() || CsvReader.among(rule.none(), value)) {
      return null;
    }
    return rule.map().getOrDefault(value.toLowerCase(Locale.ROOT), value);
  }

  private Tree.Scalar scalar(String text) {
    return new Tree.Scalar(place, text, true);
  }

  /**
   * The sum of the rule's columns, unknown where one of them cannot be read; where a total is
   * stated that is another, the sum counts and an issue says so.
   */
  @Nullable Tree cost(Rule rule) {
    int faults = issues.list().size();
    BigDecimal sum = null;
    for (String column : rule.columns()) {
      BigDecimal part = amount(rule, column);
      sum = part == null ? sum : sum == null ? part : sum.add(part);
    }
    if (issues.list().size() > faults) {
      sum = null;
    }
    BigDecimal total = rule.total() == null ? null : amount(rule, rule.total());
    if (sum != null && total != null && sum.compareTo(total) != 0) {
      issues.warn(
          "total-differs",
          place,
          "cost",
          total.toPlainString(),
          "the parts add up to " + sum.toPlainString() + "; the sum of the parts counts");
    }
    BigDecimal amount = sum != null ? sum : total;
    if (amount == null || rule.currency() == null) {
      return null;
    }
    Map<String, Tree> money = new LinkedHashMap<>();
    money.put("amount", scalar(amount.toPlainString()));
    money.put("currency", scalar(rule.currency()));
    return new Tree.Fields(place, money);
  }

  private @Nullable BigDecimal amount(Rule rule, String column) {
    String text = mapped(rule, cells.getOrDefault(column, "").strip());
    if (text == null) {
      return null;
    }
    try {
      return Amounts.parse(text, rule.currency());
    } catch (IllegalArgumentException e) {
      issues.warn("bad-money", place, column, text, e.getMessage() + "; it was left out");
      return null;
    }
  }
}
