package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One language of the interface: its sentences by key. */
final class Tongue {
  private static final String SERVER_ONLY = "(page|fact|refused)\\..*|launcher|language|direction";

  private final String tag;
  private final Map<String, String> messages;
  private final ObjectNode spoken = JsonNodeFactory.instance.objectNode();

  Tongue(String tag, Map<String, String> messages) {
    this.tag = tag;
    this.messages = Map.copyOf(messages);
    new TreeMap<>(messages)
        .forEach((key, message) -> {
          if (!key.matches(SERVER_ONLY)) {
            spoken.put(key, message);
          }
        });
  }

  /** ISO 639-1, as a page's {@code lang} has it. */
  String tag() {
    return tag;
  }

  /** {@code ltr} or {@code rtl}. */
  String direction() {
    return say("direction");
  }

  /** The sentence of that key; throws {@link MissingResourceException} where there is none. */
  String say(String key) {
    String message = messages.get(key);
    if (message == null) {
      throw new MissingResourceException("no message " + key, "interface", key);
    }
    return message;
  }

  /** The sentence of that key with one value. */
  String say(String key, String name, Object value) {
    return new MessageFormat(say(key), ULocale.forLanguageTag(tag)).format(Map.of(name, value));
  }

  /** The word for a value of the API, such as {@code delivery.online}; the value where none is. */
  @Nullable String word(String group, @Nullable String code) {
    return code == null ? null : messages.getOrDefault(group + "." + code, code);
  }

  /** What the chat itself says, for the browser. */
  ObjectNode json() {
    return spoken.deepCopy();
  }
}
