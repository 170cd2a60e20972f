package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a table of programs in a text file, a row a program, by a {@link Mapping}. */
public final class CsvReader {
  private final String file;
  private final @Nullable Mapping given;

  /** Reads a file of that name; {@code mapping} null means that it is told from the header. */
  public CsvReader(String file, @Nullable Mapping mapping) {
    this.file = file;
    this.given = mapping;
  }

  /** Reads all rows; throws {@link Unreadable} where there is no header that the mapping knows. */
  public Draft read(byte[] bytes) throws IOException {
    return read(Source.of(file, bytes));
  }

  /** Reads all rows as {@link #read(byte[])} does, without holding the file in memory. */
  public Draft read(Source source) throws IOException {
    CatalogReader catalog = new CatalogReader();
    Mapping mapping = given == null ? guess(source, null).mapping() : given;
    new TableReader(file, mapping, catalog)
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
