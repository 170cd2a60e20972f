package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.MailStore;
import org.waymark.store.PlaceStore;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import org.waymark.wire.Json;

/**
 * The conversation that is held at a place: found, or begun.
 *
 * @param home the currency of a conversation that says no other, ISO 4217
 */
record Talk(Conversations conversations, PlaceStore places, MailStore mail, String home) {
  static final String CHANNEL = "slack";

  /**
   * An answer.
   *
   * @param fresh whether the conversation began with it
   */
  record Answer(JsonNode reply, boolean fresh) {}

  /**
   * Says something, once by its id. Where the conversation was erased by it, what waits at the
   * place is erased too.
   */
  Answer say(Place place, String id, String text) {
    Optional<String> held = places.find(CHANNEL, place.lane());
    boolean fresh = held.isEmpty();
    StoredReply reply;
    try {
      reply = say(held.orElseGet(() -> begin(place)), id, text);
    } catch (Refused e) {
      if (e.reason() != Refused.Reason.GONE) {
        throw e;
      }
      // Erased between finding and saying: what is said begins a new one.
      fresh = true;
      reply = say(begin(place), id, text);
    }
    if (places.find(CHANNEL, place.lane()).isEmpty()) {
      mail.eraseLane(CHANNEL, place.lane());
    }
    return new Answer(parse(reply), fresh);
  }

  private StoredReply say(String conversation, String id, String text) {
    Conversations.Receipt receipt = conversations.accept(conversation, id, text);
    return receipt.reply() == null
        ? conversations.await(conversation, receipt.messageId())
        : receipt.reply();
  }

  private String begin(Place place) {
    return greet(place).id();
  }

  /** Begins a conversation at a place. */
  Conversations.Started greet(Place place) {
    Conversations.Started started =
        conversations.start(new Conversations.Start(null, null, null, null, null));
    places.bind(CHANNEL, place.stored(), started.id());
    return started;
  }

  /** Edits the card; throws {@link Refused} with the fields at fault. */
  JsonNode edit(Place place, JsonNode patch) {
    String held = places.find(CHANNEL, place.lane()).orElseGet(() -> begin(place));
    return parse(conversations.edit(held, patch));
  }

  /** How the conversation at a place stands, or empty where there is none. */
  Optional<Conversations.Transcript> read(Place place) {
    return places.find(CHANNEL, place.lane()).flatMap(conversations::read);
  }

  /** The currency in which the conversation at a place counts, ISO 4217. */
  String currency(Place place) {
    return places
        .find(CHANNEL, place.lane())
        .flatMap(conversations::pathJson)
        .map(json -> json.path("currency").asText(home))
        .orElse(home);
  }

  /** Goes on in the direct messages with what was begun at a place; false where there is none. */
  boolean move(Place place) {
    Optional<String> held = places.find(CHANNEL, place.lane());
    held.ifPresent(
        id -> places.bind(CHANNEL, Place.direct(place.team(), place.user()).stored(), id));
    return held.isPresent();
  }

  /** Erases everything of a person, what waits to be sent included; false where nothing was. */
  boolean forget(Place place) {
    boolean any = false;
    for (String lane : places.listPlaces(CHANNEL, place.person())) {
      mail.eraseLane(CHANNEL, lane);
    }
    for (String id : places.listByPerson(CHANNEL, place.person())) {
      any |= conversations.erase(id);
    }
    return any;
  }

  /** Erases everything of a workspace. */
  void forgetWorkspace(String team) {
    mail.eraseWorkspace(CHANNEL, team);
    for (var ids = places.listByWorkspace(CHANNEL, team);
        !ids.isEmpty();
        ids = places.listByWorkspace(CHANNEL, team)) {
      ids.forEach(conversations::erase);
    }
  }

  static JsonNode parse(StoredReply reply) {
    try {
      return Json.parse(reply.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply is no JSON", e);
    }
  }
}
