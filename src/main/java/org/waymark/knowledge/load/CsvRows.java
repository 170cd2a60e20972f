package org.waymark.knowledge.load;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** The rows of a text file whose cells are parted by one character. */
final class CsvRows implements TableRows {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final Source source;
  private final @Nullable String named;
  private final @Nullable Character given;
  private final Issues issues;

  /**
   * Of a source.
   *
   * @param named the encoding, or null to tell it
   * @param given the delimiter, or null to tell it
   */
  CsvRows(Source source, @Nullable String named, @Nullable Character given, Issues issues) {
    this.source = source;
    this.named = named;
    this.given = given;
    this.issues = issues;
  }

  @Override
  public void read(Sink sink) throws IOException {
    TextDecoder.Encoding encoding = TextDecoder.tell(source, named);
    if (encoding.broken() > 0) {
      issues.warn(
          "wrong-encoding",
          new Place(source.name(), 0, 1, null),
          null,
          null,
          encoding.broken()
              + " bytes are no UTF-8, although the rest is; each became a replacement mark");
    }
    char delimiter = given != null ? given : delimiter(encoding);
    ObjectReader rows =
        CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    try (Reader in = TextDecoder.reader(source, encoding);
        MappingIterator<String[]> iterator = rows.readValues(in)) {
      rows(iterator, sink);
    }
  }

  private static void rows(MappingIterator<String[]> iterator, Sink sink) throws IOException {
    for (int number = 1; ; number++) {
      String[] cells;
      try {
        if (!iterator.hasNextValue()) {
          return;
        }
        cells = iterator.nextValue();
      } catch (IOException e) {
        sink.broken(number, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        return;
      }
      if (Arrays.stream(cells).anyMatch(c -> !c.isBlank())) {
        sink.row(number, Arrays.asList(cells));
      }
    }
  }

  private char delimiter(TextDecoder.Encoding encoding) throws IOException {
    try (BufferedReader in = new BufferedReader(TextDecoder.reader(source, encoding))) {
      char[] head = new char[1 << 16];
      int length = Math.max(0, in.read(head));
      String text = new String(head, 0, length);
      if (text.chars().limit(4096).filter(c -> c == 0).count() > 0) {
        throw new Unreadable(
            new Place(source.name(), 0, 1, null), "it holds bytes that no table of text has");
      }
      String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
      char best = ',';
      for (char candidate : DELIMITERS) {
        if (count(first, candidate) > count(first, best)) {
          best = candidate;
        }
      }
      return best;
    }
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
