package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.channel.slack.SlackReader.Read;
import org.waymark.store.MailStore;
import org.waymark.store.MailStore.Item;
import org.waymark.store.PlaceStore;
import org.waymark.wire.Json;

/**
 * Slack's three addresses. A request is checked against its signature, put into the inbox, and
 * acknowledged: nothing that takes time stands between.
 */
final class SlackRoutes {
  private static final int MOST = 1 << 20;

  private final Signature signature;
  private final MailStore mail;
  private final PlaceStore places;
  private final Clock clock;
  private final Runnable arrived;

  /** With these parts; {@code arrived} is called after each event that is new. */
  SlackRoutes(
      Signature signature, MailStore mail, PlaceStore places, Clock clock, Runnable arrived) {
    this.signature = signature;
    this.mail = mail;
    this.places = places;
    this.clock = clock;
    this.arrived = arrived;
  }

  void on(RoutesConfig routes) {
    routes.post("/slack/events", this::events);
    routes.post("/slack/commands", this::commands);
    routes.post("/slack/interactions", this::interactions);
  }

  private void events(Context context) {
    JsonNode body = json(new String(verified(context), StandardCharsets.UTF_8));
    if (SlackReader.text(body, "type").equals("url_verification")) {
      context.contentType("text/plain").result(SlackReader.text(body, "challenge"));
      return;
    }
    accept(SlackReader.event(body));
    context.status(200);
  }

  private void commands(Context context) {
    byte[] body = verified(context);
    // A command is not delivered again by Slack; the same bytes again are a replay.
    accept(SlackReader.command(idOf(body), form(body)));
    context.status(200);
  }

  private void interactions(Context context) {
    byte[] body = verified(context);
    JsonNode payload = json(form(body).getOrDefault("payload", ""));
    accept(SlackReader.interaction(idOf(body), payload));
    context.status(200);
  }

  private static String idOf(byte[] body) {
    return "h-" + Place.hash(new String(body, StandardCharsets.ISO_8859_1));
  }

  private void accept(Optional<Read> read) {
    read.filter(r -> !r.followUp() || isHeld(r.lane()))
        .ifPresent(r -> {
          String content = Json.write(Json.mapper().valueToTree(r.event()));
          Item item = new Item(Talk.CHANNEL, r.id(), r.team(), r.lane(), content);
          if (mail.accept(item, Instant.now(clock))) {
            arrived.run();
          }
        });
  }

  /** Whether we talk there, or are about to: what others say elsewhere is never kept. */
  private boolean isHeld(String lane) {
    return places.find(Talk.CHANNEL, lane).isPresent() || mail.isWaiting(Talk.CHANNEL, lane);
  }

  /** The body as it came; throws a 401 where it was not signed by Slack, just now. */
  private byte[] verified(Context context) {
    byte[] body = bytes(context);
    boolean fits =
        signature.fits(
            context.header("X-Slack-Request-Timestamp"),
            context.header("X-Slack-Signature"),
            body,
            Instant.now(clock));
    if (!fits) {
      throw new UnauthorizedResponse();
    }
    return body;
  }

  private static byte[] bytes(Context context) {
    try (InputStream in = context.req().getInputStream()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new ContentTooLargeResponse();
      }
      return bytes;
    } catch (IOException e) {
      throw new BadRequestResponse();
    }
  }

  private static JsonNode json(String text) {
    try {
      JsonNode node = Json.parse(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // said below
    }
    throw new BadRequestResponse();
  }

  private static Map<String, String> form(byte[] body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          form.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        } catch (IllegalArgumentException e) {
          throw new BadRequestResponse();
        }
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
