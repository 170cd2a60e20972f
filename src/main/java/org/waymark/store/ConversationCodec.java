package org.waymark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.waymark.dialogue.Conversation;

/**
 * Where a conversation stands, as JSON: the components of the records by name, sealed types by
 * their simple class name in {@code type}.
 */
final class ConversationCodec {
  private final ObjectMapper mapper = StoreJson.mapper();

  String write(Conversation state) {
    try {
      return mapper.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw StoreJson.wordless("a conversation cannot be written", e);
    }
  }

  /**
   * Reads what this or an older version wrote; throws {@link IllegalStateException} on anything
   * else.
   */
  Conversation read(String json) {
    try {
      return mapper.readValue(json, Conversation.class);
    } catch (JsonProcessingException e) {
      throw StoreJson.wordless("a stored conversation cannot be read", e);
    }
  }
}
