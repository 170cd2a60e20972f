package org.waymark.understanding.slot;

import org.waymark.understanding.reading.Holder;
import org.waymark.understanding.reading.Mood;

/**
 * A place in a message that says something of a slot.
 *
 * @param start first character in the message as typed, UTF-16
 * @param end after the last
 * @param confidence 0 to 1: 1 where a unit or cue names the field, less where only the question
 *     just asked does
 */
public record SlotMention(
    int start, int end, Said said, Mood mood, Holder holder, double confidence) {
  /**
   * Whether it is meant, and of the one who writes: the only mentions that may change a profile.
   */
  public boolean counts() {
    return mood == Mood.REAL && holder == Holder.SPEAKER;
  }
}
