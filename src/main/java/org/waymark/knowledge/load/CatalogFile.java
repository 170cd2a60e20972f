package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a catalog in any of the formats. */
public final class CatalogFile {
  private CatalogFile() {}

  /**
   * Reads the whole source.
   *
   * @param mapping of a table; null tells it from the header
   * @param currency the institution's, ISO 4217: of what costs nothing where none is named
   * @throws Unreadable where nothing of it counts
   */
  public static Draft read(
      Source source, CatalogFormat format, @Nullable Mapping mapping, String currency)
      throws IOException {
    CatalogReader catalog = new CatalogReader(currency);
    return switch (format) {
      case CSV -> CsvReader.read(source, mapping, catalog);
      case XLSX -> XlsxReader.read(source, mapping, catalog);
      case JSON -> {
        catalog.json(source);
        yield catalog.draft("json");
      }
      case YAML -> {
        try (InputStream in = source.open()) {
          catalog.yaml(in, source.name());
        }
        yield catalog.draft("yaml");
      }
      case CTDL, ELM, OPEN_BADGES, SCHEMA_ORG -> LinkedReader.read(source, format, catalog);
    };
  }

  /**
   * The mapping that a table's header and first rows suggest, to be shown for correction.
   *
   * @param currency of prices that name none
   */
  public static GuessedMapping guess(Source source, CatalogFormat format, String currency)
      throws IOException {
    return switch (format) {
      case CSV -> CsvReader.guess(source, currency);
      case XLSX -> XlsxReader.guess(source, currency);
      case JSON, YAML, CTDL, ELM, OPEN_BADGES, SCHEMA_ORG ->
          throw new IllegalArgumentException("no table: " + format.code());
    };
  }
}
