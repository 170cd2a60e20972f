package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.channel.slack.SlackEvent.Spot;

/** Where an answer goes: in place of a message, beside it, or for one person's eyes only. */
final class Answering {
  private Answering() {}

  /**
   * A new message at that spot. What is personal is whispered where others read along.
   *
   * @param personal whether it tells anything of the person
   */
  static SlackLetter beside(Place place, Spot spot, ObjectNode message, boolean personal) {
    if (spot.home() || (spot.channel().isEmpty() && spot.hook().isEmpty())) {
      return SlackLetter.message(place.user(), "", message);
    }
    if (spot.hidden() && !spot.hook().isEmpty()) {
      ObjectNode body = message.deepCopy().put("response_type", "ephemeral");
      body.put("replace_original", false);
      if (!spot.thread().isEmpty()) {
        body.put("thread_ts", spot.thread());
      }
      return new SlackLetter.Hook(spot.hook(), body, otherwise(place, spot, message));
    }
    return spot.open() && personal
        ? SlackLetter.whisper(spot.channel(), spot.thread(), place.user(), message)
        : SlackLetter.message(spot.channel(), spot.thread(), message);
  }

  /** In place of the message of that spot; beside it where others read that one. */
  static SlackLetter instead(Place place, Spot spot, ObjectNode message) {
    if (spot.hidden() && !spot.hook().isEmpty()) {
      ObjectNode body = message.deepCopy().put("replace_original", true);
      return new SlackLetter.Hook(spot.hook(), body, otherwise(place, spot, message));
    }
    if (spot.home() || spot.open() || spot.message().isEmpty()) {
      return beside(place, spot, message, true);
    }
    ObjectNode body = message.deepCopy().put("channel", spot.channel()).put("ts", spot.message());
    return new SlackLetter.Call(
        "chat.update", body, SlackLetter.message(spot.channel(), spot.thread(), message));
  }

  /** A response_url lives for half an hour; after that, in the direct messages. */
  private static SlackLetter otherwise(Place place, Spot spot, ObjectNode message) {
    return spot.open()
        ? SlackLetter.whisper(spot.channel(), spot.thread(), place.user(), message)
        : SlackLetter.message(place.user(), "", message);
  }
}
