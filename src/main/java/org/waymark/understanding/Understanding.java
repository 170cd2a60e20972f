package org.waymark.understanding;

import java.time.LocalDate;
import java.util.List;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;

/** Hears what a message means. */
@FunctionalInterface
public interface Understanding {
  /**
   * The commands of a message, in the order in which they take effect; never empty: what was not
   * understood is {@link Command.Unclear}.
   *
   * @param text 1 to 2000 UTF-16 units, as typed
   * @param conversation where it stands: what was asked, shown and is known
   * @param today in the conversation's time zone
   */
  List<Command> understand(String text, Conversation conversation, LocalDate today);
}
