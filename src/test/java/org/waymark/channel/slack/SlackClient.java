package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.waymark.wire.Json;

/** Sends what Slack sends, signed as Slack signs it. */
final class SlackClient implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TEAM = "T1";
  static final String BOT = "U0BOT";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Signature signature = new Signature(SECRET);
  private final AtomicInteger count = new AtomicInteger();

  /** No two clients send the same event. */
  private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

  private final String base;
  private final Clock clock;

  /** To a Waymark at that address. */
  SlackClient(String base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /** A new time stamp of a message. */
  String ts() {
    return "1763985600." + String.format("%06d", count.incrementAndGet());
  }

  /** Posts those bytes to {@code /slack/<path>} with a signature of that time. */
  HttpResponse<String> post(String path, String body, Instant at) {
    String timestamp = String.valueOf(at.getEpochSecond());
    return post(
        path, body, timestamp, signature.of(timestamp, body.getBytes(StandardCharsets.UTF_8)));
  }

  HttpResponse<String> post(String path, String body, String timestamp, String signed) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/slack/" + path))
            .header(
                "Content-Type",
                body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signed)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The body of the events API around an event. */
  ObjectNode envelope(ObjectNode event) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "event_callback").put("team_id", TEAM).put("api_app_id", "A1");
    body.put("event_id", "Ev" + run + "-" + count.incrementAndGet());
    body.putArray("authorizations").addObject().put("user_id", BOT).put("is_bot", true);
    body.set("event", event);
    return body;
  }

  int event(ObjectNode event) {
    return post("events", Json.write(envelope(event)), Instant.now(clock)).statusCode();
  }

  ObjectNode message(String user, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "message")
        .put("channel", "D-" + user)
        .put("channel_type", "im")
        .put("user", user)
        .put("ts", ts())
        .put("text", text);
  }

  /** A direct message. */
  int dm(String user, String text) {
    return event(message(user, text));
  }

  /** A mention in a channel; in a thread where that is not empty. */
  ObjectNode mention(String user, String text, String thread) {
    ObjectNode event = message(user, "<@" + BOT + "> " + text);
    event.put("type", "app_mention").put("channel", "C1").remove("channel_type");
    if (!thread.isEmpty()) {
      event.put("thread_ts", thread);
    }
    return event;
  }

  /** A message in a channel that mentions nobody. */
  ObjectNode inThread(String user, String text, String thread) {
    return message(user, text)
        .put("channel", "C1")
        .put("channel_type", "channel")
        .put("thread_ts", thread);
  }

  /** {@code /waymark text}, with an address for answers. */
  int command(String user, String text, String hook) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("team_id", TEAM);
    form.put("user_id", user);
    form.put("channel_id", "C1");
    form.put("command", "/waymark");
    form.put("text", text);
    form.put("response_url", hook);
    form.put("trigger_id", "t" + count.incrementAndGet());
    return post("commands", form(form), Instant.now(clock)).statusCode();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  int interaction(JsonNode payload) {
    return post("interactions", form(Map.of("payload", Json.write(payload))), Instant.now(clock))
        .statusCode();
  }

  /** A press on the element that shows that label, in a message that was posted. */
  int press(String user, JsonNode posted, String label, String hook, boolean hidden) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "block_actions");
    payload.putObject("team").put("id", TEAM);
    payload.putObject("user").put("id", user);
    String channel = posted.path("channel").asText("D-" + user);
    payload.putObject("channel").put("id", channel.startsWith("U") ? "D-" + user : channel);
    payload.put("trigger_id", "t" + count.incrementAndGet()).put("response_url", hook);
    ObjectNode container = payload.putObject("container");
    container.put("type", posted.has("view") ? "view" : "message").put("is_ephemeral", hidden);
    container.put("message_ts", ts());
    if (posted.has("thread_ts")) {
      container.put("thread_ts", posted.path("thread_ts").asText());
    }
    JsonNode blocks =
        posted.has("view") ? posted.path("view").path("blocks") : posted.path("blocks");
    payload.putArray("actions").add(action(blocks, label));
    return interaction(payload);
  }

  private static ObjectNode action(JsonNode blocks, String label) {
    for (JsonNode block : blocks) {
      ObjectNode action = JsonNodeFactory.instance.objectNode();
      action.put("block_id", block.path("block_id").asText());
      for (JsonNode element : block.path("elements")) {
        if (element.path("text").path("text").asText().equals(label)) {
          action.put("action_id", element.path("action_id").asText());
          return action.put("value", element.path("value").asText());
        }
      }
      for (JsonNode option : block.path("accessory").path("options")) {
        if (option.path("text").path("text").asText().equals(label)) {
          action.put("action_id", block.path("accessory").path("action_id").asText());
          action.set("selected_option", option);
          return action;
        }
      }
    }
    throw new AssertionError("nothing to press is called " + label + " in " + blocks);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
