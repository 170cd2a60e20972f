package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** The rows of the first sheet of an XLSX workbook that holds any; values, never formulas. */
final class XlsxRows implements TableRows {
  private static final long MOST_BYTES = 1L << 30;
  private static final long MOST_RATIO = 200;
  private static final long ALWAYS_FINE = 16L << 20;
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_COLUMNS = 2_000;

  private final Source source;

  /** Rows of the sheet that were passed on. */
  private int passed;

  /** The number of the last of them, as the sheet counts. */
  private int last;

  XlsxRows(Source source) {
    this.source = source;
  }

  @Override
  public void read(Sink sink) throws IOException {
    checkSize();
    passed = 0;
    try (InputStream in = source.open();
        ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<Sheet> sheets = workbook.getSheets()) {
      Iterator<Sheet> all = sheets.iterator();
      while (all.hasNext() && passed == 0) {
        sheet(all.next(), sink);
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (passed > 0) {
        throw e;
      }
      throw unreadable("it is no workbook that can be read: " + firstLine(e));
    }
  }

  private void sheet(Sheet sheet, Sink sink) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> all = rows.iterator();
      while (true) {
        Row row;
        try {
          if (!all.hasNext()) {
            return;
          }
          row = all.next();
        } catch (RuntimeException e) {
          if (passed == 0) {
            throw unreadable("its sheet cannot be read: " + firstLine(e));
          }
          sink.broken(last + 1, firstLine(e));
          return;
        }
        List<String> cells = cells(row);
        if (cells.stream().anyMatch(c -> !c.isBlank())) {
          passed++;
          last = row.getRowNum();
          sink.row(row.getRowNum(), cells);
        }
      }
    }
  }

  private List<String> cells(Row row) throws Unreadable {
    if (row.getCellCount() > MOST_COLUMNS) {
      throw unreadable("a row has more than " + MOST_COLUMNS + " columns");
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getOptionalCell(i).orElse(null)));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return number(cell);
    }
    Object value = cell.getValue();
    return value == null ? "" : String.valueOf(value);
  }

  /** A number as people see it; a day where the cell is formatted as one. */
  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null
        && format.toLowerCase(java.util.Locale.ROOT).matches(".*(?:yy|d.*m|m.*d).*")) {
      return String.valueOf(cell.asDate().toLocalDate());
    }
    BigDecimal number = cell.asNumber();
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  /** A workbook is a zip: what it would unpack to is counted before anything is parsed. */
  private void checkSize() throws IOException {
    byte[] packed;
    try (InputStream in = source.open()) {
      packed = in.readAllBytes();
    }
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw unreadable("the workbook has more than " + MOST_ENTRIES + " parts");
      }
      if (entries.stream().noneMatch(e -> e.getName().endsWith("workbook.xml"))
          && entries.stream().noneMatch(e -> e.getName().startsWith("xl/"))) {
        throw unreadable("it is no workbook");
      }
      for (ZipArchiveEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > MOST_BYTES
                || (unpacked > ALWAYS_FINE && unpacked > packed.length * MOST_RATIO)) {
              throw unreadable("the workbook would unpack to far more than its own size");
            }
          }
        }
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable("the workbook is cut off or damaged: " + firstLine(e));
    }
  }

  private Unreadable unreadable(String reason) {
    return new Unreadable(new Place(source.name(), 0, 1, null), reason);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
