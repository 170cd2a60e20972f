package org.waymark.channel.slack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we send to Slack; kept as JSON until it is sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlackLetter.Call.class, name = "call"),
  @JsonSubTypes.Type(value = SlackLetter.Hook.class, name = "hook"),
  @JsonSubTypes.Type(value = SlackLetter.Export.class, name = "export")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface SlackLetter {
  /**
   * A method of the Web API.
   *
   * @param otherwise sent instead where Slack says that it is too late for this one, or null
   */
  record Call(String method, JsonNode body, @Nullable SlackLetter otherwise)
      implements SlackLetter {}

  /** A {@code response_url}: the only way to change a message that is ephemeral. */
  record Hook(String url, JsonNode body, @Nullable SlackLetter otherwise) implements SlackLetter {}

  /** All that is held about a person, as a file in their direct messages; read when it is sent. */
  record Export(String user, List<String> conversations, String comment) implements SlackLetter {}

  /** A message that all may read, or that stands in the direct messages. */
  static Call message(String channel, String thread, ObjectNode body) {
    ObjectNode all = body.deepCopy().put("channel", channel);
    if (!thread.isEmpty()) {
      all.put("thread_ts", thread);
    }
    all.put("unfurl_links", false).put("unfurl_media", false);
    return new Call("chat.postMessage", all, null);
  }

  /** A message that only this person sees. */
  static Call whisper(String channel, String thread, String user, ObjectNode body) {
    ObjectNode all = body.deepCopy().put("channel", channel).put("user", user);
    if (!thread.isEmpty()) {
      all.put("thread_ts", thread);
    }
    return new Call("chat.postEphemeral", all, null);
  }
}
