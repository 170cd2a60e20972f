package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack refuses ({@code invalid_blocks}), by its reference of blocks and elements, of those
 * kinds that Waymark sends. Anything else is refused too.
 */
final class BlockLimits {
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private BlockLimits() {}

  /** What is wrong with a message or a view; nothing where it is fine. */
  static List<String> faults(JsonNode body) {
    BlockLimits limits = new BlockLimits();
    JsonNode view = body.path("view");
    limits.text("fallback", body, "text", 0, 4000);
    limits.blocks(body.path("blocks"), 50);
    if (view.isObject()) {
      limits.blocks(view.path("blocks"), 100);
      limits.text("private_metadata", view, "private_metadata", 0, 3000);
      if (view.path("type").asText().equals("modal")) {
        for (String label : List.of("title", "submit", "close")) {
          limits.label(label, view.path(label), 24);
        }
      }
    }
    return limits.faults;
  }

  private void check(boolean good, String fault) {
    if (!good) {
      faults.add(fault);
    }
  }

  private void text(String what, JsonNode node, String field, int least, int most) {
    int length = node.path(field).asText("").length();
    check(length >= least && length <= most, what + " has " + length + " characters");
  }

  private void blocks(JsonNode blocks, int most) {
    check(blocks.size() <= most, blocks.size() + " blocks");
    for (JsonNode block : blocks) {
      if (block.has("block_id")) {
        text("block_id", block, "block_id", 1, 255);
        check(ids.add(block.path("block_id").asText()), "doubled block_id");
      }
      switch (block.path("type").asText()) {
        case "header" -> label("header", block.path("text"), 150);
        case "section" -> {
          markup(block.path("text"), 3000);
          if (block.has("accessory")) {
            element(block.path("accessory"));
          }
        }
        case "context" -> {
          check(
              !block.path("elements").isEmpty() && block.path("elements").size() <= 10, "context");
          block.path("elements").forEach(e -> markup(e, 3000));
        }
        case "actions" -> {
          check(
              !block.path("elements").isEmpty() && block.path("elements").size() <= 25, "actions");
          Set<String> actions = new HashSet<>();
          block
              .path("elements")
              .forEach(e -> {
                element(e);
                check(actions.add(e.path("action_id").asText()), "doubled action_id");
              });
        }
        case "input" -> {
          label("label", block.path("label"), 2000);
          element(block.path("element"));
        }
        case "divider" -> {}
        default -> faults.add("no such block: " + block.path("type"));
      }
    }
  }

  private void label(String what, JsonNode label, int most) {
    check(label.path("type").asText().equals("plain_text"), what + " is not plain text");
    text(what, label, "text", 1, most);
  }

  /** Markup may hold links of ours, and no mention and no command. */
  private void markup(JsonNode text, int most) {
    text("text", text, "text", 1, most);
    check(text.path("type").asText().equals("mrkdwn"), "not markup");
    check(text.path("verbatim").asBoolean(), "not verbatim");
    check(!text.path("text").asText().matches("(?s).*<[!@#].*"), "a mention");
  }

  private void element(JsonNode element) {
    text("action_id", element, "action_id", 1, 255);
    switch (element.path("type").asText()) {
      case "button" -> {
        label("button", element.path("text"), 75);
        text("value", element, "value", 0, 2000);
        text("url", element, "url", 0, 3000);
      }
      case "overflow" -> options(element, 5, 75);
      case "static_select", "multi_static_select" -> options(element, 100, 75);
      case "plain_text_input", "number_input", "datepicker" -> {}
      default -> faults.add("no such element: " + element.path("type"));
    }
  }

  private void options(JsonNode element, int most, int longest) {
    JsonNode options = element.path("options");
    check(!options.isEmpty() && options.size() <= most, options.size() + " options");
    options.forEach(o -> {
      label("option", o.path("text"), longest);
      text("option value", o, "value", 1, 150);
    });
  }
}
