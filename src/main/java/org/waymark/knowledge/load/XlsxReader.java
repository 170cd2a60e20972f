package org.waymark.knowledge.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a table of programs in an XLSX workbook, a row a program, by a {@link Mapping}. */
final class XlsxReader {
  private XlsxReader() {}

  /** Reads the first sheet that holds rows; null tells the mapping from its header. */
  static Draft read(Source source, @Nullable Mapping given, CatalogReader catalog)
      throws IOException {
    Mapping mapping = given == null ? guess(source, null).mapping() : given;
    new TableReader(source.name(), mapping, catalog).read(new XlsxRows(source));
    return catalog.draft("xlsx");
  }

  static GuessedMapping guess(Source source, @Nullable String currency) throws IOException {
    return GuessedMapping.of(new XlsxRows(source), currency);
  }
}
