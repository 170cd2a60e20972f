package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON Merge Patch (RFC 7396). */
final class MergePatch {
  private MergePatch() {}

  /** The target with the patch merged in; neither is changed. */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : ((ObjectNode) patch).properties()) {
      if (entry.getValue().isNull()) {
        merged.remove(entry.getKey());
      } else {
        merged.set(entry.getKey(), apply(merged.path(entry.getKey()), entry.getValue()));
      }
    }
    return merged;
  }

  /**
   * The contract's Profile with the patch merged in. A role given anew replaces the one before as a
   * whole, so that new words are not paired with the old role's id. What the patch names comes
   * last, in its order, since what is read last counts: a skill that was struck out and is now held
   * is held.
   */
  static JsonNode applyToProfile(JsonNode profile, JsonNode patch) {
    ObjectNode target = profile.deepCopy();
    for (String role : new String[] {"currentRole", "targetRole"}) {
      if (patch.path(role).has("text") || patch.path(role).has("roleId")) {
        target.remove(role);
      }
    }
    JsonNode merged = apply(target, patch);
    if (merged instanceof ObjectNode fields) {
      patch.fieldNames().forEachRemaining(name -> toEnd(fields, name));
    }
    return merged;
  }

  private static void toEnd(ObjectNode fields, String name) {
    JsonNode value = fields.remove(name);
    if (value != null) {
      fields.set(name, value);
    }
  }
}
