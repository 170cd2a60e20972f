package org.waymark.dialogue;

import java.util.List;
import java.util.Optional;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;

/**
 * An open question by the framework of today: a choice of what is left, or none. An option is not
 * taken out of a choice that stays: "the second one" means the list as it was shown, so a choice
 * that lost one of its roles is closed and put anew.
 */
final class PendingRenewal {
  private final Framework framework;

  PendingRenewal(Framework framework) {
    this.framework = framework;
  }

  /** The question, or empty where what it offers is gone. */
  Optional<Pending> renew(Pending open) {
    boolean stands =
        switch (open) {
          case Pending.ChooseRole choice -> all(choice.options());
          case Pending.RankTargets rank -> all(rank.options());
          case Pending.PickRole pick -> all(pick.options());
          case Pending.ChooseSkill choice ->
              choice.options().stream().allMatch(s -> framework.findSkill(s).isPresent());
          case Pending.Offer offer -> offer.commands().stream().allMatch(this::stands);
          case Pending.ConfirmForget confirm -> true;
          case Pending.ConfirmHandoff confirm -> true;
        };
    return stands ? Optional.of(open) : Optional.empty();
  }

  private boolean all(List<RoleId> roles) {
    return roles.stream().allMatch(r -> framework.findRole(r).isPresent());
  }

  /** Of what is offered only a wish for a skill names anything of the framework. */
  private boolean stands(Command offered) {
    return !(offered instanceof Command.WantSkill want)
        || want.skill().skillId() == null
        || framework.findSkill(want.skill().skillId()).isPresent();
  }
}
