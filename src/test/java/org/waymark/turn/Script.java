package org.waymark.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.RoleMention;
import org.waymark.understanding.Understanding;

/**
 * Understands what it was told to; any other text is one more wish, so that the order of the wishes
 * is the order of the turns. Remembers what it heard.
 */
final class Script implements Understanding {
  final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<Command>> script = new HashMap<>();

  Script means(String text, Command... commands) {
    script.put(text, List.of(commands));
    return this;
  }

  @Override
  public List<Command> understand(String text, Conversation conversation, LocalDate today) {
    heard.add(text);
    if (text.equals("boom")) {
      throw new IllegalStateException("the understanding failed");
    }
    return script.getOrDefault(
        text, List.of(new Command.NameTargets(List.of(RoleMention.unknown(text)))));
  }
}
