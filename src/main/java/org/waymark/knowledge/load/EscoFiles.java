package org.waymark.knowledge.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.waymark.knowledge.load.Issue.Place;

/**
 * The tables of a release of ESCO, wherever they lie: in folders, below them, or in zips, there or
 * named.
 */
final class EscoFiles {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();
  private static final int LARGEST = 400_000_000;
  private static final int DEEPEST = 4;
  private final List<Path> sources;

  /** A row of a table: cells by column, all stripped. */
  interface Row {
    /** The cell, empty where there is none. */
    String get(String column);

    /** Where the row stands. */
    Place place();
  }

  /** Folders and zips. */
  EscoFiles(List<Path> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * The rows of the first table of one of these names; throws {@link Unreadable} where there is
   * none, where it lacks one of the columns, or where it is broken.
   */
  void rows(List<String> names, List<String> columns, Consumer<Row> each) throws IOException {
    for (String name : names) {
      Optional<byte[]> bytes = find(name);
      if (bytes.isPresent()) {
        read(name, bytes.get(), columns, each);
        return;
      }
    }
    throw new Unreadable(
        new Place(names.getFirst(), 0, 0, null),
        "a file "
            + String.join(" or ", names)
            + " is wanted, in the folder or in a zip; ESCO's download portal has it"
            + " (classification, CSV, English)");
  }

  private Optional<byte[]> find(String name) throws IOException {
    List<Path> zips = new ArrayList<>();
    for (Path path : paths()) {
      String file = String.valueOf(path.getFileName());
      if (file.equals(name)) {
        return Optional.of(Files.readAllBytes(path));
      }
      if (file.endsWith(".zip") || sources.contains(path)) {
        zips.add(path);
      }
    }
    for (Path zip : zips) {
      Optional<byte[]> found = find(zip, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> walk = Files.walk(source, DEEPEST)) {
        walk.filter(Files::isRegularFile).sorted().forEach(paths::add);
      }
    }
    return paths;
  }

  private static Optional<byte[]> find(Path zip, String name) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      return find(entries, name);
    } catch (ZipException | EOFException e) {
      throw new Unreadable(
          new Place(String.valueOf(zip.getFileName()), 0, 0, null),
          "the zip is broken ("
              + e.getMessage()
              + "); was it downloaded to its end? Nothing was changed");
    }
  }

  private static Optional<byte[]> find(ZipInputStream entries, String name) throws IOException {
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      if (entry.getName().equals(name) || entry.getName().endsWith("/" + name)) {
        byte[] bytes = entries.readNBytes(LARGEST);
        if (bytes.length == LARGEST) {
          throw new Unreadable(
              new Place(name, 0, 0, null), "the file is larger than " + LARGEST + " bytes");
        }
        return Optional.of(bytes);
      }
    }
    return Optional.empty();
  }

  private static void read(String name, byte[] bytes, List<String> wanted, Consumer<Row> each)
      throws IOException {
    String text = TextDecoder.decode(bytes, null).text();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(text)) {
      if (!rows.hasNextValue()) {
        throw new Unreadable(new Place(name, 0, 1, null), "the table is empty");
      }
      Map<String, Integer> columns = new HashMap<>();
      String[] header = rows.nextValue();
      for (int i = 0; i < header.length; i++) {
        columns.putIfAbsent(header[i].strip(), i);
      }
      for (String column : wanted) {
        if (!columns.containsKey(column)) {
          throw new Unreadable(
              new Place(name, 0, 1, null),
              "no column is called \"" + column + "\", so this is no table of ESCO's");
        }
      }
      for (int row = 2; rows.hasNextValue(); row++) {
        each.accept(new Cells(new Place(name, 0, row, null), columns, List.of(rows.nextValue())));
      }
    } catch (JacksonException e) {
      throw new Unreadable(
          new Place(name, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), 0, null),
          "the table breaks off or is damaged here; nothing was changed");
    }
  }

  private record Cells(Place place, Map<String, Integer> columns, List<String> cells)
      implements Row {
    @Override
    public String get(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }
  }
}
