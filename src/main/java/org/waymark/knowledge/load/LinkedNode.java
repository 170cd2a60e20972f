package org.waymark.knowledge.load;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/**
 * A node of expanded JSON-LD. Properties and types are asked for by the last part of their name, so
 * that the several spellings of one vocabulary are one.
 */
final class LinkedNode {
  private final JsonObject object;
  private final LinkedGraph graph;

  LinkedNode(JsonObject object, LinkedGraph graph) {
    this.object = object;
    this.graph = graph;
  }

  /** Its id, or null. */
  @Nullable String id() {
    return object.get("@id") instanceof JsonString id
        ? id.getString().startsWith(LinkedGraph.BASE)
            ? id.getString().substring(LinkedGraph.BASE.length())
            : id.getString()
        : null;
  }

  /** What tells it from others of its file: its id, else where it stands. */
  String key() {
    String id = id();
    return id != null ? id : String.valueOf(place().pointer());
  }

  /** How many properties it has. */
  int size() {
    return object.size();
  }

  /** Where it stands. */
  Place place() {
    List<JsonValue> pointer = values(LinkedGraph.POINTER);
    return graph.place(
        !pointer.isEmpty() && pointer.getFirst() instanceof JsonObject at
            ? at.getString("@value", "")
            : "");
  }

  /** The last parts of its types. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    if (object.get("@type") instanceof JsonArray array) {
      array.forEach(t -> types.add(local(t instanceof JsonString s ? s.getString() : "")));
    }
    return types;
  }

  boolean is(String type) {
    return types().contains(type);
  }

  /** The nodes that a property names, found by reference where only their id stands there. */
  List<LinkedNode> nodes(String... names) {
    List<LinkedNode> nodes = new ArrayList<>();
    for (String name : names) {
      for (JsonValue value : values(name)) {
        if (value instanceof JsonObject inner && !inner.containsKey("@value")) {
          nodes.add(resolved(new LinkedNode(inner, graph)));
        } else if (value instanceof JsonObject text && text.get("@value") instanceof JsonString s) {
          LinkedNode found = graph.find(s.getString().strip());
          if (found != null) {
            nodes.add(found);
          }
        }
      }
    }
    return nodes;
  }

  /** The first of {@link #nodes}, or null. */
  @Nullable LinkedNode node(String... names) {
    List<LinkedNode> nodes = nodes(names);
    return nodes.isEmpty() ? null : nodes.getFirst();
  }

  private LinkedNode resolved(LinkedNode node) {
    String id = node.id();
    LinkedNode found = id == null ? null : graph.find(id);
    return found != null && found.size() > node.size() ? found : node;
  }

  /** All texts of a property, English first, each language's own kept apart. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    String language = language(name);
    for (JsonValue value : values(name)) {
      if (value instanceof JsonObject text
          && text.containsKey("@value")
          && tag(text).equals(language)) {
        String words = words(text.get("@value"));
        if (!words.isBlank()) {
          texts.add(words.strip());
        }
      }
    }
    return texts;
  }

  /** The first text of the first property that has one, or null. */
  @Nullable String text(String... names) {
    for (String name : names) {
      List<String> texts = texts(name);
      if (!texts.isEmpty()) {
        return texts.getFirst();
      }
    }
    return null;
  }

  /** Texts, and the ids of nodes that are no more than an id. */
  List<String> words(String name) {
    List<String> words = new ArrayList<>(texts(name));
    for (JsonValue value : values(name)) {
      if (value instanceof JsonObject inner && inner.containsKey("@id")) {
        words.add(String.valueOf(new LinkedNode(inner, graph).id()));
      }
    }
    return words;
  }

  /** The language that stands first, with English before all. */
  private String language(String name) {
    String first = null;
    for (JsonValue value : values(name)) {
      if (value instanceof JsonObject text && text.containsKey("@value")) {
        String tag = tag(text);
        if (tag.equals("en")) {
          return tag;
        }
        first = first == null ? tag : first;
      }
    }
    return first == null ? "" : first;
  }

  private static String tag(JsonObject text) {
    return text.getString("@language", "").toLowerCase(Locale.ROOT).split("-", 2)[0];
  }

  private static String words(JsonValue value) {
    return switch (value) {
      case JsonString text -> text.getString();
      case JsonNumber number -> number.bigDecimalValue().toPlainString();
      default -> value.toString();
    };
  }

  private List<JsonValue> values(String name) {
    List<JsonValue> values = new ArrayList<>();
    object.forEach((property, value) -> {
      if (property.equals(name) || (!property.startsWith("@") && local(property).equals(name))) {
        flatten(value, values);
      }
    });
    return values;
  }

  private static void flatten(JsonValue value, List<JsonValue> into) {
    if (value instanceof JsonArray array) {
      array.forEach(v -> flatten(v, into));
    } else if (value instanceof JsonObject list && list.containsKey("@list")) {
      flatten(list.get("@list"), into);
    } else {
      into.add(value);
    }
  }

  /** What follows the last slash, hash or colon. */
  static String local(String name) {
    int at =
        Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
    return name.substring(at + 1);
  }
}
