package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses texts that no store and no screen can hold: NUL, and halves of a surrogate pair. */
final class Characters {
  private Characters() {}

  /** Throws a 400 problem that names the first text of the tree that will not do. */
  static void check(JsonNode tree) {
    check(tree, "");
  }

  private static void check(JsonNode node, String at) {
    if (node.isTextual()) {
      check(node.textValue(), at);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(node.get(i), at + "/" + i);
    }
    node.properties()
        .forEach(field -> {
          check(field.getKey(), at);
          check(field.getValue(), at + "/" + pointer(field.getKey()));
        });
  }

  /** Throws a 400 problem where the text holds such a character. */
  static void check(String text, String at) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        throw HttpProblem.badValue(
            at,
            c == 0
                ? "a text cannot hold the character NUL"
                : "half of a character (a lone surrogate) stands in the text");
      }
    }
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
