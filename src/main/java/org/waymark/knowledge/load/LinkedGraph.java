package org.waymark.knowledge.load;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** The nodes of JSON-LD documents, each with its place, found by id wherever they stand. */
final class LinkedGraph {
  /** Carries the pointer of a node through expansion. */
  static final String POINTER = "urn:waymark:pointer";

  /** What relative ids are resolved against; taken off again. */
  static final String BASE = "https://base.invalid/";

  private final String file;
  private final Issues issues;
  private final Map<String, LinkedNode> byId = new HashMap<>();
  private final List<LinkedNode> all = new ArrayList<>();

  LinkedGraph(String file, Issues issues) {
    this.file = file;
    this.issues = issues;
  }

  /** Takes a document in; what is no JSON-LD becomes an issue. */
  void add(Tree document) {
    BundledContexts contexts = new BundledContexts();
    try {
      JsonStructure json = (JsonStructure) value(document);
      JsonArray expanded =
          JsonLd.expand(JsonDocument.of(json)).loader(contexts).base(BASE).ordered(false).get();
      expanded.forEach(v -> collect(v));
    } catch (JsonLdError | IllegalArgumentException e) {
      issues.error(
          "not-json-ld",
          document.place(),
          null,
          null,
          "it cannot be understood as JSON-LD: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; it was left out");
    }
    for (String unknown : contexts.unknown()) {
      issues.warn(
          "unknown-context",
          document.place(),
          "@context",
          unknown,
          "contexts are never fetched, and this one is not known; what it names was passed over");
    }
  }

  /** All nodes in their order, those inside others after them. */
  List<LinkedNode> all() {
    return all;
  }

  /** The node of that id that says most; null where none says anything. */
  @Nullable LinkedNode find(String id) {
    return byId.get(id);
  }

  private void collect(JsonValue value) {
    if (value instanceof JsonArray array) {
      array.forEach(this::collect);
    } else if (value instanceof JsonObject object && !object.containsKey("@value")) {
      LinkedNode node = new LinkedNode(object, this);
      if (object.containsKey("@type") || object.size() > 2) {
        all.add(node);
      }
      String id = node.id();
      if (id != null) {
        byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
      }
      object.forEach((name, inner) -> {
        if (!name.equals("@type") && !name.equals(POINTER)) {
          collect(inner);
        }
      });
    }
  }

  /** The place of a pointer. */
  Place place(String pointer) {
    return new Place(file, 0, 0, pointer);
  }

  private static JsonValue value(Tree tree) {
    return switch (tree) {
      case Tree.Empty empty -> JsonValue.NULL;
      case Tree.Scalar scalar -> scalar(scalar);
      case Tree.Items items -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.values().forEach(v -> array.add(value(v)));
        yield array.build();
      }
      case Tree.Fields fields -> {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.values().forEach((name, v) -> object.add(name, value(v)));
        if (isNode(fields)) {
          object.add(POINTER, String.valueOf(fields.place().pointer()));
        }
        yield object.build();
      }
    };
  }

  private static boolean isNode(Tree.Fields fields) {
    Map<String, Tree> values = fields.values();
    return !values.containsKey("@value")
        && (values.containsKey("@type")
            || values.containsKey("type")
            || values.keySet().stream().anyMatch(k -> k.contains(":")));
  }

  private static JsonValue scalar(Tree.Scalar scalar) {
    if (!scalar.quoted()) {
      if (scalar.text().equals("true") || scalar.text().equals("false")) {
        return scalar.text().equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
      }
      // As text: expansion would write 1E3 for 1000.
    }
    return Json.createValue(scalar.text());
  }
}
