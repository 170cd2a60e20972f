package org.waymark.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Command.OutOfScope;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.understanding.reading.Message;

/**
 * Turns away a message that most likely is about something else, where nothing firm was read from
 * it: a word that only looked like a wish ("the cheapest flight"), or a goal that is no known role
 * ("find some curtains"). What names a role, a skill, a number or a step is never turned away.
 */
final class OffTopic {
  /** Less likely ours than this, what links to nothing is taken for something else. */
  private static final double UNLINKED = 0.3;

  /** The same for a wish that a single word can look like. */
  private static final double WISH = 0.1;

  private static final double NEVER = 0;

  private final Scope scope;

  OffTopic(Scope scope) {
    this.scope = scope;
  }

  /** The commands, or that it is not our business. */
  List<Command> check(Message message, Conversation conversation, List<Command> commands) {
    Field asked = conversation.memory().asked();
    double most =
        conversation.memory().pending() == null
            ? commands.stream().mapToDouble(c -> most(c, asked)).min().orElse(NEVER)
            : NEVER;
    return most > NEVER && scope.of(message) < most
        ? List.of(new OutOfScope(OutOfScope.Kind.OTHER_MATTER, null))
        : commands;
  }

  private static double most(Command command, @Nullable Field asked) {
    return switch (command) {
      case Command.Unclear unclear -> UNLINKED;
      case Command.SetTargetRole role -> role.role().roleId() == null ? UNLINKED : NEVER;
      case Command.SetCurrentRole role -> role.role().roleId() == null ? UNLINKED : NEVER;
      case Command.WantSkill skill -> skill.skill().skillId() == null ? UNLINKED : NEVER;
      case Command.Compare compare -> compare.programs().isEmpty() ? UNLINKED : NEVER;
      case Command.AskQuestion question -> question.answerId() == null ? UNLINKED : NEVER;
      case Command.SetPreference preference -> asked == Field.PREFERENCE ? NEVER : WISH;
      case Command.SetConstraint limit ->
          asked != Field.DELIVERY && limit.constraint() instanceof Constraint.Deliveries
              ? WISH
              : NEVER;
      default -> NEVER;
    };
  }
}
