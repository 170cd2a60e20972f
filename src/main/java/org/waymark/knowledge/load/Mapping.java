package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table become the fields of a program; {@code docs/import-csv.md} says what
 * can be written.
 *
 * @param encoding a charset's name, or null to tell it from the bytes
 * @param delimiter one character, or null to tell it from the header
 * @param fields the rule of each field of the HTTP contract's Program
 */
public record Mapping(
    @Nullable String encoding, @Nullable Character delimiter, Map<String, Rule> fields) {
  /**
   * How one field is made.
   *
   * @param columns whose values are taken, in order; empty ones are passed over
   * @param value taken as it is, where there is no column
   * @param none values that mean nothing, compared without case
   * @param map what a value becomes, compared without case; others stay
   * @param split what parts one cell into a list
   * @param when what is added where a column has one of some values
   * @param prefix put before the value
   * @param currency of an amount
   * @param total for an amount that is the sum of its columns: the column that states the total
   * @param weeks for hours a week: the column that states how many weeks
   * @param zeroIsFree for a cost: whether 0 is free (true) or unknown (false); null to tell it from
   *     the other costs
   */
  public record Rule(
      List<String> columns,
      @Nullable String value,
      List<String> none,
      Map<String, String> map,
      @Nullable String split,
      List<When> when,
      @Nullable String prefix,
      @Nullable String currency,
      @Nullable String total,
      @Nullable String weeks,
      @Nullable Boolean zeroIsFree) {
    /** Takes one column as it is. */
    static Rule of(String column) {
      return new Rule(
          List.of(column),
          null,
          List.of(),
          Map.of(),
          null,
          List.of(),
          null,
          null,
          null,
          null,
          null);
    }

    Rule withSplit(@Nullable String value) {
      return new Rule(
          columns, this.value, none, map, value, when, prefix, currency, total, weeks, zeroIsFree);
    }

    Rule withCurrency(@Nullable String value) {
      return new Rule(
          columns, this.value, none, map, split, when, prefix, value, total, weeks, zeroIsFree);
    }

    Rule withWeeks(@Nullable String column) {
      return new Rule(
          columns, value, none, map, split, when, prefix, currency, total, column, zeroIsFree);
    }
  }

  /** Adds {@code then} where the column has one of the values. */
  public record When(String column, List<String> is, String then) {}

  private static final Set<String> RULE =
      Set.of(
          "column",
          "columns",
          "value",
          "none",
          "map",
          "split",
          "when",
          "prefix",
          "currency",
          "total",
          "weeks",
          "zeroIsFree");

  /** Reads a mapping file; throws {@link Unreadable} at the first thing in it that will not do. */
  public static Mapping read(InputStream in, String file) throws IOException {
    if (!(TreeReader.yaml(in, file) instanceof Tree.Fields top)) {
      throw new Unreadable(
          new Issue.Place(file, 1, 0, null), "a mapping has \"fields\" with a rule for each field");
    }
    Issues issues = new Issues();
    RecordReader record = new RecordReader(top, issues);
    record.onlyKnows(Set.of("encoding", "delimiter", "fields"));
    Map<String, Rule> fields = new LinkedHashMap<>();
    if (top.values().get("fields") instanceof Tree.Fields rules) {
      new RecordReader(rules, issues).onlyKnows(ProgramFields.STATED);
      rules.values().forEach((name, rule) -> fields.put(name, rule(rule, issues)));
    }
    if (!issues.list().isEmpty()) {
      Issue first = issues.list().getFirst();
      throw new Unreadable(
          first.place(),
          (first.field() == null ? "" : first.field() + ": ")
              + first.message().replace("; it was left out", ""));
    }
    if (!fields.containsKey("title")) {
      throw new Unreadable(top.place(), "the mapping says nothing of the title");
    }
    String delimiter = record.text("delimiter");
    String tab =
        top.values().get("delimiter") instanceof Tree.Scalar s && s.text().equals("\t")
            ? "\t"
            : null;
    String one = tab != null ? tab : delimiter;
    return new Mapping(
        record.text("encoding"), one == null || one.isEmpty() ? null : one.charAt(0), fields);
  }

  private static Rule rule(Tree tree, Issues issues) {
    if (tree instanceof Tree.Scalar column) {
      return Rule.of(column.text());
    }
    if (!(tree instanceof Tree.Fields fields)) {
      issues.error("wrong-type", tree.place(), null, null, "a column's name or a rule is wanted");
      return Rule.of("");
    }
    RecordReader record = new RecordReader(fields, issues);
    record.onlyKnows(RULE);
    List<String> columns = new ArrayList<>(record.texts("column"));
    columns.addAll(record.texts("columns"));
    Map<String, String> map = new LinkedHashMap<>();
    if (fields.values().get("map") instanceof Tree.Fields pairs) {
      pairs
          .values()
          .forEach((from, to) ->
              map.put(
                  from.toLowerCase(java.util.Locale.ROOT),
                  to instanceof Tree.Scalar s ? s.text() : ""));
    }
    List<When> when = new ArrayList<>();
    for (Tree item : record.items("when")) {
      if (item instanceof Tree.Fields condition) {
        RecordReader inner = new RecordReader(condition, issues);
        inner.onlyKnows(Set.of("column", "is", "then"));
        when.add(
            new When(
                String.valueOf(inner.text("column")),
                inner.texts("is"),
                String.valueOf(inner.text("then"))));
      }
    }
    return new Rule(
        columns,
        record.text("value"),
        record.texts("none"),
        map,
        split(record),
        when,
        prefix(fields),
        record.text("currency"),
        record.text("total"),
        record.text("weeks"),
        zeroIsFree(record));
  }

  private static @Nullable Boolean zeroIsFree(RecordReader record) {
    String text = record.text("zeroIsFree");
    if (text != null && !text.equals("true") && !text.equals("false")) {
      record.error("bad-flag", "zeroIsFree", text, "true or false is wanted here");
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  private static @Nullable String split(RecordReader record) {
    String split = record.text("split");
    try {
      return split == null ? null : Pattern.compile(split).pattern();
    } catch (PatternSyntaxException e) {
      record.error("bad-split", "split", split, "not a regular expression: " + e.getDescription());
      return null;
    }
  }

  /** As it was written: a space at its end parts it from the value. */
  private static @Nullable String prefix(Tree.Fields rule) {
    return rule.values().get("prefix") instanceof Tree.Scalar prefix ? prefix.text() : null;
  }
}
