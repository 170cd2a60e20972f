package org.waymark.knowledge.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files that no catalog should be, made here. */
final class NastyFiles {
  private NastyFiles() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] text(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  /** A table of one program with that in one column. */
  static byte[] row(String column, String cell) {
    String quoted = '"' + cell.replace("\"", "\"\"") + '"';
    return text("id,title,provider," + column + "\nA1,Bread,Mill," + quoted + "\n");
  }

  /** Our JSON with one program and those fields. */
  static byte[] json(String fields) {
    return text(
        "{\"programs\": [{\"id\": \"a\", \"title\": \"Bread\", \"provider\": {\"name\": \"Mill\"}"
            + fields
            + "}]}");
  }

  static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  static byte[] zeros(int size) {
    return new byte[size];
  }

  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  static byte[] deep(String open, String close, int depth) {
    return text(open.repeat(depth) + "1" + close.repeat(depth));
  }

  /** A workbook whose cells are the rows' values; a value that begins with = is a formula. */
  static byte[] xlsx(Object[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Courses");
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          switch (rows[r][c]) {
            case String formula when formula.startsWith("=") ->
                sheet.formula(r, c, formula.substring(1));
            case String text -> sheet.value(r, c, text);
            case Number number -> sheet.value(r, c, number);
            case Boolean truth -> sheet.value(r, c, truth);
            default -> throw new IllegalArgumentException("no cell");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A small zip that unpacks to so many MiB of zeros under that name. */
  static byte[] bomb(String name, int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < mebibytes; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zip(String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text(content));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
