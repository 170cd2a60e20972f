package org.waymark.knowledge.load;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Mapping.Rule;

/** Reads a table of programs, a row a program, by a {@link Mapping}. */
public final class CsvReader {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final int LONGEST_CELL = 200_000;

  private final String file;
  private final @Nullable Mapping given;
  private final CatalogReader catalog = new CatalogReader();

  /**
   * Reads a file of that name; {@code mapping} null means that the columns bear the names of the
   * contract's fields.
   */
  public CsvReader(String file, @Nullable Mapping mapping) {
    this.file = file;
    this.given = mapping;
  }

  /** Reads all rows; throws {@link Unreadable} where there is no header that the mapping knows. */
  public Draft read(byte[] bytes) throws IOException {
    TextDecoder.Decoded text = TextDecoder.decode(bytes, given == null ? null : given.encoding());
    char delimiter =
        given != null && given.delimiter() != null
            ? given.delimiter()
            : guessDelimiter(text.text());
    ObjectReader rows =
        CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    try (Reader in = new java.io.StringReader(text.text());
        MappingIterator<String[]> iterator = rows.readValues(in)) {
      if (!iterator.hasNextValue()) {
        throw new Unreadable(new Place(file, 0, 1, null), "the table is empty");
      }
      List<String> header = header(iterator.nextValue());
      Mapping mapping = given == null ? Mapping.byName(header) : given;
      check(mapping, header);
      checkDoubled(mapping, header);
      int row = 1;
      while (true) {
        row++;
        try {
          if (!iterator.hasNextValue()) {
            break;
          }
          String[] cells = iterator.nextValue();
          if (Arrays.stream(cells).anyMatch(c -> !c.isBlank())) {
            row(mapping, header, cells, row);
          }
        } catch (IOException e) {
          catalog
              .issues()
              .error(
                  "unreadable-row",
                  new Place(file, 0, row, null),
                  null,
                  null,
                  "the row cannot be read, and with it all that follow: " + firstLine(e));
          break;
        }
      }
    }
    return catalog.draft("csv");
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static List<String> header(String[] cells) {
    List<String> header = new ArrayList<>();
    for (String cell : cells) {
      header.add(cell.strip());
    }
    return header;
  }

  private void check(Mapping mapping, List<String> header) throws Unreadable {
    Place place = new Place(file, 0, 1, null);
    if (!mapping.fields().containsKey("title")) {
      throw new Unreadable(
          place,
          "no column is called \"title\"; say by a mapping file which column is which. The columns"
              + " are: "
              + String.join(", ", header));
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
                  + String.join(", ", header));
        }
      }
    }
  }

  private void checkDoubled(Mapping mapping, List<String> header) {
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
    return columns;
  }

  private static char guessDelimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private void row(Mapping mapping, List<String> header, String[] cells, int row) {
    Place place = new Place(file, 0, row, null);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size() && i < cells.length; i++) {
      String cell = cells[i];
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
      values.putIfAbsent(header.get(i), unquoted(cell));
    }
    if (Arrays.stream(cells).skip(header.size()).anyMatch(c -> !c.isBlank())) {
      catalog
          .issues()
          .warn(
              "extra-cells",
              place,
              null,
              null,
              "the row has "
                  + cells.length
                  + " cells under "
                  + header.size()
                  + " columns; those beyond were left out");
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    RowValues reader = new RowValues(values, place, catalog.issues());
    mapping
        .fields()
        .forEach((name, rule) -> {
          Tree tree = name.equals("cost") ? reader.cost(rule) : reader.value(name, rule);
          if (tree != null) {
            fields.put(name, tree);
          }
        });
    if (!fields.containsKey("id")) {
      fields.put("id", new Tree.Scalar(place, "row-" + row, true));
    }
    catalog.program(new Tree.Fields(place, fields), null);
  }

  /** A cell without the quotation marks that an export left inside. */
  private static String unquoted(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }

  static boolean among(List<String> values, String value) {
    return values.stream()
        .anyMatch(v -> v.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
  }
}
