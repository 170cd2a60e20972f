package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Mapping.Rule;

/** From the rows of a table to programs, a row a program, by a {@link Mapping}. */
final class TableReader implements TableRows.Sink {
  private static final int LONGEST_CELL = 200_000;

  private final String file;
  private final Mapping mapping;
  private final CatalogReader catalog;
  private final ZeroCosts zeros = new ZeroCosts();
  private final DerivedIds ids = new DerivedIds();
  private List<String> header = List.of();

  TableReader(String file, Mapping mapping, CatalogReader catalog) {
    this.file = file;
    this.mapping = mapping;
    this.catalog = catalog;
  }

  /** Reads all rows; throws {@link Unreadable} where there is no header that the mapping knows. */
  void read(TableRows rows) throws IOException {
    rows.read(this);
    if (header.isEmpty()) {
      throw new Unreadable(new Place(file, 0, 1, null), "the table is empty");
    }
    Rule cost = mapping.fields().get("cost");
    zeros.decide(cost == null ? null : cost.zeroIsFree(), catalog);
  }

  @Override
  public void row(int number, List<String> cells) throws IOException {
    if (header.isEmpty()) {
      header = cells.stream().map(String::strip).toList();
      check();
      checkDoubled();
      return;
    }
    program(number, cells);
  }

  @Override
  public void broken(int number, String reason) {
    catalog
        .issues()
        .error(
            "unreadable-row",
            new Place(file, 0, number, null),
            null,
            null,
            "the row cannot be read, and with it all that follow: " + reason);
  }

  private void check() throws Unreadable {
    Place place = new Place(file, 0, 1, null);
    String there = String.join(", ", header.stream().limit(100).toList());
    if (!mapping.fields().containsKey("title")) {
      throw new Unreadable(
          place,
          "no column is called \"title\"; say by a mapping file which column is which. The columns"
              + " are: "
              + there);
    }
    for (Map.Entry<String, Rule> field : mapping.fields().entrySet()) {
      for (String column : columns(field.getValue())) {
        if (!header.contains(column)) {
          throw new Unreadable(
              place,
              "the mapping of "
                  + field.getKey()
                  + " names the column \""
                  + column
                  + "\", which is not there. The columns are: "
                  + there);
        }
      }
    }
  }

  private void checkDoubled() {
    mapping.fields().values().stream()
        .flatMap(r -> columns(r).stream())
        .distinct()
        .filter(c -> Collections.frequency(header, c) > 1)
        .forEach(c ->
            catalog
                .issues()
                .warn(
                    "doubled-column",
                    new Place(file, 0, 1, null),
                    c,
                    null,
                    "the column stands more than once; the first one counts"));
  }

  private static List<String> columns(Rule rule) {
    List<String> columns = new ArrayList<>(rule.columns());
    rule.when().forEach(w -> columns.add(w.column()));
    if (rule.total() != null) {
      columns.add(rule.total());
    }
    if (rule.weeks() != null) {
      columns.add(rule.weeks());
    }
    return columns;
  }

  private void program(int number, List<String> cells) {
    Place place = new Place(file, 0, number, null);
    Map<String, String> values = values(place, cells);
    Map<String, Tree> fields = new LinkedHashMap<>();
    RowValues reader = new RowValues(values, place, catalog.issues());
    RowCost cost =
        mapping.fields().containsKey("cost")
            ? new RowCost(values, place, catalog.issues(), mapping.fields().get("cost"))
            : null;
    mapping
        .fields()
        .forEach((name, rule) -> {
          Tree tree =
              switch (name) {
                case "cost" -> cost == null ? null : cost.read();
                case "hours" -> reader.hours(rule);
                default -> reader.value(name, rule);
              };
          if (tree != null) {
            fields.put(name, tree);
          }
        });
    Requirements.sort(fields, catalog.issues());
    if (!fields.containsKey("id")) {
      String id = ids.of(List.of(word(fields, "title"), word(fields, "provider")), cells);
      fields.put("id", new Tree.Scalar(place, id == null ? "row-" + number : id, true));
    }
    DraftProgram draft = catalog.program(new Tree.Fields(place, fields), null);
    if (cost != null && !cost.saidFree()) {
      zeros.note(draft);
    }
  }

  private static String word(Map<String, Tree> fields, String name) {
    return fields.get(name) instanceof Tree.Scalar scalar ? scalar.text() : "";
  }

  private Map<String, String> values(Place place, List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size() && i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.length() > LONGEST_CELL) {
        catalog
            .issues()
            .warn(
                "long-cell",
                place,
                header.get(i),
                cell.substring(0, 40),
                "the cell is longer than " + LONGEST_CELL + " characters; it was cut");
        cell = cell.substring(0, LONGEST_CELL);
      }
      values.putIfAbsent(header.get(i), HtmlText.plain(FormulaGuard.unguard(unquoted(cell))));
    }
    if (cells.stream().skip(header.size()).anyMatch(c -> !c.isBlank())) {
      catalog
          .issues()
          .warn(
              "extra-cells",
              place,
              null,
              null,
              "the row has "
                  + cells.size()
                  + " cells under "
                  + header.size()
                  + " columns; those beyond were left out");
    }
    return values;
  }

  /** A cell without the quotation marks that an export left inside. */
  private static String unquoted(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }
}
