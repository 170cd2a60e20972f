package org.waymark.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inbox and outbox in a {@link Database}. */
public final class SqlMailStore implements MailStore {
  private final Database database;
  private final MailTable inbox = new MailTable(Box.INBOX);
  private final MailTable outbox = new MailTable(Box.OUTBOX);

  /** In that database. */
  public SqlMailStore(Database database) {
    this.database = database;
  }

  private MailTable table(Box box) {
    return switch (box) {
      case INBOX -> inbox;
      case OUTBOX -> outbox;
    };
  }

  @Override
  public boolean accept(Item event, Instant at) {
    return database.write(h -> {
      database.inTurn(h, lane(Box.INBOX, event));
      return inbox.insert(h, event, at);
    });
  }

  /** A lane's rows are claimed in the order of their numbers, and so have to be seen in it. */
  private static String lane(Box box, Item item) {
    return box + "/" + item.channel() + "/" + item.lane();
  }

  @Override
  public List<Claimed> claim(
      Box box, String channel, String owner, int most, Instant now, Instant leasedUntil) {
    MailTable table = table(box);
    // Most of the time there is nothing to claim, and a reader finds that out without the writer.
    if (!database.read(h -> table.isDue(h, channel, now))) {
      return List.of();
    }
    return database.write(h -> {
      List<Claimed> due = table.listDue(h, channel, owner, most, now, database.passingOver("i"));
      due.forEach(item -> table.lease(h, item.seq(), owner, leasedUntil));
      return due;
    });
  }

  @Override
  public boolean done(Claimed item, List<Item> letters, Instant at) {
    return database.write(h -> {
      boolean ours = table(item.box()).done(h, item);
      if (ours) {
        letters.stream()
            .map(letter -> lane(Box.OUTBOX, letter))
            .distinct()
            .sorted()
            .forEach(lane -> database.inTurn(h, lane));
        letters.forEach(letter -> outbox.insert(h, letter, at));
      }
      return ours;
    });
  }

  @Override
  public boolean later(Claimed item, Instant due, boolean counted, String reason) {
    int attempts = item.attempts() + (counted ? 1 : 0);
    return database.write(h -> table(item.box()).later(h, item, due, attempts, reason));
  }

  @Override
  public boolean dead(Claimed item, String reason) {
    return database.write(h -> table(item.box()).dead(h, item, reason));
  }

  @Override
  public int release(String channel, String owner) {
    return database.write(
        h -> inbox.release(h, channel, owner) + outbox.release(h, channel, owner));
  }

  @Override
  public List<Dead> listDead(int most) {
    return database.read(h -> {
      List<Dead> all = new ArrayList<>(inbox.listDead(h, most));
      all.addAll(outbox.listDead(h, most));
      return all.stream().sorted(Comparator.comparing(Dead::at)).limit(most).toList();
    });
  }

  @Override
  public int replay(@Nullable List<String> ids, Instant now) {
    return database.write(h ->
        ids == null
            ? inbox.replayAll(h, now) + outbox.replayAll(h, now)
            : ids.stream()
                .mapToInt(id -> inbox.replay(h, id, now) + outbox.replay(h, id, now))
                .sum());
  }

  @Override
  public boolean isWaiting(String channel, String lane) {
    return database.read(h -> inbox.isWaiting(h, channel, lane));
  }

  @Override
  public Waiting waiting(Box box) {
    return database.read(h -> table(box).waiting(h));
  }

  @Override
  public void eraseLane(String channel, String lane) {
    database.write(h -> inbox.eraseLane(h, channel, lane) + outbox.eraseLane(h, channel, lane));
    database.scrub();
  }

  @Override
  public void eraseWorkspace(String channel, String workspace) {
    database.write(h ->
        inbox.eraseWorkspace(h, channel, workspace) + outbox.eraseWorkspace(h, channel, workspace));
    database.scrub();
  }

  @Override
  public int eraseOlderThan(Instant settled, Instant all) {
    int erased =
        database.write(
            h -> inbox.eraseOlderThan(h, settled, all) + outbox.eraseOlderThan(h, settled, all));
    if (erased > 0) {
      database.scrub();
    }
    return erased;
  }
}
