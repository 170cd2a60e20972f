package org.waymark.knowledge.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Waymark's JSON read a program at a time: once for all but the programs, which also tells whether
 * the file is whole, then for each program.
 */
final class JsonCatalog {
  private final Source source;

  JsonCatalog(Source source) {
    this.source = source;
  }

  /**
   * What stands at the top beside the programs, which are an empty list here. Throws {@link
   * Unreadable} where the file is not well-formed from its beginning to its end.
   */
  Tree top() throws IOException {
    return TreeReader.withParser(
        source,
        parser -> {
          Issue.Place place = TreeReader.place(parser, source.name(), "");
          if (parser.currentToken() == JsonToken.START_ARRAY) {
            parser.skipChildren();
            return new Tree.Items(place, java.util.List.of());
          }
          if (parser.currentToken() != JsonToken.START_OBJECT) {
            return TreeReader.value(parser, source.name(), "");
          }
          Map<String, Tree> values = new LinkedHashMap<>();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("programs") && parser.currentToken() == JsonToken.START_ARRAY) {
              parser.skipChildren();
              values.put(name, new Tree.Items(place, java.util.List.of()));
            } else {
              values.put(name, TreeReader.value(parser, source.name(), "/" + name));
            }
          }
          return new Tree.Fields(place, values);
        });
  }

  /** Passes each program in its order. */
  void programs(Consumer<Tree> sink) throws IOException {
    TreeReader.withParser(
        source,
        parser -> {
          if (parser.currentToken() == JsonToken.START_ARRAY) {
            items(parser, "", sink);
            return null;
          }
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("programs") && parser.currentToken() == JsonToken.START_ARRAY) {
              items(parser, "/programs", sink);
            } else if (name.equals("programs")) {
              sink.accept(TreeReader.value(parser, source.name(), "/programs"));
            } else {
              parser.skipChildren();
            }
          }
          return null;
        });
  }

  private void items(JsonParser parser, String pointer, Consumer<Tree> sink) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      sink.accept(TreeReader.value(parser, source.name(), pointer + "/" + i));
    }
  }
}
