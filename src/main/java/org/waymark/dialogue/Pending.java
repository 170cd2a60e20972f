package org.waymark.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.LastUsed;

/**
 * What the last reply left open, so that "yes", "the second one" and "none of these" mean
 * something.
 */
public sealed interface Pending {
  /** How many roles or skills are put to choose from at most. */
  int MOST_OPTIONS = 3;

  /** What tells this question from others, so that none is put twice. */
  default String key() {
    return switch (this) {
      case ChooseRole choice -> choice.slot().code() + " " + words(choice.text());
      case RankTargets rank ->
          Field.TARGET_ROLE.code()
              + " first "
              + rank.options().stream().map(RoleId::value).collect(Collectors.joining(" "));
      case PickRole pick -> "pick";
      case ChooseSkill choice -> choice.slot().code() + " " + words(choice.text());
      case Offer offer -> "offer " + offer.commands();
      case ConfirmForget confirm -> "forget";
      case ConfirmHandoff confirm -> "handoff";
    };
  }

  private static String words(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Which role was meant; {@code slot} is {@link Field#CURRENT_ROLE}, {@link Field#TARGET_ROLE}, or
   * {@link Field#SKILLS} for a role of the past.
   *
   * @param until when a role of the past ended, or null
   */
  record ChooseRole(Field slot, String text, List<RoleId> options, @Nullable LastUsed until)
      implements Pending {
    /** What is meant where it is this one. */
    public Command.Fact chosen(Role role) {
      RoleMention mention = RoleMention.of(text, role);
      return switch (slot) {
        case CURRENT_ROLE -> new Command.SetCurrentRole(mention);
        case SKILLS -> new Command.AddFormerRole(mention, until);
        default -> new Command.SetTargetRole(mention);
      };
    }
  }

  /** Which of several wishes comes first, in the order said; two to four. */
  record RankTargets(List<RoleId> options) implements Pending {
    /** Copies the list. */
    public RankTargets {
      options = List.copyOf(options);
    }
  }

  /** Roles within reach that were shown, best first: one of them may be named as the goal. */
  record PickRole(List<RoleId> options) implements Pending {
    /** Copies the list. */
    public PickRole {
      options = List.copyOf(options);
    }
  }

  /**
   * Which skill was meant; {@code slot} is {@link Field#SKILLS}, {@link Field#WANTED_SKILLS} or
   * {@link Field#EXCLUDED}.
   */
  record ChooseSkill(Field slot, String text, List<SkillId> options) implements Pending {}

  /** A change that was offered and is made on "yes". */
  record Offer(List<Command> commands) implements Pending {}

  /** Whether all is to be erased. */
  record ConfirmForget() implements Pending {}

  /** Whether the summary may go to a person. */
  record ConfirmHandoff() implements Pending {}
}
