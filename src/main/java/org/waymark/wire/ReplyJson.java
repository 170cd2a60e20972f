package org.waymark.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.waymark.reply.Block;
import org.waymark.reply.Reply;
import org.waymark.reply.Value;

/** The contract's Reply. */
public final class ReplyJson {
  private ReplyJson() {}

  /** The reply, every field there. */
  public static ObjectNode write(Reply reply) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", reply.id());
    node.put("inReplyTo", reply.inReplyTo());
    node.set("at", Json.tree(reply.at()));
    node.put("text", reply.text());
    ArrayNode blocks = node.putArray("blocks");
    reply.blocks().forEach(b -> blocks.add(block(b)));
    node.set("suggestions", Json.tree(reply.suggestions()));
    node.set("asks", Json.tree(reply.asks()));
    ArrayNode understood = node.putArray("understood");
    for (Reply.Understood one : reply.understood()) {
      ObjectNode item = understood.addObject().put("command", one.command());
      if (one.field() != null) {
        item.put("field", one.field().code());
      }
      if (one.value() != null) {
        item.set("value", value(one.value()));
      }
    }
    ArrayNode changes = node.putArray("changes");
    for (Reply.Change one : reply.changes()) {
      ObjectNode item = changes.addObject().put("field", one.field().code());
      item.set("from", value(one.from()));
      item.set("to", value(one.to()));
      item.put("effect", one.effect());
    }
    node.put("stage", reply.stage().code());
    node.set("profile", ProfileJson.write(reply.profile()));
    node.set("path", PathJson.write(reply.path()));
    node.set("sources", Json.tree(reply.sources()));
    return node;
  }

  private static JsonNode value(@Nullable Value value) {
    if (value == null) {
      return NullNode.instance;
    }
    return switch (value) {
      case Value.OfText text -> Json.tree(text.text());
      case Value.OfTexts texts -> Json.tree(texts.texts());
      case Value.OfNumber number -> Json.tree(number.number());
      case Value.OfMoney money -> Json.tree(money.money());
      case Value.OfDate date -> Json.tree(date.date());
      case Value.OfRole role -> ProfileJson.role(role.role());
      case Value.OfSkill skill ->
          skill.skill() == null
              ? JsonNodeFactory.instance.objectNode().put("text", skill.text())
              : Json.tree(skill.skill());
      case Value.OfSkills skills -> Json.tree(skills.skills());
      case Value.OfExclusions exclusions -> Json.tree(exclusions.exclusions());
    };
  }

  private static ObjectNode block(Block block) {
    return switch (block) {
      case Block.Text text -> typed("text", text);
      case Block.PathBlock path -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "path");
        node.set("path", PathJson.write(path.path()));
        yield node;
      }
      case Block.Programs programs -> typed("programs", programs);
      case Block.Comparison comparison -> typed("comparison", comparison);
      case Block.Roles roles -> typed("roles", roles);
      case Block.Choice choice -> typed("choice", choice);
      case Block.ProfileBlock profile -> {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "profile");
        node.set("profile", ProfileJson.write(profile.profile()));
        yield node;
      }
      case Block.AnswerBlock answer -> typed("answer", answer);
      case Block.Handoff handoff -> typed("handoff", handoff);
    };
  }

  private static ObjectNode typed(String type, Block block) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", type);
    node.setAll((ObjectNode) Json.tree(block));
    return node;
  }
}
