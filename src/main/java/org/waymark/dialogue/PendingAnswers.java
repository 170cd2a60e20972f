package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.SkillId;

/** Gives "yes", "no" and "the second one" the meaning that the open question lends them. */
final class PendingAnswers {
  private final @Nullable Pending pending;
  private final Profile profile;
  private final Framework framework;

  PendingAnswers(Conversation conversation, Framework framework) {
    this.pending = conversation.memory().pending();
    this.profile = conversation.profile();
    this.framework = framework;
  }

  /** The commands with the answers replaced by what they mean. */
  List<Command> settle(List<Command> said) {
    List<Command> settled = new ArrayList<>();
    for (Command command : said) {
      switch (command) {
        case Command.Affirm yes -> settled.addAll(affirmed(yes));
        case Command.Deny no -> settled.addAll(denied(no));
        default -> settled.add(command);
      }
    }
    return settled;
  }

  private List<Command> affirmed(Command.Affirm yes) {
    return switch (pending) {
      case Pending.Offer offer -> offer.commands();
      case Pending.ChooseRole choice ->
          List.of(choice.chosen(framework.getRole(choice.options().getFirst())));
      case Pending.ChooseSkill choice ->
          List.of(skill(choice.slot(), choice.text(), choice.options().getFirst()));
      case Pending.RankTargets rank -> List.of(yes);
      case Pending.PickRole pick -> List.of(yes);
      case Pending.ConfirmForget confirm -> List.of(yes);
      case Pending.ConfirmHandoff confirm -> List.of(yes);
      case null -> List.of(yes);
    };
  }

  /**
   * "None of these": the words are kept, without candidates, so that they are not asked about
   * again.
   */
  private List<Command> denied(Command.Deny no) {
    if (!(pending instanceof Pending.ChooseRole choice) || choice.slot() == Field.SKILLS) {
      return List.of(no);
    }
    RoleMention said =
        choice.slot() == Field.CURRENT_ROLE ? profile.currentRole() : profile.targetRole();
    if (said == null || said.roleId() != null) {
      return List.of(no);
    }
    RoleMention kept = RoleMention.unknown(said.text());
    return List.of(
        no,
        choice.slot() == Field.CURRENT_ROLE
            ? new Command.SetCurrentRole(kept)
            : new Command.SetTargetRole(kept));
  }

  private Command skill(Field slot, String text, SkillId id) {
    SkillMention mention = SkillMention.of(text, framework.getSkill(id));
    return switch (slot) {
      case SKILLS -> new Command.AddSkill(mention, null);
      case NOT_HELD -> new Command.StrikeSkill(mention);
      case EXCLUDED -> new Command.ExcludeSkill(mention);
      default -> new Command.WantSkill(mention);
    };
  }
}
