package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.waymark.store.ConversationStore.Head;

/** The table {@code conversation}: heads and states. */
final class ConversationTable {
  private ConversationTable() {}

  static void insert(Handle h, Head head, String state) {
    long created = Times.toNanos(head.createdAt());
    h.execute(
        "INSERT INTO conversation (id, token_hash, created_at, touched_at, catalog_version, state)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        head.id(),
        head.tokenHash(),
        created,
        created,
        head.catalogVersion(),
        state);
  }

  static Optional<Head> find(Handle h, String id) {
    return h.select(
            "SELECT id, token_hash, created_at, catalog_version FROM conversation WHERE id = ?", id)
        .map((row, context) ->
            new Head(
                row.getString(1),
                row.getString(2),
                Times.toInstant(row.getLong(3)),
                row.getString(4)))
        .findOne();
  }

  static Optional<String> findByToken(Handle h, String tokenHash) {
    return h.select("SELECT id FROM conversation WHERE token_hash = ?", tokenHash)
        .mapTo(String.class)
        .findOne();
  }

  static Optional<String> findState(Handle h, String id) {
    return h.select("SELECT state FROM conversation WHERE id = ?", id)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Locks the row until the transaction ends and notes a sign of life; false where there is no such
   * conversation.
   */
  static boolean touch(Handle h, String id, Instant at) {
    long nanos = Times.toNanos(at);
    return h.execute(
            "UPDATE conversation SET touched_at = CASE WHEN touched_at < ? THEN ? ELSE touched_at"
                + " END WHERE id = ?",
            nanos,
            nanos,
            id)
        == 1;
  }

  /** Locks the row until the transaction ends; false where there is no such conversation. */
  static boolean lock(Handle h, String id) {
    return h.execute("UPDATE conversation SET touched_at = touched_at WHERE id = ?", id) == 1;
  }

  static void updateState(Handle h, String id, String state) {
    h.execute("UPDATE conversation SET state = ? WHERE id = ?", state, id);
  }

  static boolean delete(Handle h, String id) {
    return h.execute("DELETE FROM conversation WHERE id = ?", id) == 1;
  }

  static List<String> listUntouchedSince(Handle h, Instant limit, int most) {
    return h.select(
            "SELECT id FROM conversation WHERE touched_at < ? ORDER BY touched_at LIMIT ?",
            Times.toNanos(limit),
            most)
        .mapTo(String.class)
        .list();
  }
}
