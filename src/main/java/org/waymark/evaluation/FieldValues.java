package org.waymark.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Money;

/**
 * Fields of a profile with their values in short: roles, skills and what is left out by id, money as {@code 300 EUR}, lists as sets. A field that is not set is not in it; nor are goals, which are
 * kept as said, and roles of which only the words are known.
 */
public final class FieldValues {
  private final Map<Field, Set<String>> values;

  private FieldValues(Map<Field, Set<String>> values) {
    this.values = values;
  }

  /** Of the short form that cases are written in; throws {@link IllegalArgumentException} where a field is none or a value will not do. */
  static FieldValues ofShort(JsonNode node) {
    Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Field field = Field.find(entry.getKey()).orElseThrow(() -> new IllegalArgumentException("there is no field " + entry.getKey()));
      put(values, field, each(entry.getValue(), v -> plain(field, v.asText())));
    }
    return new FieldValues(values);
  }

  private static String plain(Field field, String text) {
    return switch (field) {
      case HOURS_PER_WEEK, WEEKS, MAX_PROGRAMS -> number(new BigDecimal(text));
      case BUDGET -> money(text);
      default -> text;
    };
  }

  private static String money(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("money is written like 300 EUR: " + text);
    }
    return Money.of(parts[0], parts[1]).toString();
  }

  /** Of the HTTP contract's Profile, as it is shown; the languages count where they are others than those that the conversation began with. */
  static FieldValues ofProfile(JsonNode profile, List<String> languages) {
    Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      JsonNode node = profile.path(field.code());
      if (!node.isNull() && !node.isMissingNode()) {
        put(values, field, shown(field, node));
      }
    }
    if (Set.copyOf(languages).equals(values.get(Field.LANGUAGES))) {
      values.remove(Field.LANGUAGES);
    }
    return new FieldValues(values);
  }

  private static Set<String> shown(Field field, JsonNode node) {
    return switch (field) {
      case CURRENT_ROLE, TARGET_ROLE -> node.hasNonNull("roleId") ? Set.of(node.get("roleId").asText()) : Set.of();
      case GOALS -> Set.of();
      case SKILLS -> each(node, s -> s.path("from").asText().equals("role") ? "" : s.path("skillId").asText());
      case NOT_HELD, WANTED_SKILLS -> each(node, s -> s.path("skillId").asText());
      case HOURS_PER_WEEK, WEEKS, MAX_PROGRAMS -> Set.of(number(node.decimalValue()));
      case BUDGET -> Set.of(new Money(node.path("amount").decimalValue(), node.path("currency").asText()).toString());
      case START_ON, FINISH_BY, PREFERENCE, LEVEL, PLACE -> Set.of(node.asText());
      case DELIVERY, LANGUAGES -> each(node, JsonNode::asText);
      case EXCLUDED -> each(node, e -> e.path("id").asText());
    };
  }

  private static Set<String> each(JsonNode node, Function<JsonNode, String> value) {
    Set<String> all = new TreeSet<>();
    if (node.isArray()) {
      node.forEach(v -> all.add(value.apply(v)));
    } else {
      all.add(value.apply(node));
    }
    all.remove("");
    return all;
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void put(Map<Field, Set<String>> values, Field field, Set<String> all) {
    if (!all.isEmpty()) {
      values.put(field, all);
    }
  }

  /** The fields that are set. */
  Set<Field> fields() {
    return Collections.unmodifiableSet(values.keySet());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values of a field; none where it is not set. */
  Set<String> of(Field field) {
    return Collections.unmodifiableSet(values.getOrDefault(field, Set.of()));
  }

  /** The same, with the languages of the begin where {@code expected} names them: a wish for what was so already is met. */
  FieldValues comparedWith(FieldValues expected, List<String> languages) {
    if (!expected.values.containsKey(Field.LANGUAGES) || values.containsKey(Field.LANGUAGES)) {
      return this;
    }
    Map<Field, Set<String>> more = new EnumMap<>(Field.class);
    more.putAll(values);
    more.put(Field.LANGUAGES, new TreeSet<>(languages));
    return new FieldValues(more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldValues o && values.equals(o.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** As cases are written. */
  @Override
  public String toString() {
    return values.entrySet().stream().map(e -> e.getKey().code() + ": " + brief(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
  }

  private static String brief(Set<String> all) {
    return all.size() == 1 ? all.iterator().next() : all.toString();
  }
}
