package org.waymark.knowledge.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.waymark.knowledge.load.Mapping.Rule;

/** Writes a mapping as the file that {@link Mapping#read} reads. */
final class MappingText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MappingText() {}

  static String write(Mapping mapping, List<String> unused) {
    StringBuilder text = new StringBuilder("fields:\n");
    mapping
        .fields()
        .forEach((field, rule) ->
            text.append("  ").append(field).append(": ").append(rule(rule)).append('\n'));
    if (!mapping.fields().containsKey("provider")) {
      text.append("  # provider: {value: Example College}\n");
    }
    if (!mapping.fields().containsKey("title")) {
      text.append("  # title: \n");
    }
    if (!unused.isEmpty()) {
      text.append("# not used: ")
          .append(String.join(", ", unused.stream().map(MappingText::quoted).toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static String rule(Rule rule) {
    List<String> parts = new ArrayList<>();
    add(parts, "split", rule.split());
    add(parts, "currency", rule.currency());
    add(parts, "weeks", rule.weeks());
    add(parts, "total", rule.total());
    String column = rule.columns().isEmpty() ? "" : rule.columns().getFirst();
    if (parts.isEmpty()) {
      return quoted(column);
    }
    parts.addFirst("column: " + quoted(column));
    return "{" + String.join(", ", parts) + "}";
  }

  private static void add(
      List<String> parts, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      parts.add(name + ": " + quoted(value));
    }
  }

  /** A JSON string is a YAML string; a plain word needs no quotes. */
  private static String quoted(String text) {
    if (text.matches("[\\p{L}_][\\p{L}\\p{N}_ -]*[\\p{L}\\p{N}_]")
        && !text.matches("(?i)yes|no|on|off|true|false|null")) {
      return text;
    }
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text cannot be written", e);
    }
  }
}
