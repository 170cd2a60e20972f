package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block Kit within its limits (Slack's reference of blocks and elements): what is too long is cut
 * or put into more blocks, what is too many is left out and said.
 */
final class Blocks {
  /** Blocks of a message at most; a view may have 100. */
  static final int MOST = 50;

  private static final int TEXT = 3000;
  private static final int LABEL = 75;
  private static final int VALUE = 2000;
  private static final int OPTION_VALUE = 150;
  private static final int HEADER = 150;
  private static final int BUTTONS = 5;
  private static final int CONTEXTS = 10;
  private static final int OPTIONS = 100;

  private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
  private final Place place;

  /** Whose buttons come back with that place. */
  Blocks(Place place) {
    this.place = place;
  }

  /** A button, or an option of a select: what it shows, and what comes back. */
  record Button(String action, String label, String value, @Nullable String url, boolean primary) {
    static Button of(String action, String label, String value) {
      return new Button(action, label, value, null, false);
    }

    static Button link(String label, String url) {
      return new Button("link", label, "", url, false);
    }

    Button asPrimary() {
      return new Button(action, label, value, url, true);
    }
  }

  private String nextId() {
    return "w:" + place.token() + ":" + blocks.size();
  }

  /** The token of the place of a block of ours; empty where it is none of ours. */
  static String placeOf(String blockId) {
    int end = blockId.lastIndexOf(':');
    return blockId.startsWith("w:") && end > 1 ? blockId.substring(2, end) : "";
  }

  /** A heading, as plain text. */
  Blocks header(String text) {
    ObjectNode block = blocks.addObject().put("type", "header");
    block.set("text", plain(text, HEADER));
    return this;
  }

  /** Paragraphs of anybody's plain text. */
  Blocks text(String text) {
    return markup(SlackText.escape(text));
  }

  /** Paragraphs of markup of our own, in which anybody's text is escaped. */
  Blocks markup(String markup) {
    SlackText.parts(markup, TEXT).forEach(part -> section(part));
    return this;
  }

  private ObjectNode section(String markup) {
    ObjectNode block = blocks.addObject().put("type", "section");
    block.set("text", mrkdwn(SlackText.cut(markup, TEXT)));
    return block;
  }

  /** A paragraph with a menu beside it. */
  Blocks withMenu(String markup, String action, List<Button> options) {
    String id = nextId();
    ObjectNode menu = JsonNodeFactory.instance.objectNode().put("type", "overflow");
    menu.put("action_id", action);
    addOptions(menu.putArray("options"), options);
    section(markup).put("block_id", id).set("accessory", menu);
    return this;
  }

  /** Small print; markup of our own. */
  Blocks context(List<String> markups) {
    List<String> few = markups.stream().filter(m -> !m.isBlank()).limit(CONTEXTS).toList();
    if (!few.isEmpty()) {
      ArrayNode elements = blocks.addObject().put("type", "context").putArray("elements");
      few.forEach(m -> elements.add(mrkdwn(SlackText.cut(m, TEXT))));
    }
    return this;
  }

  /** Buttons, five a row; as many as come, up to two rows. */
  Blocks buttons(List<Button> buttons) {
    for (int from = 0; from < Math.min(buttons.size(), 2 * BUTTONS); from += BUTTONS) {
      String id = nextId();
      ObjectNode block = blocks.addObject().put("type", "actions").put("block_id", id);
      ArrayNode elements = block.putArray("elements");
      List<Button> row = buttons.subList(from, Math.min(buttons.size(), from + BUTTONS));
      for (int i = 0; i < row.size(); i++) {
        elements.add(button(row.get(i), from + i));
      }
    }
    return this;
  }

  private static ObjectNode button(Button button, int index) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "button");
    node.set("text", plain(button.label(), LABEL));
    node.put("action_id", button.action() + "." + index);
    if (!button.value().isEmpty()) {
      node.put("value", SlackText.cut(button.value(), VALUE));
    }
    if (button.url() != null) {
      node.put("url", SlackText.cut(button.url(), TEXT));
    }
    if (button.primary()) {
      node.put("style", "primary");
    }
    return node;
  }

  /** One of many, as a select. */
  Blocks select(String action, String placeholder, List<Button> options) {
    String id = nextId();
    ObjectNode block = blocks.addObject().put("type", "actions").put("block_id", id);
    ObjectNode menu = block.putArray("elements").addObject().put("type", "static_select");
    menu.put("action_id", action);
    menu.set("placeholder", plain(placeholder, OPTION_VALUE));
    addOptions(menu.putArray("options"), options.stream().limit(OPTIONS).toList());
    return this;
  }

  private static void addOptions(ArrayNode array, List<Button> options) {
    for (Button option : options) {
      array.add(option(option.label(), option.value()));
    }
  }

  /** Whether a value fits an option, which is shorter than that of a button. */
  static boolean fitsOption(Button option) {
    return option.value().length() <= OPTION_VALUE && option.label().length() <= LABEL;
  }

  static ObjectNode option(String label, String value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("text", plain(label, LABEL));
    node.put("value", SlackText.cut(value, OPTION_VALUE));
    return node;
  }

  static ObjectNode plain(String text, int most) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "plain_text")
        .put("text", text.isBlank() ? "\u2013" : SlackText.cut(text, most))
        .put("emoji", false);
  }

  private static ObjectNode mrkdwn(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "mrkdwn")
        .put("text", text)
        .put("verbatim", true);
  }

  int size() {
    return blocks.size();
  }

  /**
   * The blocks; where there are too many, the middle ones give way to a line that says so, and the
   * last, which hold the buttons, stay.
   */
  ArrayNode build(String more) {
    if (blocks.size() <= MOST) {
      return blocks;
    }
    int tail = 4;
    ArrayNode few = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < MOST - tail - 1; i++) {
      few.add(blocks.get(i));
    }
    ObjectNode line = few.addObject().put("type", "context");
    line.putArray("elements").add(mrkdwn(SlackText.escape(more)));
    for (int i = blocks.size() - tail; i < blocks.size(); i++) {
      few.add(blocks.get(i));
    }
    return few;
  }
}
