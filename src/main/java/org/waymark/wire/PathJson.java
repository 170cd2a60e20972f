package org.waymark.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.planning.Path;
import org.waymark.planning.Path.To;

/** The contract's Path. */
public final class PathJson {
  private PathJson() {}

  /** The path, or JSON's null. */
  public static JsonNode write(@Nullable Path path) {
    if (path == null) {
      return NullNode.instance;
    }
    ObjectNode node = (ObjectNode) Json.tree(path);
    ArrayNode assumptions = node.putArray("assumptions");
    for (Path.Assumption assumption : path.assumptions()) {
      ObjectNode item = assumptions.addObject().put("field", assumption.field());
      if (assumption.program() != null) {
        item.put("value", assumption.program().value());
      } else {
        item.put("value", assumption.value());
      }
      item.put("text", assumption.text());
    }
    for (int i = 0; i < path.whatIf().size(); i++) {
      ObjectNode item = (ObjectNode) node.get("whatIf").get(i);
      item.set(
          "to",
          switch (path.whatIf().get(i).to()) {
            case To.Amount amount -> Json.tree(amount.money());
            case To.Count count -> item.numberNode(count.value());
            case To.Step step -> item.textNode(step.programId().value());
            case To.Dropped dropped -> item.nullNode();
          });
    }
    return node;
  }

  /**
   * Reads what {@link #write} wrote; throws {@link JsonProcessingException} where it is no path.
   */
  public static Path read(JsonNode node) throws JsonProcessingException {
    ObjectNode copy = node.deepCopy();
    List<Path.WhatIf> whatIfs = new ArrayList<>();
    for (JsonNode item : node.path("whatIf")) {
      whatIfs.add(whatIf(item));
    }
    copy.putArray("whatIf");
    ArrayNode assumptions = copy.putArray("assumptions");
    for (JsonNode item : node.path("assumptions")) {
      ObjectNode plain =
          assumptions
              .addObject()
              .put("field", item.path("field").asText())
              .put("text", item.path("text").asText());
      JsonNode value = item.path("value");
      if (value.isInt()) {
        plain.put("value", value.intValue());
      } else if (value.isTextual()) {
        plain.put("program", value.textValue());
      }
    }
    return Json.value(copy, Path.class).withWhatIfs(whatIfs);
  }

  private static Path.WhatIf whatIf(JsonNode item) throws JsonProcessingException {
    Path.Change change = Json.value(item.path("change"), Path.Change.class);
    JsonNode to = item.path("to");
    To value =
        switch (change) {
          case BUDGET -> new To.Amount(Json.value(to, Money.class));
          case FEWER, WEEKS, HOURS_PER_WEEK -> new To.Count(to.asInt());
          case OPTIONAL -> new To.Step(Json.value(to, ProgramId.class));
          case EXCLUDED, DELIVERY, LANGUAGES, LEVEL, PLACE -> new To.Dropped();
        };
    return new Path.WhatIf(
        change,
        value,
        item.path("effect").asText(),
        item.path("ratio").asDouble(),
        refs(item.path("gains")),
        refs(item.path("loses")),
        item.hasNonNull("cost") ? Json.value(item.path("cost"), Money.class) : null,
        item.path("weeks").asInt());
  }

  private static List<Path.SkillRef> refs(JsonNode list) throws JsonProcessingException {
    List<Path.SkillRef> refs = new ArrayList<>();
    for (JsonNode item : list) {
      refs.add(Json.value(item, Path.SkillRef.class));
    }
    return List.copyOf(refs);
  }
}
