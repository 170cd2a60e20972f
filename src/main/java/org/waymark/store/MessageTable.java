package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.ConversationStore.Waiting;

/** The table {@code message}: what was said, in the order accepted, each with its answer. */
final class MessageTable {
  private static final String COLUMNS =
      "message_id, kind, text, accepted_at, reply_id, reply_at, reply_text, reply_json";
  private static final String WAITING =
      "SELECT conversation_id, message_id, kind, text, accepted_at FROM message WHERE reply_id IS"
          + " NULL";

  private MessageTable() {}

  /** The greeting: an answer to nothing. */
  static void insertGreeting(Handle h, String conversationId, StoredReply reply) {
    h.execute(
        "INSERT INTO message (conversation_id, kind, accepted_at, reply_id, reply_at, reply_text,"
            + " reply_json) VALUES (?, ?, ?, ?, ?, ?, ?)",
        conversationId,
        Kind.SAID.name(),
        Times.toNanos(reply.at()),
        reply.id(),
        Times.toNanos(reply.at()),
        reply.text(),
        reply.json());
  }

  /** False where the conversation has a message of that id already. */
  static boolean insert(
      Handle h, String conversationId, String messageId, Kind kind, String text, Instant at) {
    return h.execute(
            "INSERT INTO message (conversation_id, message_id, kind, text, accepted_at) VALUES (?,"
                + " ?, ?, ?, ?) ON CONFLICT (conversation_id, message_id) DO NOTHING",
            conversationId,
            messageId,
            kind.name(),
            text,
            Times.toNanos(at))
        == 1;
  }

  static Optional<StoredMessage> find(Handle h, String conversationId, String messageId) {
    return h.select(
            "SELECT " + COLUMNS + " FROM message WHERE conversation_id = ? AND message_id = ?",
            conversationId,
            messageId)
        .map((row, context) -> message(row))
        .findOne();
  }

  /** False where the message has an answer already, or is not there. */
  static boolean answer(Handle h, String conversationId, String messageId, StoredReply reply) {
    return h.execute(
            "UPDATE message SET reply_id = ?, reply_at = ?, reply_text = ?, reply_json = ?"
                + " WHERE conversation_id = ? AND message_id = ? AND reply_id IS NULL",
            reply.id(),
            Times.toNanos(reply.at()),
            reply.text(),
            reply.json(),
            conversationId,
            messageId)
        == 1;
  }

  static List<StoredMessage> list(Handle h, String conversationId) {
    return h.select(
            "SELECT " + COLUMNS + " FROM message WHERE conversation_id = ? ORDER BY seq",
            conversationId)
        .map((row, context) -> message(row))
        .list();
  }

  static int countWaiting(Handle h) {
    return h.select("SELECT count(*) FROM message WHERE reply_id IS NULL").mapTo(int.class).one();
  }

  static List<Waiting> listWaiting(Handle h) {
    return h.select(WAITING + " ORDER BY seq").map((row, context) -> waiting(row)).list();
  }

  static List<Waiting> listWaiting(Handle h, String conversationId) {
    return h.select(WAITING + " AND conversation_id = ? ORDER BY seq", conversationId)
        .map((row, context) -> waiting(row))
        .list();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString("conversation_id"),
        row.getString("message_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("text"),
        Times.toInstant(row.getLong("accepted_at")));
  }

  static boolean hasReply(Handle h, String conversationId, String replyId) {
    return h.select(
            "SELECT 1 FROM message WHERE conversation_id = ? AND reply_id = ?",
            conversationId,
            replyId)
        .mapTo(int.class)
        .findFirst()
        .isPresent();
  }

  private static StoredMessage message(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getString("message_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("text"),
        Times.toInstant(row.getLong("accepted_at")),
        reply(row));
  }

  private static @Nullable StoredReply reply(ResultSet row) throws SQLException {
    @Nullable String id = row.getString("reply_id");
    return id == null
        ? null
        : new StoredReply(
            id,
            Times.toInstant(row.getLong("reply_at")),
            row.getString("reply_text"),
            row.getString("reply_json"));
  }
}
