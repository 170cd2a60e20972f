package org.waymark.channel.slack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

/** What Slack can tell us that we act on; kept as JSON until it is worked off. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlackEvent.Said.class, name = "said"),
  @JsonSubTypes.Type(value = SlackEvent.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = SlackEvent.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = SlackEvent.Ordered.class, name = "ordered"),
  @JsonSubTypes.Type(value = SlackEvent.Pressed.class, name = "pressed"),
  @JsonSubTypes.Type(value = SlackEvent.Submitted.class, name = "submitted"),
  @JsonSubTypes.Type(value = SlackEvent.Uninstalled.class, name = "uninstalled")
})
sealed interface SlackEvent {
  /**
   * A message to the bot.
   *
   * @param text as Slack sends it, with its markup
   * @param files how many are attached
   */
  record Said(Place place, Spot spot, String text, int files) implements SlackEvent {}

  /** A message to the bot was changed after it was sent. */
  record Edited(Place place, Spot spot) implements SlackEvent {}

  /** Somebody opened the app: its home, or else its messages. */
  record Opened(Place place, Spot spot, boolean home) implements SlackEvent {}

  /** A slash command. */
  record Ordered(Place place, Spot spot, String text) implements SlackEvent {}

  /**
   * A button or a select.
   *
   * @param action its id
   * @param value what it says
   * @param triggerId opens a modal within three seconds
   */
  record Pressed(Place place, Spot spot, String action, String value, String triggerId)
      implements SlackEvent {}

  /**
   * The card was sent.
   *
   * @param shown what it showed, by field
   * @param sent what it holds now, by field
   */
  record Submitted(Place place, Spot spot, JsonNode shown, JsonNode sent) implements SlackEvent {}

  /** The workspace gave the app up. */
  record Uninstalled(String team) implements SlackEvent {}

  /**
   * Where to answer.
   *
   * @param channel of the message; empty where only the person is known
   * @param message its time stamp, or empty
   * @param thread to answer in, or empty
   * @param hook where a hidden (ephemeral) answer goes, or empty
   * @param open whether others read along
   * @param hidden whether the message is ephemeral
   * @param home whether it is the app's home
   */
  record Spot(
      String channel,
      String message,
      String thread,
      String hook,
      boolean open,
      boolean hidden,
      boolean home) {}
}
