package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Money;
import org.waymark.turn.Refused.Fault;

/**
 * Reads single values of JSON that a client sent, with a fault for each that will not do, at its
 * JSON pointer. Not for use by several threads.
 */
final class JsonValues {
  private static final int LONGEST_TEXT = 300;
  private static final int MOST_ITEMS = 200;
  private static final int MOST_DECIMALS = 6;

  private final List<Fault> faults = new ArrayList<>();

  /** What would not do so far. */
  List<Fault> faults() {
    return faults;
  }

  /** The pointer (RFC 6901) of a field of what is at that pointer. */
  static String pointer(String at, String field) {
    return at + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  /** An amount with its currency. */
  Optional<Money> money(String at, JsonNode value) {
    if (!value.isObject()
        || !known(at, value, List.of("amount", "currency"))
        || !value.path("amount").isNumber()
        || !value.path("currency").isTextual()) {
      return fault(at, "{\"amount\": 300, \"currency\": \"EUR\"} is wanted");
    }
    BigDecimal amount = value.get("amount").decimalValue();
    if (amount.scale() > MOST_DECIMALS) {
      return fault(at, "an amount of at most " + MOST_DECIMALS + " decimals is wanted");
    }
    try {
      return Optional.of(
          new Money(amount, value.get("currency").textValue().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return fault(at, e.getMessage() == null ? "no amount of money" : e.getMessage());
    }
  }

  /** One of the words of that type. */
  <E extends Enum<E> & Coded> Optional<E> coded(String at, JsonNode value, Class<E> type) {
    Optional<E> found = value.isTextual() ? Coded.find(type, value.textValue()) : Optional.empty();
    return found.isPresent()
        ? found
        : fault(
            at,
            "one of "
                + String.join(
                    ", ",
                    java.util.Arrays.stream(type.getEnumConstants()).map(Coded::code).toList())
                + " is wanted");
  }

  /** A day. */
  Optional<LocalDate> date(String at, JsonNode value) {
    try {
      return Optional.of(LocalDate.parse(value.asText()));
    } catch (DateTimeParseException e) {
      return fault(at, "a date like 2027-01-31 is wanted");
    }
  }

  /** A number; throws {@link IllegalArgumentException} where it is none, or out of all bounds. */
  static BigDecimal number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is wanted");
    }
    BigDecimal number = value.decimalValue();
    if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > 9) {
      throw new IllegalArgumentException(
          "a number of at most nine digits and " + MOST_DECIMALS + " decimals is wanted");
    }
    return number;
  }

  /** A whole number; throws {@link IllegalArgumentException} where it is none. */
  static int whole(JsonNode value) {
    try {
      return number(value).intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a whole number is wanted", e);
    }
  }

  /** A text that is not empty, stripped. */
  Optional<String> text(String at, JsonNode value) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    return text.isEmpty() || text.length() > LONGEST_TEXT
        ? fault(at, "a text of 1 to " + LONGEST_TEXT + " characters is wanted")
        : Optional.of(text);
  }

  /** A list of texts. */
  List<String> texts(String at, JsonNode value) {
    List<String> texts = new ArrayList<>();
    each(at, value, (where, item) -> text(where, item).ifPresent(texts::add));
    return texts;
  }

  /** Every item of a list, with its pointer. */
  void each(String at, JsonNode value, java.util.function.BiConsumer<String, JsonNode> item) {
    if (!value.isArray() || value.size() > MOST_ITEMS) {
      faults.add(new Fault(at, "a list of at most " + MOST_ITEMS + " is wanted"));
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      item.accept(at + "/" + i, value.get(i));
    }
  }

  /** True, with a fault for each field that is not among these. */
  boolean known(String at, JsonNode value, List<String> fields) {
    for (Map.Entry<String, JsonNode> entry : ((ObjectNode) value).properties()) {
      if (!fields.contains(entry.getKey())) {
        faults.add(new Fault(pointer(at, entry.getKey()), "no such field"));
      }
    }
    return true;
  }

  /** The text of a field, stripped; null where it is none, blank or too long. */
  static @Nullable String textOrNull(JsonNode value, String field) {
    JsonNode text = value.get(field);
    return text != null
            && text.isTextual()
            && !text.textValue().isBlank()
            && text.textValue().length() <= LONGEST_TEXT
        ? text.textValue().strip()
        : null;
  }

  /** Empty, with a fault. */
  <T> Optional<T> fault(String at, String message) {
    faults.add(new Fault(at, message));
    return Optional.empty();
  }
}
