package org.waymark.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/** The contract's Program, award, role and skill. */
public final class CatalogJson {
  private CatalogJson() {}

  /**
   * A program, every field there.
   *
   * @param page the address to show where the record has none of its own
   */
  public static ObjectNode program(Program program, Framework framework, @Nullable String page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", program.id().value());
    node.put("title", program.title());
    node.put("description", program.description());
    node.set("provider", Json.tree(program.provider()));
    node.put("url", program.url() == null ? page : program.url());
    node.put("country", program.country());
    node.set("places", Json.tree(program.places()));
    node.put("language", program.language());
    node.set("outcomes", Json.tree(program.outcomes()));
    node.set("skills", skills(program.skills(), framework));
    node.set("requires", skills(program.requires(), framework));
    node.put("hours", program.hours());
    node.put("ects", program.ects());
    node.put("eqfLevel", program.eqfLevel());
    node.set("level", Json.tree(program.level()));
    node.put("assessment", program.assessment());
    node.set("delivery", Json.tree(program.delivery()));
    node.put("qualityAssurance", program.qualityAssurance());
    node.put("supervision", program.supervision());
    node.set("stacksTo", Json.tree(program.stacksTo()));
    node.set("cost", Json.tree(program.cost()));
    node.set("funding", Json.tree(program.funding()));
    node.set(
        "starts",
        switch (program.starts()) {
          case Starts.AnyTime anyTime -> node.textNode("any-time");
          case Starts.Unknown unknown -> node.nullNode();
          case Starts.Dates dates -> Json.tree(dates.dates());
          case Starts.Recurring recurring -> node.textNode(recurring.rule());
        });
    node.set("enrolBy", Json.tree(program.enrolBy()));
    node.put("credentialType", program.credentialType());
    node.put("renewAfterMonths", program.renewAfterMonths());
    node.set("lastVerified", Json.tree(program.lastVerified()));
    node.set("missing", Json.tree(program.missing()));
    if (program.skillsDrawn()) {
      node.put("skillsDrawn", true);
    }
    return node;
  }

  /** An award. */
  public static ObjectNode award(Award award) {
    return (ObjectNode) Json.tree(award);
  }

  /** A role with its skills and how much they matter. */
  public static ObjectNode role(Role role, Framework framework) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", role.id().value());
    node.put("label", role.label());
    node.set("altLabels", Json.tree(role.altLabels()));
    ArrayNode skills = node.putArray("skills");
    role.essential().forEach(s -> skills.add(skill(s, framework).put("importance", "essential")));
    role.useful().forEach(s -> skills.add(skill(s, framework).put("importance", "useful")));
    if (role.sector() != null) {
      node.put("sector", role.sector());
    }
    if (role.esco() != null) {
      node.put("esco", role.esco());
    }
    return node;
  }

  /** A skill. */
  public static ObjectNode skill(Skill skill) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", skill.id().value());
    node.put("label", skill.label());
    node.set("altLabels", Json.tree(skill.altLabels()));
    if (skill.halfLifeMonths() != null) {
      node.put("halfLifeMonths", skill.halfLifeMonths());
    }
    if (skill.esco() != null) {
      node.put("esco", skill.esco());
    }
    return node;
  }

  private static ArrayNode skills(List<SkillId> ids, Framework framework) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add(skill(id, framework)));
    return array;
  }

  private static ObjectNode skill(SkillId id, Framework framework) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("skillId", id.value())
        .put("label", framework.labelOf(id));
  }
}
