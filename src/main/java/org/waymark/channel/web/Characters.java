package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.waymark.turn.StorableText;

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
    StorableText.fault(text)
        .ifPresent(fault -> {
          throw HttpProblem.badValue(at, fault);
        });
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
