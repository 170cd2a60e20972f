package org.waymark.channel.mail;

import java.time.Instant;
import java.util.List;
import org.waymark.store.MailStore.Item;

/** What became of an item that was worked on. Reasons are codes, never a text of somebody's. */
public sealed interface Settled {
  /** It is done, and these letters answer it. */
  record Done(List<Item> letters) implements Settled {
    /** Copies the list. */
    public Done {
      letters = List.copyOf(letters);
    }
  }

  /** Trying again may help; one more of its attempts is used up. */
  record Failed(String reason) implements Settled {}

  /** The other side asked to wait until then; that is no attempt. */
  record Wait(Instant until, String reason) implements Settled {}

  /** Trying again does not help. */
  record Hopeless(String reason) implements Settled {}

  /** Done, with nothing to answer. */
  static Settled done() {
    return new Done(List.of());
  }
}
