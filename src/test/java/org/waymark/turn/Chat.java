package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.waymark.catalog.Snapshot;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.NoSearch;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Framework;
import org.waymark.planning.Planner;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.Database;
import org.waymark.store.SqlConversationStore;
import org.waymark.store.SqliteDatabase;
import org.waymark.turn.Conversations.Receipt;
import org.waymark.turn.Conversations.Start;
import org.waymark.turn.Conversations.Started;
import org.waymark.understanding.Understanding;
import org.waymark.wire.Json;

/**
 * The service over the small world, a scripted understanding and a database in a folder; closing it
 * is as sudden as a crash, but for what was acknowledged.
 */
final class Chat implements AutoCloseable {
  static final Start PLAIN = new Start(null, null, null, null, null);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  final ConversationService service;
  private final Database database;

  Chat(Path folder, Understanding understanding) {
    this(SqliteDatabase.open(folder.resolve("waymark.db")), understanding);
  }

  /** Over a database of its own, which it closes. */
  Chat(Database database, Understanding understanding) {
    this(database, understanding, SmallWorld.FRAMEWORK, new NoSearch());
  }

  /** Over another framework, as after an import of one. */
  Chat(Path folder, Understanding understanding, Framework framework, Snapshot.Search search) {
    this(SqliteDatabase.open(folder.resolve("waymark.db")), understanding, framework, search);
  }

  private Chat(
      Database database, Understanding understanding, Framework framework, Snapshot.Search search) {
    Planner planner = SmallWorld.planner(framework);
    this.database = database;
    Snapshot snapshot =
        new Snapshot(
            framework,
            SmallWorld.CATALOG,
            new LabelLinker(framework),
            understanding,
            planner::plan,
            planner::planOnly,
            planner::glance,
            search);
    service =
        new ConversationService(
            new SqlConversationStore(database),
            () -> snapshot,
            wording(),
            new Pages("https://waymark.example", null, null),
            new Defaults(Locale.UK, "EUR", ZoneOffset.UTC),
            NOON,
            new SecureRandom(),
            TurnListener.NONE);
  }

  static Wording wording() {
    try {
      return Wording.read(Path.of("prompts"), Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Started start() {
    return service.start(PLAIN);
  }

  StoredReply say(String conversation, String text) {
    Receipt receipt = service.accept(conversation, null, text);
    return service.await(conversation, receipt.messageId());
  }

  /** With the id that the client gave the message. */
  StoredReply send(String conversation, String message, String text) {
    service.accept(conversation, message, text);
    return service.await(conversation, message);
  }

  StoredReply edit(String conversation, String patch) {
    return service.edit(conversation, json(patch));
  }

  JsonNode profile(String conversation) {
    return service.read(conversation).orElseThrow().profile();
  }

  /** The texts of what was said, in their order. */
  List<String> said(String conversation) {
    return service.read(conversation).orElseThrow().messages().stream()
        .map(StoredMessage::text)
        .filter(t -> t != null)
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** The reply as a client gets it. */
  static JsonNode json(StoredReply reply) {
    JsonNode json = json(reply.json());
    assertThat(json.path("text").asText()).isEqualTo(reply.text());
    return json;
  }

  @Override
  public void close() {
    database.close();
  }
}
