package org.waymark.knowledge.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads JSON or YAML into a {@link Tree}, with the line and pointer of each value. */
final class TreeReader {
  private static final int DEEPEST = 40;
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEEPEST)
          .maxStringLength(1 << 20)
          .maxNumberLength(100)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(BOUNDS).build();
  private static final YAMLFactory YAML =
      YAMLFactory.builder().streamReadConstraints(BOUNDS).loaderOptions(yamlBounds()).build();

  private TreeReader() {}

  private static LoaderOptions yamlBounds() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(64 << 20);
    return options;
  }

  /**
   * Reads the whole stream; throws {@link Unreadable} where it is not well-formed, too deep or
   * empty.
   */
  static Tree json(InputStream in, String file) throws IOException {
    return read(JSON, in, file);
  }

  /**
   * Reads the first document of the stream; throws {@link Unreadable} where it is not well-formed,
   * too deep or empty.
   */
  static Tree yaml(InputStream in, String file) throws IOException {
    return read(YAML, in, file);
  }

  /** Reads something by a parser that stands on a value. */
  interface Reading<T extends @Nullable Object> {
    /** What was read; the parser then stands at the value's end. */
    T read(JsonParser parser) throws IOException;
  }

  /**
   * Reads a JSON source from its beginning to its end; throws {@link Unreadable} where it is not
   * well-formed.
   */
  static <T extends @Nullable Object> T withParser(Source source, Reading<T> reading)
      throws IOException {
    try (java.io.Reader in = TextDecoder.reader(source, TextDecoder.tell(source, null))) {
      return read(JSON.createParser(in), source.name(), reading);
    }
  }

  private static Tree read(JsonFactory factory, InputStream in, String file) throws IOException {
    return read(factory.createParser(in), file, parser -> value(parser, file, ""));
  }

  private static <T extends @Nullable Object> T read(
      JsonParser open, String file, Reading<T> reading) throws IOException {
    try (JsonParser parser = open) {
      if (parser.nextToken() == null) {
        throw new Unreadable(new Place(file, 1, 0, ""), "the file is empty");
      }
      T read = reading.read(parser);
      if (!(parser instanceof YAMLParser) && parser.nextToken() != null) {
        throw new Unreadable(
            place(parser, file, ""), "something stands after the end of the value");
      }
      return read;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new Unreadable(
          new Place(file, line, 0, ""), "not well-formed: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static String firstLine(String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return first.replaceFirst("(?:, got this instead| \\(start marker at).*", "");
  }

  static Place place(JsonParser parser, String file, String pointer) {
    return new Place(file, Math.max(0, parser.currentTokenLocation().getLineNr()), 0, pointer);
  }

  static Tree value(JsonParser parser, String file, String pointer) throws IOException {
    Place place = place(parser, file, pointer);
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Tree> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          values.put(name, value(parser, file, pointer + "/" + escape(name)));
        }
        yield new Tree.Fields(place, values);
      }
      case START_ARRAY -> {
        List<Tree> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser, file, pointer + "/" + values.size()));
        }
        yield new Tree.Items(place, values);
      }
      case VALUE_NULL -> new Tree.Empty(place);
      case VALUE_STRING -> new Tree.Scalar(place, parser.getText(), true);
      default -> new Tree.Scalar(place, parser.getText(), false);
    };
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
