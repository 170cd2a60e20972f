package org.waymark.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox and the outbox of team messaging: what was acknowledged and waits to be worked off, and
 * what waits to be sent. Every write is durable when its method returns; every method throws {@link
 * StoreUnavailable} where the database cannot be reached or is full. Safe for use by many threads,
 * and by many nodes where the database is shared.
 *
 * <p>Items of one lane are claimed one after the other in the order put in; an item that is dead
 * holds up nobody. What is claimed belongs to its owner until it is settled, or until the lease
 * ends: then somebody else may have it, and what the first owner says of it counts no more.
 */
public interface MailStore {
  /** Takes an event in. False, and nothing done, where its id was here before. */
  boolean accept(Item event, Instant at);

  /**
   * The heads of the lanes that are due, oldest first, leased to the owner.
   *
   * @param most 1 or more
   */
  List<Claimed> claim(
      Box box, String channel, String owner, int most, Instant now, Instant leasedUntil);

  /**
   * Settles an item: its content is erased, its id stays known, and these letters are in the
   * outbox, all as one. A letter whose id was there before is left out. False, and nothing done,
   * where the claim is no longer the owner's.
   */
  boolean done(Claimed item, List<Item> letters, Instant at);

  /**
   * Gives it back to be tried again at that time.
   *
   * @param counted whether this was one of its attempts
   * @param reason a code, never a text of somebody's
   */
  boolean later(Claimed item, Instant due, boolean counted, String reason);

  /** Gives it up: it stays, to be seen and put back by whoever runs the server. */
  boolean dead(Claimed item, String reason);

  /**
   * Gives back what that owner had claimed of a channel when it was stopped or killed; how many.
   */
  int release(String channel, String owner);

  /** What was given up, oldest first. */
  List<Dead> listDead(int most);

  /**
   * Puts what was given up back, as new; how many.
   *
   * @param ids of items, or null for all
   */
  int replay(@Nullable List<String> ids, Instant now);

  /** Whether anything of a lane waits in the inbox. */
  boolean isWaiting(String channel, String lane);

  /** How many wait, and since when the oldest does. */
  Waiting waiting(Box box);

  /**
   * Erases what waits and what is dead in a lane, so that nothing remains on disk; not what
   * somebody works on, whose content is erased when it is settled.
   */
  void eraseLane(String channel, String lane);

  /** The same of a whole workspace. */
  void eraseWorkspace(String channel, String workspace);

  /** Forgets ids of what was settled before {@code settled}, and all put in before {@code all}. */
  int eraseOlderThan(Instant settled, Instant all);

  /** Which of the two. */
  enum Box {
    INBOX,
    OUTBOX
  }

  /**
   * An event, or a letter.
   *
   * @param channel such as {@code slack}
   * @param id unique within the channel and the box
   * @param workspace whose it is
   * @param lane within which order is kept
   * @param content in the channel's own form
   */
  record Item(String channel, String id, String workspace, String lane, String content) {}

  /**
   * An item that somebody works on.
   *
   * @param attempts those that failed before
   * @param at when it was put in
   */
  record Claimed(Box box, long seq, Item item, String owner, int attempts, Instant at) {}

  /**
   * An item that was given up, without its content.
   *
   * @param bytes of its content in UTF-8
   */
  record Dead(
      Box box,
      String channel,
      String id,
      String workspace,
      Instant at,
      int attempts,
      String reason,
      int bytes) {}

  /** What waits; {@code oldest} is null where nothing does. */
  record Waiting(int count, @Nullable Instant oldest) {}
}
