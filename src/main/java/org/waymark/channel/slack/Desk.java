package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.channel.mail.Settled;
import org.waymark.channel.slack.Blocks.Button;
import org.waymark.channel.slack.SlackEvent.Spot;
import org.waymark.reply.Wording;
import org.waymark.store.MailStore.Claimed;
import org.waymark.store.MailStore.Item;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import org.waymark.wire.Json;

/** Works off what came in: each event to the letters that answer it. */
final class Desk {
  private static final int READ = 2000;

  private final Talk talk;
  private final Wording wording;
  private final ReplyBlocks drawing;
  private final HomeView home;

  Desk(Talk talk, Wording wording) {
    this.talk = talk;
    this.wording = wording;
    this.drawing = new ReplyBlocks(wording);
    this.home = new HomeView(wording, drawing);
  }

  Settled handle(Claimed claimed) {
    Item item = claimed.item();
    List<SlackLetter> letters = letters(item.id(), event(item.content()));
    List<Item> out = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      out.add(
          new Item(
              Talk.CHANNEL,
              item.id() + "#" + i,
              item.workspace(),
              item.lane(),
              Json.write(Json.mapper().valueToTree(letters.get(i)))));
    }
    return new Settled.Done(out);
  }

  private static SlackEvent event(String json) {
    try {
      return Json.mapper().readValue(json, SlackEvent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that was kept cannot be read", e);
    }
  }

  private List<SlackLetter> letters(String id, SlackEvent event) {
    return switch (event) {
      case SlackEvent.Said said -> said(id, said);
      case SlackEvent.Edited edited -> List.of(note(edited.place(), edited.spot(), "slack.edited"));
      case SlackEvent.Opened opened -> opened(opened);
      case SlackEvent.Ordered ordered -> ordered(id, ordered);
      case SlackEvent.Pressed pressed -> pressed(id, pressed);
      case SlackEvent.Submitted submitted -> submitted(submitted);
      case SlackEvent.Uninstalled gone -> {
        talk.forgetWorkspace(gone.team());
        yield List.of();
      }
    };
  }

  private List<SlackLetter> said(String id, SlackEvent.Said said) {
    List<String> notes = new ArrayList<>();
    if (said.files() > 0) {
      notes.add(wording.say("slack.files", "n", said.files()));
    }
    String text = SlackText.plain(said.text());
    if (text.isBlank() && said.files() > 0) {
      return List.of(note(said.place(), said.spot(), notes.getFirst(), List.of()));
    }
    Talk.Answer answer = say(said.place(), id, text, notes);
    return List.of(
        Answering.beside(
            said.place(),
            said.spot(),
            draw(said.place(), said.spot(), answer, notes),
            personal(answer.reply())));
  }

  /** Says what can be read of it; adds to the notes what was not. */
  private Talk.Answer say(Place place, String id, String text, List<String> notes) {
    String read = text.isBlank() ? wording.say("slack.hello") : text;
    if (read.length() > READ) {
      notes.add(wording.say("slack.long", Map.of("length", read.length(), "read", READ)));
      read = read.substring(0, Character.isHighSurrogate(read.charAt(READ - 1)) ? READ - 1 : READ);
    }
    return talk.say(place, id, read);
  }

  /** Whether a reply tells anything of the person. */
  private static boolean personal(JsonNode reply) {
    return reply.path("path").isObject() || !CardFields.isEmpty(reply.path("profile"));
  }

  private ObjectNode draw(Place place, Spot spot, Talk.Answer answer, List<String> notes) {
    List<String> before = new ArrayList<>();
    if (answer.fresh()) {
      before.add(wording.say("slack.first"));
    }
    before.addAll(notes);
    return drawing.draw(answer.reply(), place, before, own(place, spot, answer.reply()));
  }

  /** The channel's own buttons: the card, and the way to the direct messages. */
  private List<Button> own(Place place, Spot spot, JsonNode reply) {
    List<Button> own = new ArrayList<>();
    if (personal(reply)) {
      own.add(Button.of("card", wording.say("slack.card.open"), "card"));
      if (spot.open() && !place.isDirect()) {
        own.add(Button.of("move", wording.say("slack.move"), "move"));
      }
    }
    return own;
  }

  private SlackLetter note(Place place, Spot spot, String key) {
    return note(place, spot, wording.say(key), List.of());
  }

  private SlackLetter note(Place place, Spot spot, String text, List<Button> buttons) {
    return Answering.beside(place, spot, message(place, text, buttons), true);
  }

  private static ObjectNode message(Place place, String text, List<Button> buttons) {
    ObjectNode message =
        SlackReader.none().<ObjectNode>deepCopy().put("text", SlackText.escape(text));
    message.set("blocks", new Blocks(place).text(text).buttons(buttons).build(""));
    return message;
  }

  private List<SlackLetter> opened(SlackEvent.Opened opened) {
    if (opened.home()) {
      return List.of(home.letter(opened.place(), talk.read(opened.place())));
    }
    if (talk.read(opened.place()).isPresent()) {
      return List.of();
    }
    Conversations.Started started = talk.greet(opened.place());
    ObjectNode greeting =
        drawing.draw(Talk.parse(started.reply()), opened.place(), List.of(), List.of());
    return List.of(Answering.beside(opened.place(), opened.spot(), greeting, true));
  }

  private List<SlackLetter> ordered(String id, SlackEvent.Ordered ordered) {
    Place place = ordered.place();
    Spot spot = ordered.spot();
    String text = SlackText.plain(ordered.text());
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    String verb = rest.isEmpty() || words[0].equalsIgnoreCase("ask") ? words[0] : "";
    return switch (verb.toLowerCase(Locale.ROOT)) {
      case "", "ask" ->
          text.isBlank() || (rest.isEmpty() && !verb.isEmpty())
              ? List.of(note(place, spot, "slack.help"))
              : answered(id, place, spot, verb.isEmpty() ? text : rest);
      case "help" -> List.of(note(place, spot, "slack.help"));
      case "plan" -> answered(id, place, spot, wording.say("button.path"));
      case "export" -> export(place, spot);
      case "forget" ->
          List.of(
              note(
                  place,
                  spot,
                  wording.say("slack.forget"),
                  List.of(
                      Button.of("forget", wording.say("slack.forget.yes"), "yes").asPrimary(),
                      Button.of("keep", wording.say("slack.forget.no"), "no"))));
      default -> answered(id, place, spot, text);
    };
  }

  private List<SlackLetter> answered(String id, Place place, Spot spot, String text) {
    List<String> notes = new ArrayList<>();
    Talk.Answer answer = say(place, id, text, notes);
    return List.of(
        Answering.beside(place, spot, draw(place, spot, answer, notes), personal(answer.reply())));
  }

  private List<SlackLetter> export(Place place, Spot spot) {
    List<String> held = talk.places().listByPerson(Talk.CHANNEL, place.person());
    if (held.isEmpty()) {
      return List.of(note(place, spot, "slack.nothing"));
    }
    return List.of(
        new SlackLetter.Export(place.user(), held, wording.say("slack.export")),
        note(place, spot, "slack.export.sent"));
  }

  private List<SlackLetter> pressed(String id, SlackEvent.Pressed pressed) {
    Place place = pressed.place();
    Spot spot = pressed.spot();
    String action = pressed.action().replaceFirst("[.:].*", "");
    return switch (action) {
      case "say" -> pressedToSay(id, pressed);
      case "card" -> List.of(card(pressed));
      case "move" -> move(place, spot);
      case "forget" -> {
        boolean any = talk.forget(place);
        String text = wording.say(any ? "slack.forgotten" : "slack.nothing");
        yield List.of(Answering.instead(place, spot, message(place, text, List.of())));
      }
      case "keep" ->
          List.of(
              Answering.instead(place, spot, message(place, wording.say("slack.kept"), List.of())));
      default -> List.of();
    };
  }

  /** A path that a button changed stands where it stood; anything else is a new message. */
  private List<SlackLetter> pressedToSay(String id, SlackEvent.Pressed pressed) {
    Place place = pressed.place();
    Spot spot = pressed.spot();
    List<String> notes = new ArrayList<>();
    Talk.Answer answer = say(place, id, pressed.value(), notes);
    ObjectNode message = draw(place, spot, answer, notes);
    List<SlackLetter> letters = new ArrayList<>();
    letters.add(
        isChange(answer.reply())
            ? Answering.instead(place, spot, message)
            : Answering.beside(place, spot, message, personal(answer.reply())));
    if (spot.home()) {
      letters.add(home.letter(place, talk.read(place)));
    }
    return letters;
  }

  private static boolean isChange(JsonNode reply) {
    for (JsonNode block : reply.path("blocks")) {
      if (block.path("type").asText().equals("path")) {
        return true;
      }
    }
    return false;
  }

  private SlackLetter card(SlackEvent.Pressed pressed) {
    Place place = pressed.place();
    JsonNode profile =
        talk.read(place).map(Conversations.Transcript::profile).orElse(SlackReader.none());
    ObjectNode body =
        SlackReader.none().<ObjectNode>deepCopy().put("trigger_id", pressed.triggerId());
    String currency = talk.currency(place);
    body.set("view", CardModal.view(wording, profile, currency, place, pressed.spot()));
    return new SlackLetter.Call("views.open", body, note(place, pressed.spot(), "slack.card.late"));
  }

  private List<SlackLetter> move(Place place, Spot spot) {
    if (!talk.move(place)) {
      return List.of(note(place, spot, "slack.nothing"));
    }
    Place direct = Place.direct(place.team(), place.user());
    ObjectNode moved = home.standing(direct, talk.read(direct));
    return List.of(SlackLetter.message(place.user(), "", moved), note(place, spot, "slack.moved"));
  }

  private List<SlackLetter> submitted(SlackEvent.Submitted submitted) {
    Place place = submitted.place();
    ObjectNode patch = CardModal.patch(submitted.shown(), submitted.sent());
    if (patch.isEmpty()) {
      return List.of();
    }
    try {
      JsonNode reply = talk.edit(place, patch);
      ObjectNode message = draw(place, submitted.spot(), new Talk.Answer(reply, false), List.of());
      List<SlackLetter> letters = new ArrayList<>();
      letters.add(
          isChange(reply)
              ? Answering.instead(place, submitted.spot(), message)
              : Answering.beside(place, submitted.spot(), message, true));
      if (submitted.spot().home()) {
        letters.add(home.letter(place, talk.read(place)));
      }
      return letters;
    } catch (Refused e) {
      String fields =
          e.faults().stream()
              .map(f -> f.field().replaceFirst("^/([^/]*).*", "$1"))
              .distinct()
              .map(f -> wording.has("field." + f) ? wording.say("field." + f) : f)
              .collect(Collectors.joining(", "));
      String text = wording.say("slack.card.refused", "fields", fields);
      return List.of(note(place, submitted.spot(), text, List.of()));
    }
  }
}
