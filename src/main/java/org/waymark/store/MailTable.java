package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.waymark.store.MailStore.Box;
import org.waymark.store.MailStore.Claimed;
import org.waymark.store.MailStore.Dead;
import org.waymark.store.MailStore.Item;
import org.waymark.store.MailStore.Waiting;

/** The tables {@code inbox} and {@code outbox}, which are alike. */
final class MailTable {
  private static final String DUE =
      " i WHERE channel = ? AND state = 'waiting' AND due_at <= ? AND leased_until <= ? AND NOT"
          + " EXISTS (SELECT 1 FROM %s e WHERE e.channel = i.channel AND e.lane = i.lane AND e.seq"
          + " < i.seq AND e.state = 'waiting')";

  private final Box box;
  private final String table;

  MailTable(Box box) {
    this.box = box;
    this.table = box.name().toLowerCase(Locale.ROOT);
  }

  /** False where the id is there already. */
  boolean insert(Handle h, Item item, Instant at) {
    return h.execute(
            "INSERT INTO "
                + table
                + " (channel, id, workspace, lane, at, state, due_at, attempts, leased_until,"
                + " content) VALUES (?, ?, ?, ?, ?, 'waiting', ?, 0, 0, ?) ON CONFLICT (channel,"
                + " id) DO NOTHING",
            item.channel(),
            item.id(),
            item.workspace(),
            item.lane(),
            Times.toNanos(at),
            Times.toNanos(at),
            item.content())
        == 1;
  }

  /** Whether there is a head of a lane that is due and not leased. */
  boolean isDue(Handle h, String channel, Instant now) {
    long nanos = Times.toNanos(now);
    return h.select(
            "SELECT 1 FROM " + table + DUE.formatted(table) + " LIMIT 1", channel, nanos, nanos)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  /**
   * Heads of lanes that are due and not leased, the oldest first.
   *
   * @param locking what the engine wants to pass over rows that another node has locked
   */
  List<Claimed> listDue(
      Handle h, String channel, String owner, int most, Instant now, String locking) {
    long nanos = Times.toNanos(now);
    return h.select(
            "SELECT seq, channel, id, workspace, lane, content, attempts, at FROM "
                + table
                + DUE.formatted(table)
                + " ORDER BY seq LIMIT ?"
                + locking,
            channel,
            nanos,
            nanos,
            most)
        .map((row, context) -> claimed(row, owner))
        .list();
  }

  private Claimed claimed(ResultSet row, String owner) throws SQLException {
    return new Claimed(
        box,
        row.getLong("seq"),
        new Item(
            row.getString("channel"),
            row.getString("id"),
            row.getString("workspace"),
            row.getString("lane"),
            row.getString("content")),
        owner,
        row.getInt("attempts"),
        Times.toInstant(row.getLong("at")));
  }

  void lease(Handle h, long seq, String owner, Instant until) {
    h.execute(
        "UPDATE " + table + " SET owner = ?, leased_until = ? WHERE seq = ?",
        owner,
        Times.toNanos(until),
        seq);
  }

  /** False where it is no longer the owner's. */
  boolean done(Handle h, Claimed item) {
    return settle(h, item, "state = 'done', content = NULL, reason = NULL");
  }

  /** To be tried again from {@code due} on; false where it is no longer the owner's. */
  boolean later(Handle h, Claimed item, Instant due, int attempts, String reason) {
    return settle(
        h, item, "due_at = ?, attempts = ?, reason = ?", Times.toNanos(due), attempts, reason);
  }

  /** Given up; false where it is no longer the owner's. */
  boolean dead(Handle h, Claimed item, String reason) {
    return settle(h, item, "state = 'dead', attempts = ?, reason = ?", item.attempts() + 1, reason);
  }

  /** Changes what its owner has claimed, and lets go of it. */
  private boolean settle(Handle h, Claimed item, String change, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    all.add(item.seq());
    all.add(item.owner());
    return h.execute(
            "UPDATE "
                + table
                + " SET "
                + change
                + ", owner = NULL, leased_until = 0 WHERE seq = ? AND owner = ? AND state ="
                + " 'waiting'",
            all.toArray())
        == 1;
  }

  int release(Handle h, String channel, String owner) {
    return h.execute(
        "UPDATE "
            + table
            + " SET owner = NULL, leased_until = 0 WHERE channel = ? AND owner = ? AND state ="
            + " 'waiting'",
        channel,
        owner);
  }

  List<Dead> listDead(Handle h, int most) {
    return h.select(
            "SELECT channel, id, workspace, at, attempts, reason, octet_length(content) AS"
                + " bytes FROM "
                + table
                + " WHERE state = 'dead' ORDER BY seq LIMIT ?",
            most)
        .map((row, context) ->
            new Dead(
                box,
                row.getString("channel"),
                row.getString("id"),
                row.getString("workspace"),
                Times.toInstant(row.getLong("at")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getInt("bytes")))
        .list();
  }

  /** Counted anew from now: whoever puts it back has mended what it failed on. */
  int replayAll(Handle h, Instant now) {
    return h.execute(
        "UPDATE "
            + table
            + " SET state = 'waiting', attempts = 0, due_at = ?, at = ? WHERE state = 'dead'",
        Times.toNanos(now),
        Times.toNanos(now));
  }

  int replay(Handle h, String id, Instant now) {
    return h.execute(
        "UPDATE "
            + table
            + " SET state = 'waiting', attempts = 0, due_at = ?, at = ? WHERE state = 'dead' AND"
            + " id = ?",
        Times.toNanos(now),
        Times.toNanos(now),
        id);
  }

  boolean isWaiting(Handle h, String channel, String lane) {
    return h.select(
            "SELECT 1 FROM "
                + table
                + " WHERE channel = ? AND lane = ? AND state = 'waiting' LIMIT 1",
            channel,
            lane)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  Waiting waiting(Handle h) {
    return h.select("SELECT count(*), min(at) FROM " + table + " WHERE state = 'waiting'")
        .map((row, context) ->
            new Waiting(row.getInt(1), row.getInt(1) == 0 ? null : Times.toInstant(row.getLong(2))))
        .one();
  }

  int eraseLane(Handle h, String channel, String lane) {
    return h.execute(
        "DELETE FROM "
            + table
            + " WHERE channel = ? AND lane = ? AND state <> 'done' AND owner IS NULL",
        channel,
        lane);
  }

  int eraseWorkspace(Handle h, String channel, String workspace) {
    return h.execute(
        "DELETE FROM "
            + table
            + " WHERE channel = ? AND workspace = ? AND state <> 'done' AND owner IS NULL",
        channel,
        workspace);
  }

  int eraseOlderThan(Handle h, Instant settled, Instant all) {
    return h.execute(
        "DELETE FROM " + table + " WHERE (state = 'done' AND at < ?) OR at < ?",
        Times.toNanos(settled),
        Times.toNanos(all));
  }
}
