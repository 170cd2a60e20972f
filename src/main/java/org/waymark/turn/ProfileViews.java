package org.waymark.turn;

import java.time.LocalDate;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Problems;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.planning.Held;
import org.waymark.reply.ProfileView;
import org.waymark.reply.ProfileView.ShownSkill;

/** Profiles as they are shown, with what the current role implies and what is stale. */
final class ProfileViews {
  private ProfileViews() {}

  static ProfileView of(
      Conversation conversation, LocalDate today, Framework framework, Catalog catalog) {
    Held held =
        Held.of(
            Problems.of(conversation.profile(), conversation.currency(), today),
            framework,
            catalog);
    return new ProfileView(
        conversation.profile(),
        held.skills().stream()
            .map(e ->
                new ShownSkill(
                    e.held().skill(),
                    framework.labelOf(e.held().skill()),
                    e.held().from(),
                    e.held().lastUsed(),
                    e.stale()))
            .toList());
  }
}
