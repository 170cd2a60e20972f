package org.waymark.channel.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.store.PlaceStore;

/**
 * Where one person has one conversation: the direct messages as such, or a thread anywhere.
 *
 * @param team the workspace
 * @param user the person
 * @param channel empty for the direct messages as such
 * @param thread the time stamp of the thread's first message; empty for the direct messages as such
 */
record Place(String team, String user, String channel, String thread) {
  private static final int HASH_LETTERS = 32;

  /** The direct messages of a person, outside of any thread. */
  static Place direct(String team, String user) {
    return new Place(team, user, "", "");
  }

  boolean isDirect() {
    return channel.isEmpty();
  }

  /** A name that tells nothing: within it, order is kept. */
  String lane() {
    return hash(team + "/" + user + "/" + channel + "/" + thread);
  }

  /** The same, of the person. */
  String person() {
    return hash(team + "/" + user);
  }

  PlaceStore.Place stored() {
    return new PlaceStore.Place(lane(), person(), team);
  }

  /** Short, to come back with a button. */
  String token() {
    return channel + ":" + thread;
  }

  /** The place of a button that has this token, for whoever pressed it. */
  static Place of(String team, String user, String token) {
    String[] parts = token.split(":", 3);
    return parts.length < 2 || parts[0].isEmpty()
        ? direct(team, user)
        : new Place(team, user, parts[0], parts[1]);
  }

  /** The first 128 bits of a SHA-256, in hex. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
