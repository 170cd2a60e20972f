package org.waymark.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.understanding.Resolver.Placed;

/**
 * Puts facts and acts in the order in which they take effect, and drops yes, no and politeness
 * where more was said.
 */
final class Manners {
  private final Conversation conversation;

  Manners(Conversation conversation) {
    this.conversation = conversation;
  }

  /**
   * The commands; empty where nothing was read. {@code chosen}: one of the offered options was
   * taken, so that "yes" and "no" are spent.
   */
  List<Command> put(List<Placed> facts, List<Placed> acts, boolean chosen) {
    boolean content = !facts.isEmpty() || acts.stream().anyMatch(a -> !small(a.command()));
    boolean open = conversation.memory().pending() != null && !chosen;
    Set<Command> commands = new LinkedHashSet<>();
    if (open) {
      acts.stream()
          .map(Placed::command)
          .filter(Command.Affirm.class::isInstance)
          .forEach(commands::add);
    }
    facts.stream().map(Placed::command).forEach(commands::add);
    for (Placed act : acts) {
      if (!small(act.command()) || keeps(act.command(), content, chosen)) {
        commands.add(act.command());
      }
    }
    return new ArrayList<>(commands);
  }

  /**
   * Whether a command is politeness or a bare answer, beside which a sentence can ask something.
   */
  static boolean polite(Command command) {
    return command instanceof Command.Greet
        || command instanceof Command.Thank
        || command instanceof Command.Goodbye
        || command instanceof Command.Affirm
        || command instanceof Command.Deny;
  }

  /** What only counts where nothing else was said. */
  private static boolean small(Command command) {
    return switch (command) {
      case Command.Affirm a -> true;
      case Command.Deny d -> true;
      case Command.Skip s -> true;
      case Command.OutOfScope o -> true;
      default -> false;
    };
  }

  private static boolean keeps(Command command, boolean content, boolean chosen) {
    return !content
        && !(chosen && (command instanceof Command.Affirm || command instanceof Command.Deny));
  }
}
