package org.waymark.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;

/** Decides what a message comes to: its facts into the profile, and the one thing to do. */
public final class Policy {
  private final Framework framework;
  private final Catalog catalog;

  /** With that framework and catalog. */
  public Policy(Framework framework, Catalog catalog) {
    this.framework = framework;
    this.catalog = catalog;
  }

  /** The profile after the commands, and the action. */
  public Decision decide(Conversation conversation, List<Command> said) {
    List<Command> commands = new PendingAnswers(conversation, framework).settle(said);
    if (commands.contains(new Command.Restart())) {
      Conversation fresh =
          Conversation.begin(conversation.locale(), conversation.currency(), conversation.zone());
      return new Decision(fresh, new Action.StartOver(), false, List.of());
    }
    Facts facts = new Facts(framework, catalog, conversation);
    List<Command.Act> acts = new ArrayList<>();
    for (Command command : commands) {
      switch (command) {
        case Command.Fact fact -> facts.apply(fact);
        case Command.Act act -> acts.add(act);
      }
    }
    Profile profile = facts.profile();
    boolean changed = !profile.equals(conversation.profile());
    Action action =
        new ActionChoice(conversation, profile, facts.pending())
            .choose(commands, acts, changed || acts.size() < commands.size());
    Pending open =
        facts.pending() != null ? facts.pending() : stillOpen(conversation.memory(), profile);
    Memory memory = memory(conversation.memory(), commands, action, open);
    Conversation after =
        new Conversation(
            conversation.locale(),
            conversation.currency(),
            conversation.zone(),
            profile,
            conversation.path(),
            conversation.stage(),
            memory);
    return new Decision(after, action, changed, facts.notes());
  }

  /** Which of several roles it is to be stays open until one is named. */
  private static @Nullable Pending stillOpen(Memory before, Profile profile) {
    boolean roles =
        before.pending() instanceof Pending.RankTargets
            || before.pending() instanceof Pending.PickRole;
    return roles && profile.targetRole() == null ? before.pending() : null;
  }

  private static Memory memory(
      Memory before, List<Command> commands, Action action, @Nullable Pending pending) {
    Set<Field> declined = new HashSet<>(before.declined());
    boolean evaded =
        commands.stream().anyMatch(c -> c instanceof Command.Skip || c instanceof Command.Deny);
    if (evaded && before.asked() != null) {
      declined.add(before.asked());
    }
    boolean stuck = action instanceof Action.SayUnclear || action instanceof Action.Decline;
    return new Memory(
        evaded ? null : before.asked(),
        before.asks(),
        declined,
        before.shown(),
        before.spokenOf(),
        pending,
        stuck ? before.stuck() + 1 : 0,
        before.lastText(),
        before.offered());
  }
}
