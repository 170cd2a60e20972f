package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.channel.slack.SlackEvent.Spot;

/**
 * Reads what Slack sends. Empty is what is none of our business: other bots and ourselves, messages
 * of channels that nobody addressed to us, and kinds that we do not know.
 */
final class SlackReader {
  private static final Set<String> SAID =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private SlackReader() {}

  /**
   * An event with its id.
   *
   * @param followUp whether it concerns us only where a conversation is held at its place
   */
  record Read(String id, String team, String lane, SlackEvent event, boolean followUp) {}

  /** The body of the events API. */
  static Optional<Read> event(JsonNode body) {
    JsonNode event = body.path("event");
    String id = text(body, "event_id");
    String team = text(body, "team_id");
    if (id.isEmpty() || team.isEmpty()) {
      return Optional.empty();
    }
    return switch (text(event, "type")) {
      case "app_uninstalled" -> uninstalled(id, team);
      case "tokens_revoked" ->
          event.path("tokens").path("bot").isEmpty() ? Optional.empty() : uninstalled(id, team);
      case "app_home_opened" -> opened(id, team, event);
      case "app_mention" -> said(id, team, event, bot(body), false);
      case "message" -> message(id, team, event, bot(body));
      default -> Optional.empty();
    };
  }

  private static Optional<Read> uninstalled(String id, String team) {
    return Optional.of(
        new Read(id, team, Place.hash(team), new SlackEvent.Uninstalled(team), false));
  }

  private static Optional<Read> opened(String id, String team, JsonNode event) {
    String user = text(event, "user");
    boolean home = text(event, "tab").equals("home");
    if (user.isEmpty() || (!home && !text(event, "tab").equals("messages"))) {
      return Optional.empty();
    }
    Place place = Place.direct(team, user);
    Spot spot = new Spot(text(event, "channel"), "", "", "", false, false, home);
    return Optional.of(
        new Read(id, team, place.lane(), new SlackEvent.Opened(place, spot, home), false));
  }

  private static String bot(JsonNode body) {
    return text(body.path("authorizations").path(0), "user_id");
  }

  private static Optional<Read> message(String id, String team, JsonNode event, String bot) {
    String subtype = text(event, "subtype");
    boolean direct = text(event, "channel_type").equals("im");
    if (subtype.equals("message_changed")) {
      return edited(id, team, event, bot, direct);
    }
    if (!SAID.contains(subtype)) {
      return Optional.empty();
    }
    if (direct) {
      return said(id, team, event, bot, false);
    }
    // What mentions the bot comes as app_mention too; what nobody addressed to it, outside of a
    // thread that it may be in, is not its business.
    boolean mention = !bot.isEmpty() && text(event, "text").contains("<@" + bot);
    return mention || text(event, "thread_ts").isEmpty()
        ? Optional.empty()
        : said(id, team, event, bot, true);
  }

  private static boolean isBot(JsonNode message, String bot) {
    return message.hasNonNull("bot_id")
        || message.hasNonNull("bot_profile")
        || text(message, "subtype").equals("bot_message")
        || text(message, "user").equals("USLACKBOT")
        || (!bot.isEmpty() && text(message, "user").equals(bot));
  }

  private static Optional<Read> said(
      String id, String team, JsonNode event, String bot, boolean followUp) {
    if (isBot(event, bot)
        || text(event, "user").isEmpty()
        || text(event, "channel").isEmpty()
        || text(event, "ts").isEmpty()) {
      return Optional.empty();
    }
    boolean direct =
        text(event, "channel_type").equals("im") || text(event, "channel").startsWith("D");
    Place place = place(team, event, bot, direct);
    Spot spot = spot(event, direct);
    SlackEvent said =
        new SlackEvent.Said(place, spot, text(event, "text"), event.path("files").size());
    return Optional.of(new Read(id, team, place.lane(), said, followUp));
  }

  /** A change of words; that a link was looked at, or a message of a bot changed, is none. */
  private static Optional<Read> edited(
      String id, String team, JsonNode event, String bot, boolean direct) {
    JsonNode message = event.path("message");
    boolean same =
        text(message, "text").equals(text(event.path("previous_message"), "text"))
            || text(message, "subtype").equals("tombstone");
    if (same || isBot(message, bot) || text(message, "user").isEmpty()) {
      return Optional.empty();
    }
    com.fasterxml.jackson.databind.node.ObjectNode inner = message.deepCopy();
    inner.put("channel", text(event, "channel"));
    Place place = place(team, inner, bot, direct);
    return Optional.of(
        new Read(id, team, place.lane(), new SlackEvent.Edited(place, spot(inner, direct)), true));
  }

  private static Place place(String team, JsonNode message, String bot, boolean direct) {
    String user = text(message, "user");
    String thread = text(message, "thread_ts");
    if (direct) {
      // An answer in a thread under a message of ours goes on with what that message is about.
      boolean under = !bot.isEmpty() && text(message, "parent_user_id").equals(bot);
      return thread.isEmpty() || under
          ? Place.direct(team, user)
          : new Place(team, user, text(message, "channel"), thread);
    }
    return new Place(
        team, user, text(message, "channel"), thread.isEmpty() ? text(message, "ts") : thread);
  }

  private static Spot spot(JsonNode message, boolean direct) {
    String ts = text(message, "ts");
    String thread = text(message, "thread_ts");
    return new Spot(
        text(message, "channel"),
        ts,
        thread.isEmpty() && !direct ? ts : thread,
        "",
        !direct,
        false,
        false);
  }

  /** A slash command, by the fields of its form. It is about the person, wherever it was typed. */
  static Optional<Read> command(String id, Map<String, String> form) {
    String team = form.getOrDefault("team_id", "");
    String user = form.getOrDefault("user_id", "");
    if (team.isEmpty() || user.isEmpty()) {
      return Optional.empty();
    }
    Place place = Place.direct(team, user);
    Spot spot =
        new Spot(
            form.getOrDefault("channel_id", ""),
            "",
            "",
            form.getOrDefault("response_url", ""),
            false,
            true,
            false);
    return Optional.of(
        new Read(
            id,
            team,
            place.lane(),
            new SlackEvent.Ordered(place, spot, form.getOrDefault("text", "")),
            false));
  }

  /** A button, a select or the card. */
  static Optional<Read> interaction(String id, JsonNode payload) {
    String team = text(payload.path("team"), "id");
    String user = text(payload.path("user"), "id");
    if (team.isEmpty() || user.isEmpty()) {
      return Optional.empty();
    }
    return switch (text(payload, "type")) {
      case "block_actions" -> pressed(id, team, user, payload);
      case "view_submission" -> submitted(id, team, user, payload.path("view"));
      default -> Optional.empty();
    };
  }

  private static Optional<Read> pressed(String id, String team, String user, JsonNode payload) {
    JsonNode action = payload.path("actions").path(0);
    String name = text(action, "action_id");
    if (name.isEmpty() || name.startsWith("link")) {
      return Optional.empty();
    }
    String selected = text(action.path("selected_option"), "value");
    String value = selected.isEmpty() ? text(action, "value") : selected;
    JsonNode container = payload.path("container");
    String channel = text(payload.path("channel"), "id");
    boolean home = text(container, "type").equals("view");
    Place place = Place.of(team, user, Blocks.placeOf(text(action, "block_id")));
    String thread = text(container, "thread_ts");
    Spot spot =
        new Spot(
            channel,
            text(container, "message_ts"),
            thread.isEmpty() ? text(payload.path("message"), "thread_ts") : thread,
            text(payload, "response_url"),
            !home && !channel.startsWith("D"),
            container.path("is_ephemeral").asBoolean(false),
            home);
    return Optional.of(
        new Read(
            id,
            team,
            place.lane(),
            new SlackEvent.Pressed(place, spot, name, value, text(payload, "trigger_id")),
            false));
  }

  private static Optional<Read> submitted(String id, String team, String user, JsonNode view) {
    return CardModal.read(view)
        .map(sent -> {
          Place place = Place.of(team, user, sent.place());
          return new Read(
              id,
              team,
              place.lane(),
              new SlackEvent.Submitted(place, sent.spot(), sent.shown(), sent.sent()),
              false);
        });
  }

  /** The text of a field, or empty. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** An empty object. */
  static JsonNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
