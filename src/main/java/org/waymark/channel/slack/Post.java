package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.channel.mail.Settled;
import org.waymark.store.MailStore.Claimed;
import org.waymark.store.MailStore.Item;
import org.waymark.turn.Conversations;
import org.waymark.wire.Json;

/**
 * Sends what waits in the outbox. Where Slack asks to wait, nothing goes to that method before: its
 * limits are a method's and a workspace's, not a message's.
 */
final class Post {
  private static final String NAME = "waymark.json";

  private final SlackApi api;
  private final Conversations conversations;
  private final Clock clock;
  private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

  Post(SlackApi api, Conversations conversations, Clock clock) {
    this.api = api;
    this.conversations = conversations;
    this.clock = clock;
  }

  Settled send(Claimed claimed) {
    SlackLetter letter = letter(claimed.item().content());
    String method = method(letter);
    Instant now = Instant.now(clock);
    Instant pause = pauses.get(method);
    if (pause != null && pause.isAfter(now)) {
      return new Settled.Wait(pause, "http-429");
    }
    return switch (deliver(letter)) {
      case SlackAnswer.Ok ok -> Settled.done();
      case SlackAnswer.TooMany many -> {
        Instant until = now.plus(many.pause());
        pauses.put(method, until);
        yield new Settled.Wait(until, "http-429");
      }
      case SlackAnswer.NotNow notNow -> new Settled.Failed(notNow.reason());
      case SlackAnswer.TooLate late -> instead(claimed, letter, late.reason());
      case SlackAnswer.Refused refused -> new Settled.Hopeless(refused.reason());
    };
  }

  private static SlackLetter letter(String json) {
    try {
      return Json.mapper().readValue(json, SlackLetter.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a letter that was kept cannot be read", e);
    }
  }

  private static String method(SlackLetter letter) {
    return switch (letter) {
      case SlackLetter.Call call -> call.method();
      case SlackLetter.Hook hook -> "response_url";
      case SlackLetter.Export export -> "files";
    };
  }

  private static Settled instead(Claimed claimed, SlackLetter letter, String reason) {
    @Nullable SlackLetter otherwise =
        switch (letter) {
          case SlackLetter.Call call -> call.otherwise();
          case SlackLetter.Hook hook -> hook.otherwise();
          case SlackLetter.Export export -> null;
        };
    if (otherwise == null) {
      return new Settled.Hopeless(reason);
    }
    Item item = claimed.item();
    return new Settled.Done(
        List.of(
            new Item(
                item.channel(),
                item.id() + "+",
                item.workspace(),
                item.lane(),
                Json.write(Json.mapper().valueToTree(otherwise)))));
  }

  private SlackAnswer deliver(SlackLetter letter) {
    return switch (letter) {
      case SlackLetter.Call call -> api.call(call.method(), call.body());
      case SlackLetter.Hook hook ->
          api.hook(hook.url(), bytes(hook.body()), "application/json; charset=utf-8");
      case SlackLetter.Export export -> export(export);
    };
  }

  private static byte[] bytes(JsonNode json) {
    return Json.write(json).getBytes(StandardCharsets.UTF_8);
  }

  /** A file takes four calls (Slack's documentation, "Uploading files"); a failure begins anew. */
  private SlackAnswer export(SlackLetter.Export export) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    export.conversations().forEach(id -> conversations.export(id).ifPresent(all::add));
    byte[] file = Json.pretty(all).getBytes(StandardCharsets.UTF_8);
    ObjectNode who = JsonNodeFactory.instance.objectNode().put("users", export.user());
    SlackAnswer door = api.call("conversations.open", who);
    if (!(door instanceof SlackAnswer.Ok opened)) {
      return door;
    }
    SlackAnswer where =
        api.form(
            "files.getUploadURLExternal",
            Map.of("filename", NAME, "length", String.valueOf(file.length)));
    if (!(where instanceof SlackAnswer.Ok address)) {
      return where;
    }
    SlackAnswer sent =
        api.hook(SlackReader.text(address.body(), "upload_url"), file, "application/octet-stream");
    if (!(sent instanceof SlackAnswer.Ok)) {
      return sent;
    }
    ObjectNode complete = JsonNodeFactory.instance.objectNode();
    complete
        .putArray("files")
        .addObject()
        .put("id", SlackReader.text(address.body(), "file_id"))
        .put("title", NAME);
    complete.put("channel_id", SlackReader.text(opened.body().path("channel"), "id"));
    complete.put("initial_comment", SlackText.escape(export.comment()));
    return api.call("files.completeUploadExternal", complete);
  }
}
