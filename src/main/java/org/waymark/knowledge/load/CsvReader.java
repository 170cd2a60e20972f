package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a table of programs in a text file, a row a program, by a {@link Mapping}. */
final class CsvReader {
  private CsvReader() {}

  /**
   * Reads all rows; null tells the mapping from the header. Throws {@link Unreadable} where there
   * is no header that the mapping knows.
   */
  static Draft read(Source source, @Nullable Mapping given, CatalogReader catalog)
      throws IOException {
    Mapping mapping = given == null ? guess(source, null).mapping() : given;
    new TableReader(source.name(), mapping, catalog)
        .read(new CsvRows(source, mapping.encoding(), mapping.delimiter(), catalog.issues()));
    return catalog.draft("csv");
  }

  /** The mapping that the header and the first rows suggest. */
  static GuessedMapping guess(Source source, @Nullable String currency) throws IOException {
    return GuessedMapping.of(new CsvRows(source, null, null, new Issues()), currency);
  }

  static boolean among(List<String> values, String value) {
    return values.stream()
        .anyMatch(v -> v.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
  }
}
