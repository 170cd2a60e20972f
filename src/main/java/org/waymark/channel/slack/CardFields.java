package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.knowledge.Money;
import org.waymark.reply.Wording;

/** The fields of the contract's Profile, in words. */
final class CardFields {
  private CardFields() {}

  /** Whether nothing is known of the person; the language is set from the start. */
  static boolean isEmpty(JsonNode profile) {
    return profile.properties().stream()
        .filter(field -> !field.getKey().equals("languages"))
        .map(field -> field.getValue())
        .allMatch(v -> v.isNull() || (v.isContainerNode() && v.isEmpty()));
  }

  /** "€300", or empty where it is not stated. */
  static String money(Wording wording, JsonNode money) {
    if (!money.path("amount").isNumber()) {
      return "";
    }
    Money value = new Money(money.path("amount").decimalValue(), money.path("currency").asText());
    return value.isFree() ? wording.say("fact.free") : wording.money(value);
  }

  /** The fields that are set, a line each; markup. */
  static String lines(Wording wording, JsonNode profile) {
    List<String> lines = new ArrayList<>();
    profile
        .properties()
        .forEach(field -> {
          String value = value(wording, field.getKey(), field.getValue());
          if (!value.isBlank()) {
            lines.add(
                SlackText.escape(
                    wording.say(
                        "slack.card.line",
                        Map.of("field", wording.say("field." + field.getKey()), "value", value))));
          }
        });
    return String.join("\n", lines);
  }

  private static String value(Wording wording, String field, JsonNode value) {
    if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
      return "";
    }
    if (value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(v -> all.add(v.isObject() ? name(v) : v.asText()));
      return wording.list(all);
    }
    return switch (field) {
      case "budget" -> money(wording, value);
      case "hoursPerWeek" -> wording.number(value.decimalValue());
      case "startOn", "finishBy" -> wording.day(LocalDate.parse(value.asText()));
      case "preference" -> wording.say("value.preference." + value.asText());
      default -> value.isObject() ? name(value) : value.asText();
    };
  }

  /** The label of a role or skill, or its words where it has none. */
  static String name(JsonNode named) {
    return named.hasNonNull("label") ? named.path("label").asText() : named.path("text").asText();
  }
}
