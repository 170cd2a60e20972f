package org.waymark.understanding.slot;

import java.util.List;
import org.waymark.understanding.reading.Message;

/** Reads one slot. */
@FunctionalInterface
interface SlotReader {
  /** What the message says of the slot, in any order. */
  List<SlotMention> read(Message message, Context context);
}
