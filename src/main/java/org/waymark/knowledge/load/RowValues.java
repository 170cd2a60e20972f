package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.ArrayList;
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
      for (String part : parts(cells.getOrDefault(column, ""), rule.split())) {
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

  private static List<String> parts(String cell, @Nullable String split) {
    return split == null
        ? List.of(cell)
        : split.equals(ListCell.PATTERN) ? ListCell.split(cell) : List.of(cell.split(split));
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
    String mapped = rule.map().get(value.toLowerCase(Locale.ROOT));
    return mapped != null ? mapped : Nothing.says(value) ? null : value;
  }

  private Tree.Scalar scalar(String text) {
    return new Tree.Scalar(place, text, true);
  }

  /**
   * Hours, all in: a number, a workload in words, or hours a week times the weeks that another
   * column states.
   */
  @Nullable Tree hours(Rule rule) {
    for (String column : rule.columns()) {
      String text = mapped(rule, cells.getOrDefault(column, "").strip());
      if (text != null) {
        return hours(text, rule, column);
      }
    }
    return rule.value() == null ? null : scalar(rule.value());
  }

  private @Nullable Tree hours(String text, Rule rule, String column) {
    return switch (Durations.parse(text)) {
      case null -> scalar(plain(text));
      case Durations.Said.Hours(BigDecimal hours) -> scalar(hours.toPlainString());
      case Durations.Said.Lasts(BigDecimal weeks) -> {
        issues.warn(
            "no-workload",
            place,
            column,
            text,
            "it says how long the program lasts and not how many hours it takes; they are unknown");
        yield null;
      }
      case Durations.Said.PerWeek(BigDecimal hours) -> times(hours, rule, column, text);
    };
  }

  /** A number as tables write it, as a plain one; anything else stays, and is said later. */
  private static String plain(String text) {
    if (text.matches("\\d+(?:\\.\\d+)?")) {
      return text;
    }
    try {
      return Amounts.parse(text, null).toPlainString();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private @Nullable Tree times(BigDecimal hours, Rule rule, String column, String text) {
    String length = rule.weeks() == null ? "" : cells.getOrDefault(rule.weeks(), "").strip();
    BigDecimal weeks =
        length.matches("\\d{1,3}(?:\\.\\d)?")
            ? new BigDecimal(length)
            : Durations.parse(length) instanceof Durations.Said.Lasts lasts ? lasts.weeks() : null;
    if (weeks == null || weeks.signum() <= 0) {
      issues.warn(
          "no-weeks",
          place,
          column,
          text,
          "it says hours a week, and nothing says how many weeks; the hours are unknown");
      return null;
    }
    BigDecimal all = hours.multiply(weeks).stripTrailingZeros();
    return scalar(all.toPlainString());
  }
}
