package org.waymark.understanding.proposal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Command.OutOfScope;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;

/**
 * Settles where the built-in reading and a proposal differ: what the built-in reading heard stands;
 * a proposal fills in what it did not hear, or could not tell apart.
 */
final class Settlement {
  private Settlement() {}

  /** Whether a model may help: the built-in reading is in doubt, or the message is long. */
  static boolean inDoubt(List<Command> heard, int words, int manyWords) {
    boolean doubt = words >= manyWords;
    for (Command command : heard) {
      switch (command) {
        case OutOfScope(OutOfScope.Kind kind, var language) -> {
          if (!helpable(kind)) {
            return false;
          }
          doubt = true;
        }
        case Command.Restart r -> {
          return false;
        }
        case Command.ForgetMe f -> {
          return false;
        }
        case Command.ExportMe e -> {
          return false;
        }
        default -> doubt |= isOpen(command);
      }
    }
    return doubt;
  }

  private static boolean helpable(OutOfScope.Kind kind) {
    return switch (kind) {
      case OTHER_LANGUAGE, OTHER_MATTER -> true;
      case INJECTION, ABUSE, DISTRESS -> false;
    };
  }

  /** Whether a command leaves open what was meant. */
  private static boolean isOpen(Command command) {
    if (command instanceof Command.Unclear
        || command instanceof OutOfScope
        || (command instanceof Command.AskQuestion(String text, var answer) && answer == null)) {
      return true;
    }
    RoleMention role = role(command);
    SkillMention skill = skill(command);
    return (role != null && role.roleId() == null) || (skill != null && skill.skillId() == null);
  }

  /** One list of both. */
  static List<Command> settle(List<Command> heard, List<Command> proposed) {
    List<Command> settled = new ArrayList<>();
    List<Command> left = new ArrayList<>(proposed);
    for (Command own : heard) {
      Command better =
          isOpen(own) ? left.stream().filter(p -> clears(own, p)).findFirst().orElse(null) : null;
      settled.add(better == null ? own : better);
      left.remove(better);
    }
    boolean nothingHeard = heard.stream().allMatch(Settlement::saysNothing);
    boolean facts = left.stream().anyMatch(p -> p instanceof Command.Fact);
    for (Command more : left) {
      boolean fits =
          more instanceof Command.Fact
              ? settled.stream().noneMatch(s -> sameMatter(s, more))
              : nothingHeard && !facts;
      if (fits) {
        settled.add(more);
      }
    }
    if (settled.stream().anyMatch(c -> !saysNothing(c))) {
      settled.removeIf(Settlement::saysNothing);
    }
    return settled;
  }

  private static boolean saysNothing(Command command) {
    return command instanceof Command.Unclear
        || command instanceof OutOfScope
        || (command instanceof Command.AskQuestion(String text, var answer) && answer == null);
  }

  /** Whether a proposal names what words that were heard left open. */
  private static boolean clears(Command own, Command proposal) {
    RoleMention said = role(own);
    RoleMention meant = role(proposal);
    if (said != null && meant != null && own.getClass() == proposal.getClass()) {
      return meant.roleId() != null
          && (said.candidates().isEmpty() || said.candidates().contains(meant.roleId()));
    }
    SkillMention skill = skill(own);
    SkillMention known = skill(proposal);
    return skill != null
        && known != null
        && own.getClass() == proposal.getClass()
        && known.skillId() != null
        && (skill.candidates().isEmpty() || skill.candidates().contains(known.skillId()));
  }

  /** Whether both are about one thing, so that what was heard stands alone. */
  private static boolean sameMatter(Command own, Command proposal) {
    if (own instanceof Command.SetConstraint(var a)
        && proposal instanceof Command.SetConstraint(var b)) {
      return a.field() == b.field();
    }
    if (own instanceof Command.ForgetConstraint(var field)
        && proposal instanceof Command.SetConstraint(var b)) {
      return field == b.field();
    }
    if (own instanceof Command.AskWhatIf || own instanceof Command.NameTargets) {
      return true;
    }
    SkillMention skill = skill(own);
    SkillMention other = skill(proposal);
    if (skill != null && other != null) {
      return skill.skillId() == null || skill.skillId().equals(other.skillId());
    }
    RoleMention role = role(own);
    RoleMention named = role(proposal);
    boolean sameRole =
        role != null
            && named != null
            && (role.roleId() == null || role.roleId().equals(named.roleId()));
    return sameRole || (role != null && own.getClass() == proposal.getClass());
  }

  private static @Nullable RoleMention role(Command command) {
    return switch (command) {
      case Command.SetCurrentRole(RoleMention role) -> role;
      case Command.SetTargetRole(RoleMention role) -> role;
      case Command.AddFormerRole(RoleMention role, var until) -> role;
      default -> null;
    };
  }

  private static @Nullable SkillMention skill(Command command) {
    return switch (command) {
      case Command.AddSkill(SkillMention skill, var last) -> skill;
      case Command.StrikeSkill(SkillMention skill) -> skill;
      case Command.WantSkill(SkillMention skill) -> skill;
      case Command.UnwantSkill(SkillMention skill) -> skill;
      case Command.ExcludeSkill(SkillMention skill) -> skill;
      case Command.IncludeSkill(SkillMention skill) -> skill;
      default -> null;
    };
  }
}
