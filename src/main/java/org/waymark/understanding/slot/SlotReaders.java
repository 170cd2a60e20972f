package org.waymark.understanding.slot;

import java.util.Comparator;
import java.util.List;
import org.waymark.understanding.reading.Message;

/** All readers of slots. */
public final class SlotReaders {
  private static final List<SlotReader> READERS = List.of();

  private SlotReaders() {}

  /** What the message says of limits and preferences, in the order said; of one field, mood and holder only the last word. */
  public static List<SlotMention> read(Message message, Context context) {
    return READERS.stream().flatMap(r -> r.read(message, context).stream()).sorted(Comparator.comparingInt(SlotMention::start)).toList();
  }
}
