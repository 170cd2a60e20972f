package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.RoleMention;
import org.waymark.reply.Pages;
import org.waymark.reply.PathCalendar;
import org.waymark.reply.PathSheet;
import org.waymark.reply.Wording;
import org.waymark.reply.rewording.Rewording;
import org.waymark.store.ConversationStore;
import org.waymark.store.ConversationStore.Accepted;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.turn.Refused.Fault;
import org.waymark.turn.Refused.Reason;
import org.waymark.wire.Json;
import org.waymark.wire.PathJson;
import org.waymark.wire.ProfileJson;

/** The conversation's use cases over the store and {@link TurnHandler}. */
public final class ConversationService implements Conversations {
  private static final int LONGEST = 2000;
  private static final int LONGEST_COMMENT = 2000;

  private final ConversationStore store;
  private final Supplier<Snapshot> snapshots;
  private final TurnHandler handler;
  private final Turns turns;
  private final Openings openings;
  private final Tokens tokens;
  private final Wording wording;
  private final PathCalendar calendar;
  private final Pages pages;
  private final Clock clock;

  /**
   * With these parts.
   *
   * @param defaults for conversations that do not say their own
   * @param listener told of each turn
   */
  public ConversationService(
      ConversationStore store,
      Supplier<Snapshot> snapshots,
      Wording wording,
      Pages pages,
      Defaults defaults,
      Clock clock,
      SecureRandom random,
      TurnListener listener) {
    this(store, snapshots, wording, pages, Rewording.none(), defaults, clock, random, listener);
  }

  /** As above, with replies put in other words. */
  public ConversationService(
      ConversationStore store,
      Supplier<Snapshot> snapshots,
      Wording wording,
      Pages pages,
      Rewording rewording,
      Defaults defaults,
      Clock clock,
      SecureRandom random,
      TurnListener listener) {
    this.store = store;
    this.snapshots = snapshots;
    this.wording = wording;
    this.calendar = new PathCalendar(clock);
    this.pages = pages;
    this.clock = clock;
    this.tokens = new Tokens(random);
    this.handler = new TurnHandler(snapshots, wording, pages, rewording, clock);
    this.turns = new Turns(store, handler, new Apology(wording, clock), tokens, listener);
    this.openings = new Openings(handler, snapshots, wording, pages, defaults);
  }

  /**
   * Answers what a crash left unanswered; how many messages. To be called once, before the first
   * request.
   */
  public int catchUp() {
    return turns.catchUp();
  }

  @Override
  public Started start(Start start) {
    String id = tokens.id();
    String token = tokens.token();
    Instant now = Instant.now(clock);
    TurnHandler.Done opening = openings.open(start, tokens.id());
    StoredReply greeting = Turns.stored(opening);
    store.create(
        new Head(id, Tokens.hash(token), now, snapshots.get().catalog().version()),
        opening.conversation(),
        greeting);
    return new Started(id, token, now, greeting);
  }

  @Override
  public Entry enter(String conversationId, String token) {
    String hash = Tokens.hash(token);
    Optional<Head> head = store.find(conversationId);
    if (head.isPresent() && Tokens.same(head.get().tokenHash(), hash)) {
      return Entry.OPEN;
    }
    return head.isEmpty() || store.findByToken(hash).isPresent()
        ? Entry.NOT_THERE
        : Entry.UNKNOWN_TOKEN;
  }

  @Override
  public Receipt accept(String conversationId, @Nullable String messageId, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      String message =
          text.isBlank()
              ? "it is empty"
              : "it has " + text.length() + " characters; at most " + LONGEST + " are read";
      throw new Refused(
          Reason.BAD_VALUE,
          "A message has 1 to " + LONGEST + " characters.",
          List.of(new Fault("/text", message)));
    }
    StorableText.fault(text)
        .ifPresent(fault -> {
          throw new Refused(
              Reason.BAD_VALUE, "The message cannot be kept.", List.of(new Fault("/text", fault)));
        });
    return receipt(conversationId, messageId == null ? tokens.id() : messageId, Kind.SAID, text);
  }

  private Receipt receipt(String conversationId, String messageId, Kind kind, String text) {
    return switch (store.accept(conversationId, messageId, kind, text, Instant.now(clock))) {
      case Accepted.New fresh -> new Receipt(messageId, null);
      case Accepted.Again again -> new Receipt(messageId, again.reply());
      case Accepted.Conflict conflict ->
          throw new Refused(
              Reason.CONFLICT,
              "Another message with this id was sent before.",
              List.of(new Fault("/id", "is taken by another text")));
      case Accepted.Gone gone -> throw gone();
    };
  }

  private static Refused gone() {
    return new Refused(Reason.GONE, "There is no such conversation.", List.of());
  }

  @Override
  public StoredReply await(String conversationId, String messageId) {
    return turns.answer(conversationId, messageId).orElseThrow(ConversationService::gone);
  }

  @Override
  public StoredReply edit(String conversationId, JsonNode patch) {
    Conversation before = store.findState(conversationId).orElseThrow(ConversationService::gone);
    if (!patch.isObject()) {
      throw new Refused(
          Reason.BAD_VALUE,
          "A merge patch over a profile is a JSON object.",
          List.of(new Fault("", "an object is wanted")));
    }
    handler.patched(before, patch);
    Receipt receipt = receipt(conversationId, "edit-" + tokens.id(), Kind.EDIT, Json.write(patch));
    return await(conversationId, receipt.messageId());
  }

  @Override
  public Optional<Transcript> read(String conversationId) {
    Optional<Head> head = store.find(conversationId);
    Optional<Conversation> state = store.findState(conversationId);
    if (head.isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    JsonNode profile = ProfileJson.write(handler.view(snapshots.get(), state.get()));
    JsonNode path = state.get().path() == null ? null : PathJson.write(state.get().path());
    return Optional.of(
        new Transcript(
            conversationId,
            head.get().createdAt(),
            profile,
            path,
            store.listMessages(conversationId)));
  }

  @Override
  public Optional<JsonNode> export(String conversationId) {
    return read(conversationId)
        .map(t -> {
          ObjectNode all = JsonNodeFactory.instance.objectNode();
          all.putObject("conversation")
              .put("id", t.id())
              .put("createdAt", t.createdAt().toString());
          all.set("profile", t.profile());
          all.set("path", t.path() == null ? all.nullNode() : t.path());
          ArrayNode messages = all.putArray("messages");
          t.messages().forEach(m -> messages.add(message(m)));
          ArrayNode feedback = all.putArray("feedback");
          store
              .listFeedback(conversationId)
              .forEach(f ->
                  feedback
                      .addObject()
                      .put("replyId", f.replyId())
                      .put("helpful", f.helpful())
                      .put("comment", f.comment())
                      .put("at", f.at().toString()));
          return all;
        });
  }

  private static ObjectNode message(StoredMessage message) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", message.messageId());
    node.put("kind", message.kind() == Kind.EDIT ? "edit" : "said");
    node.put("text", message.text());
    node.put("at", message.at().toString());
    node.put("reply", message.reply() == null ? null : message.reply().text());
    return node;
  }

  @Override
  public boolean feedback(
      String conversationId, String replyId, boolean helpful, @Nullable String comment) {
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw new Refused(
          Reason.BAD_VALUE,
          "A comment has at most " + LONGEST_COMMENT + " characters.",
          List.of(new Fault("/comment", "is too long")));
    }
    return store.saveFeedback(conversationId, replyId, helpful, comment, Instant.now(clock));
  }

  @Override
  public boolean erase(String conversationId) {
    return store.erase(conversationId);
  }

  @Override
  public Optional<JsonNode> pathJson(String conversationId) {
    return store
        .findState(conversationId)
        .filter(c -> c.path() != null)
        .map(c -> {
          ObjectNode node = JsonNodeFactory.instance.objectNode();
          node.set("path", PathJson.write(c.path()));
          node.set("profile", ProfileJson.write(handler.view(snapshots.get(), c)));
          node.put("currency", c.currency());
          node.put("timeZone", c.zone().getId());
          return node;
        });
  }

  @Override
  public Optional<byte[]> pathPdf(String conversationId) {
    return store
        .findState(conversationId)
        .flatMap(c ->
            Optional.ofNullable(c.path())
                .map(p -> new PathSheet(wording.in(c.locale())).write(p, goal(c))));
  }

  private static @Nullable String goal(Conversation conversation) {
    RoleMention target = conversation.profile().targetRole();
    return target == null ? null : target.label() == null ? target.text() : target.label();
  }

  @Override
  public Optional<Links> links(String conversationId) {
    Head head = store.find(conversationId).orElseThrow(ConversationService::gone);
    if (store.findState(conversationId).filter(c -> c.path() != null).isEmpty()) {
      return Optional.empty();
    }
    Instant until = PathLinks.expiry(Instant.now(clock));
    return Optional.of(
        new Links(
            link(head, File.ICS, until),
            link(head, File.PDF, until),
            link(head, File.JSON, until),
            until));
  }

  private String link(Head head, File file, Instant until) {
    return pages.publicUrl()
        + "/api/v1/conversations/"
        + head.id()
        + "/path."
        + file.name().toLowerCase(Locale.ROOT)
        + PathLinks.query(head.tokenHash(), head.id(), file, until);
  }

  @Override
  public Entry enterByLink(String conversationId, File file, long expires, String signature) {
    return store
        .find(conversationId)
        .map(h ->
            PathLinks.holds(h.tokenHash(), h.id(), file, expires, signature, Instant.now(clock))
                ? Entry.OPEN
                : Entry.UNKNOWN_TOKEN)
        .orElse(Entry.NOT_THERE);
  }

  @Override
  public Optional<String> pathCalendar(String conversationId) {
    return store
        .findState(conversationId)
        .flatMap(c ->
            Optional.ofNullable(c.path())
                .map(p -> calendar.write(p, wording.in(c.locale()).locale())));
  }
}
