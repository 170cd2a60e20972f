package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.channel.slack.SlackEvent.Spot;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.planning.Preference;
import org.waymark.reply.Wording;
import org.waymark.wire.Json;

/** The card "what I understood" as a modal: made from a profile, and read back as a merge patch. */
final class CardModal {
  private static final String ID = "card";
  private static final int TITLE = 24;
  private static final int LABEL = 200;
  private static final int WORDS = 300;

  private CardModal() {}

  /**
   * The card as it was sent.
   *
   * @param place the token of the conversation's place
   * @param shown what it showed, a text a field
   * @param sent what it holds now, likewise
   */
  record Sent(String place, Spot spot, JsonNode shown, JsonNode sent) {}

  /** The card of that profile, whose answer goes to that spot. */
  static ObjectNode view(
      Wording wording, JsonNode profile, String currency, Place place, Spot spot) {
    ObjectNode shown = shown(profile, currency);
    ObjectNode view = JsonNodeFactory.instance.objectNode().put("type", "modal");
    view.put("callback_id", ID);
    view.set("title", Blocks.plain(wording.say("slack.card.title"), TITLE));
    view.set("submit", Blocks.plain(wording.say("slack.card.save"), TITLE));
    view.set("close", Blocks.plain(wording.say("slack.card.close"), TITLE));
    ObjectNode kept = JsonNodeFactory.instance.objectNode().put("place", place.token());
    kept.set("spot", Json.mapper().valueToTree(spot));
    kept.set("shown", shown);
    view.put("private_metadata", Json.write(kept));
    ArrayNode blocks = view.putArray("blocks");
    words(blocks, wording, shown, "currentRole");
    words(blocks, wording, shown, "targetRole");
    number(blocks, wording.say("field.hoursPerWeek"), shown, "hoursPerWeek", "0.5", "80");
    String budget = wording.say("slack.card.budget", "currency", shown.path("currency").asText());
    number(blocks, budget, shown, "budget", "0", "1000000");
    ObjectNode day = element("datepicker");
    if (!shown.path("finishBy").asText().isEmpty()) {
      day.put("initial_date", shown.path("finishBy").asText());
    }
    input(blocks, wording.say("field.finishBy"), "finishBy", day);
    preference(blocks, wording, shown);
    deliveries(blocks, wording, shown);
    return view;
  }

  private static ObjectNode shown(JsonNode profile, String currency) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("currentRole", CardFields.name(profile.path("currentRole")));
    shown.put("targetRole", CardFields.name(profile.path("targetRole")));
    shown.put("hoursPerWeek", decimal(profile.path("hoursPerWeek")));
    shown.put("budget", decimal(profile.path("budget").path("amount")));
    shown.put("currency", profile.path("budget").path("currency").asText(currency));
    shown.put("finishBy", SlackReader.text(profile, "finishBy"));
    shown.put("preference", SlackReader.text(profile, "preference"));
    List<String> ways = new ArrayList<>();
    profile.path("delivery").forEach(d -> ways.add(d.asText()));
    shown.put("delivery", String.join(",", ways.stream().sorted().toList()));
    return shown;
  }

  private static String decimal(JsonNode number) {
    return number.isNumber() ? number.decimalValue().stripTrailingZeros().toPlainString() : "";
  }

  private static ObjectNode element(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static void input(ArrayNode blocks, String label, String field, ObjectNode element) {
    ObjectNode block = blocks.addObject().put("type", "input").put("block_id", field);
    block.put("optional", true);
    block.set("label", Blocks.plain(label, LABEL));
    block.set("element", element.put("action_id", field));
  }

  private static void words(ArrayNode blocks, Wording wording, ObjectNode shown, String field) {
    ObjectNode element = element("plain_text_input").put("max_length", WORDS);
    if (!shown.path(field).asText().isEmpty()) {
      element.put("initial_value", SlackText.cut(shown.path(field).asText(), WORDS));
    }
    input(blocks, wording.say("field." + field), field, element);
  }

  private static void number(
      ArrayNode blocks, String label, ObjectNode shown, String field, String least, String most) {
    ObjectNode element =
        element("number_input")
            .put("is_decimal_allowed", true)
            .put("min_value", least)
            .put("max_value", most);
    if (!shown.path(field).asText().isEmpty()) {
      element.put("initial_value", shown.path(field).asText());
    }
    input(blocks, label, field, element);
  }

  private static void preference(ArrayNode blocks, Wording wording, ObjectNode shown) {
    ObjectNode element = element("static_select");
    ArrayNode options = element.putArray("options");
    for (Preference preference : Preference.values()) {
      String code = ((Coded) preference).code();
      ObjectNode option = Blocks.option(wording.say("value.preference." + code), code);
      options.add(option);
      if (code.equals(shown.path("preference").asText())) {
        element.set("initial_option", option.deepCopy());
      }
    }
    input(blocks, wording.say("field.preference"), "preference", element);
  }

  private static void deliveries(ArrayNode blocks, Wording wording, ObjectNode shown) {
    List<String> chosen = List.of(shown.path("delivery").asText().split(","));
    ObjectNode element = element("multi_static_select");
    ArrayNode options = element.putArray("options");
    ArrayNode initial = JsonNodeFactory.instance.arrayNode();
    for (Delivery way : Delivery.values()) {
      String code = way.code();
      ObjectNode option = Blocks.option(wording.say("slack.delivery." + code), code);
      options.add(option);
      if (chosen.contains(code)) {
        initial.add(option.deepCopy());
      }
    }
    if (!initial.isEmpty()) {
      element.set("initial_options", initial);
    }
    input(blocks, wording.say("field.delivery"), "delivery", element);
  }

  /** Reads a modal that was sent; empty where it is none of ours. */
  static Optional<Sent> read(JsonNode view) {
    if (!SlackReader.text(view, "callback_id").equals(ID)) {
      return Optional.empty();
    }
    try {
      JsonNode kept = Json.parse(SlackReader.text(view, "private_metadata"));
      Spot spot = Json.mapper().treeToValue(kept.path("spot"), Spot.class);
      ObjectNode sent = JsonNodeFactory.instance.objectNode();
      view.path("state")
          .path("values")
          .properties()
          .forEach(e -> sent.put(e.getKey(), value(e.getValue().path(e.getKey()))));
      return Optional.of(new Sent(SlackReader.text(kept, "place"), spot, kept.path("shown"), sent));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String value(JsonNode element) {
    if (element.path("selected_options").isArray()) {
      List<String> all = new ArrayList<>();
      element.path("selected_options").forEach(o -> all.add(SlackReader.text(o, "value")));
      return String.join(",", all.stream().sorted().toList());
    }
    return Stream.of(
            SlackReader.text(element, "value"),
            SlackReader.text(element, "selected_date"),
            SlackReader.text(element.path("selected_option"), "value"))
        .filter(v -> !v.isBlank())
        .findFirst()
        .orElse("")
        .strip();
  }

  /**
   * What was changed on it, as a merge patch over the contract's Profile; empty where nothing was.
   */
  static ObjectNode patch(JsonNode shown, JsonNode sent) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (String field :
        List.of(
            "currentRole",
            "targetRole",
            "hoursPerWeek",
            "budget",
            "finishBy",
            "preference",
            "delivery")) {
      String now = SlackReader.text(sent, field);
      if (sent.has(field) && !now.equals(SlackReader.text(shown, field))) {
        put(patch, field, now, SlackReader.text(shown, "currency"));
      }
    }
    return patch;
  }

  private static void put(ObjectNode patch, String field, String value, String currency) {
    if (value.isEmpty()) {
      patch.putNull(field);
      return;
    }
    switch (field) {
      case "currentRole", "targetRole" -> patch.putObject(field).put("text", value);
      case "hoursPerWeek" -> number(value).ifPresent(n -> patch.put(field, n));
      case "budget" ->
          number(value)
              .ifPresent(n -> patch.putObject(field).put("amount", n).put("currency", currency));
      case "delivery" -> {
        ArrayNode ways = patch.putArray(field);
        Arrays.stream(value.split(",")).forEach(ways::add);
      }
      default -> patch.put(field, value);
    }
  }

  /** Slack checks that it is one; whoever sends something else changes nothing. */
  private static Optional<BigDecimal> number(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
