package org.waymark.understanding.slot;

import java.time.LocalDate;
import java.util.Set;
import org.waymark.dialogue.Conversation;

/**
 * What readers know beside the message.
 *
 * @param conversation what was asked and is known; its currency and locale
 * @param today in the conversation's time zone
 * @param places cities and countries of the catalog, as it spells them
 */
public record Context(Conversation conversation, LocalDate today, Set<String> places) {
  /** Copies the set. */
  public Context {
    places = Set.copyOf(places);
  }
}
