package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.wire.Json;

/**
 * The few methods of Slack's Web API that we call, each once: whoever calls decides when to try
 * again. Redirects are not followed. Safe for use by many threads.
 */
final class SlackApi implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_PAUSE = 3600;

  /** Errors of Slack's own that pass (its documentation, "Errors" of each method). */
  private static final Set<String> PASSING =
      Set.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "accesslimited",
          "rollup_error");

  /** Errors that say that a message or a trigger is no longer there to be used. */
  private static final Set<String> LATE =
      Set.of(
          "expired_trigger_id",
          "exchanged_trigger_id",
          "trigger_expired",
          "message_not_found",
          "cant_update_message",
          "edit_window_closed",
          "used_url",
          "expired_url",
          "http-404",
          "http-410");

  private final SlackSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  SlackApi(SlackSettings settings) {
    this.settings = settings;
  }

  /** Calls a method with a JSON body. */
  SlackAnswer call(String method, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(settings.api() + "/" + method))
            .header("Authorization", "Bearer " + settings.botToken())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(Json.write(body))),
        true);
  }

  /** Calls a method that takes a form only. */
  SlackAnswer form(String method, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(settings.api() + "/" + method))
            .header("Authorization", "Bearer " + settings.botToken())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        true);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Posts to an address that Slack told us, without the token; refused where it is not Slack's. */
  SlackAnswer hook(String url, byte[] body, String type) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      return new SlackAnswer.Refused("no-address");
    }
    if (!settings.mayCall(address)) {
      return new SlackAnswer.Refused("host-not-allowed");
    }
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)),
        false);
  }

  private SlackAnswer send(HttpRequest.Builder request, boolean json) {
    try {
      HttpResponse<String> response =
          client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return read(response, json);
    } catch (IOException e) {
      return new SlackAnswer.NotNow(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SlackAnswer.NotNow("interrupted");
    }
  }

  private static SlackAnswer read(HttpResponse<String> response, boolean json) {
    int status = response.statusCode();
    if (status == 429) {
      return new SlackAnswer.TooMany(pause(response));
    }
    if (status >= 500) {
      return new SlackAnswer.NotNow("http-" + status);
    }
    JsonNode body = json(response.body());
    String error = SlackReader.text(body, "error");
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return new SlackAnswer.TooMany(pause(response));
    }
    if (status == 200 && (!json || body.path("ok").asBoolean(false))) {
      return new SlackAnswer.Ok(body);
    }
    String reason =
        error.matches("[a-z0-9_]{1,60}")
            ? error
            : response.body().matches("[a-z0-9_]{1,60}") && status != 200
                ? response.body()
                : "http-" + status;
    return PASSING.contains(reason)
        ? new SlackAnswer.NotNow(reason)
        : LATE.contains(reason) ? new SlackAnswer.TooLate(reason) : new SlackAnswer.Refused(reason);
  }

  private static JsonNode json(String body) {
    try {
      return Json.parse(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Duration pause(HttpResponse<String> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("").strip();
    return Duration.ofSeconds(
        seconds.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(seconds), 1, LONGEST_PAUSE) : 1);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
