package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.waymark.channel.slack.Blocks.Button;
import org.waymark.reply.Wording;
import org.waymark.turn.Conversations.Transcript;

/** How things stand: the app's home, and what a conversation takes along when it moves. */
record HomeView(Wording wording, ReplyBlocks drawing) {
  private static final int FALLBACK = 3900;

  /** Puts the home of that person up to date. */
  SlackLetter letter(Place place, Optional<Transcript> transcript) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("user_id", place.user());
    ObjectNode view = body.putObject("view").put("type", "home");
    view.set("blocks", blocks(place, transcript).build(wording.say("slack.more")));
    return new SlackLetter.Call("views.publish", body, null);
  }

  /** The same as a message. */
  ObjectNode standing(Place place, Optional<Transcript> transcript) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    String text = transcript.map(HomeView::lastText).orElse(wording.say("slack.home.none"));
    message.put("text", SlackText.cut(SlackText.escape(text), FALLBACK));
    message.set("blocks", blocks(place, transcript).build(wording.say("slack.more")));
    return message;
  }

  private static String lastText(Transcript transcript) {
    return transcript.messages().reversed().stream()
        .flatMap(m -> Optional.ofNullable(m.reply()).stream())
        .map(r -> r.text())
        .findFirst()
        .orElse("");
  }

  private Blocks blocks(Place place, Optional<Transcript> transcript) {
    Blocks blocks = new Blocks(place);
    JsonNode profile = transcript.map(Transcript::profile).orElse(SlackReader.none());
    JsonNode path = transcript.map(Transcript::path).orElse(null);
    if (path == null) {
      blocks.text(wording.say("slack.home.none"));
    } else {
      blocks.header(wording.say("slack.home.path"));
      drawing.standing(blocks, path);
    }
    if (!CardFields.isEmpty(profile)) {
      blocks.header(wording.say("slack.card.title"));
      blocks.markup(drawing.profile(profile));
      blocks.buttons(List.of(Button.of("card", wording.say("slack.card.open"), "card")));
    } else {
      blocks.buttons(
          List.of(say("button.example.a"), say("button.example.b"), say("button.roles")));
    }
    return blocks.context(List.of(SlackText.escape(wording.say("slack.first"))));
  }

  private Button say(String key) {
    return Button.of("say", wording.say(key), wording.say(key));
  }
}
