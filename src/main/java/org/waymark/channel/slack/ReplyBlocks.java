package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.channel.slack.Blocks.Button;
import org.waymark.planning.Path;
import org.waymark.reply.Wording;
import org.waymark.wire.PathJson;

/** Draws the contract's Reply as Block Kit, block by block. */
record ReplyBlocks(Wording wording) {
  private static final int ITEMS = 8;
  private static final int FEW = 5;
  private static final int FALLBACK = 3900;

  /**
   * What is sent: {@code text}, the whole answer for whoever sees no blocks, and {@code blocks}.
   *
   * @param notes said before it, such as that a file was not read; plain text
   * @param more buttons of the channel's own
   */
  ObjectNode draw(JsonNode reply, Place place, List<String> notes, List<Button> more) {
    Blocks blocks = new Blocks(place);
    blocks.context(notes.stream().map(SlackText::escape).toList());
    for (JsonNode block : reply.path("blocks")) {
      add(blocks, block);
    }
    List<Button> buttons = new ArrayList<>();
    for (JsonNode suggestion : reply.path("suggestions")) {
      if (buttons.size() < FEW) {
        buttons.add(said(suggestion));
      }
    }
    buttons.addAll(more);
    blocks.buttons(buttons);
    ObjectNode message = SlackReader.none().deepCopy();
    List<String> lines = new ArrayList<>(notes);
    lines.add(reply.path("text").asText());
    message.put("text", SlackText.cut(SlackText.escape(String.join("\n\n", lines)), FALLBACK));
    if (blocks.size() > 0) {
      message.set("blocks", blocks.build(wording.say("slack.more")));
    }
    return message;
  }

  private static Button said(JsonNode labelled) {
    return Button.of("say", labelled.path("label").asText(), labelled.path("text").asText());
  }

  private void add(Blocks blocks, JsonNode block) {
    switch (block.path("type").asText()) {
      case "text" -> blocks.text(block.path("text").asText());
      case "path" -> new PathBlocks(wording).steps(blocks, read(block.path("path")));
      case "programs" -> programs(blocks, block.path("items"));
      case "comparison" -> comparison(blocks, block);
      case "roles" -> roles(blocks, block.path("items"));
      case "choice" -> choice(blocks, block.path("options"));
      case "profile" -> blocks.markup(profile(block.path("profile")));
      case "answer" -> answer(blocks, block);
      case "handoff" -> handoff(blocks, block);
      // A block that is newer than this drawing: the text beside it is complete.
      default -> {}
    }
  }

  /** A path that stands alone: its steps and what they cover. */
  void standing(Blocks blocks, JsonNode path) {
    Path read = read(path);
    PathBlocks drawn = new PathBlocks(wording);
    drawn.steps(blocks, read);
    drawn.coverage(blocks, read);
  }

  private static Path read(JsonNode path) {
    try {
      return PathJson.read(path);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply's path is none", e);
    }
  }

  private void programs(Blocks blocks, JsonNode items) {
    int shown = 0;
    for (JsonNode item : items) {
      if (shown++ == ITEMS) {
        break;
      }
      List<String> facts = new ArrayList<>();
      facts.add(item.path("provider").asText());
      if (item.hasNonNull("hours")) {
        facts.add(
            wording.say("fact.hours", "hours", wording.number(item.path("hours").decimalValue())));
      }
      String cost = CardFields.money(wording, item.path("cost"));
      if (!cost.isEmpty()) {
        facts.add(cost);
      }
      String title = item.path("title").asText();
      String head =
          item.hasNonNull("url")
              ? SlackText.link(item.path("url").asText(), title)
              : SlackText.escape(title);
      String why = item.path("why").asText("");
      blocks.markup(
          "*"
              + head
              + "*\n"
              + SlackText.escape(String.join(" \u00b7 ", facts))
              + (why.isBlank() ? "" : "\n" + SlackText.escape(why)));
    }
    if (items.size() > ITEMS) {
      blocks.context(
          List.of(SlackText.escape(wording.say("slack.items.more", "n", items.size() - ITEMS))));
    }
  }

  /** A paragraph a program: a table does not fit a phone. */
  private static void comparison(Blocks blocks, JsonNode block) {
    JsonNode programs = block.path("programs");
    for (int i = 0; i < programs.size(); i++) {
      StringBuilder out =
          new StringBuilder("*" + SlackText.escape(programs.get(i).path("title").asText()) + "*");
      for (JsonNode row : block.path("rows")) {
        out.append('\n')
            .append(SlackText.escape(row.path("label").asText()))
            .append(": ")
            .append(SlackText.escape(row.path("values").path(i).asText()));
      }
      blocks.markup(out.toString());
    }
  }

  private void roles(Blocks blocks, JsonNode items) {
    List<String> lines = new ArrayList<>();
    for (JsonNode item : items) {
      Map<String, Object> values =
          Map.of(
              "label", item.path("label").asText(),
              "held", item.path("held").asInt(),
              "of", item.path("of").asInt());
      lines.add("\u2022 " + SlackText.escape(wording.say("roles.item", values)));
    }
    blocks.markup(String.join("\n", lines));
  }

  private void choice(Blocks blocks, JsonNode options) {
    List<Button> all = new ArrayList<>();
    options.forEach(o -> all.add(said(o)));
    if (all.size() > FEW && all.stream().allMatch(Blocks::fitsOption)) {
      blocks.select("say:choice", wording.say("slack.choose"), all);
    } else {
      blocks.buttons(all);
    }
  }

  /** The card, a line a field that is set. */
  String profile(JsonNode profile) {
    return CardFields.lines(wording, profile);
  }

  private static void answer(Blocks blocks, JsonNode block) {
    String title = block.path("title").asText("");
    String text = block.path("text").asText();
    blocks.markup(
        (title.isBlank() ? "" : "*" + SlackText.escape(title) + "*\n") + SlackText.escape(text));
    List<String> sources = new ArrayList<>();
    block
        .path("sources")
        .forEach(
            s -> sources.add(SlackText.link(s.path("url").asText(""), s.path("title").asText(""))));
    blocks.context(sources);
  }

  private void handoff(Blocks blocks, JsonNode block) {
    String url = block.path("url").asText("");
    if (!url.isEmpty()) {
      blocks.buttons(List.of(Button.link(wording.say("button.human"), url)));
    }
  }
}
