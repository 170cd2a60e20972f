package org.waymark.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Profile;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.HeldSkill.From;
import org.waymark.planning.LastUsed;

/**
 * A profile as it is shown: with the skills that the current role implies and with what is stale.
 *
 * @param skills all held skills, stated ones first
 */
public record ProfileView(Profile profile, List<ShownSkill> skills) {
  /** Copies the list. */
  public ProfileView {
    skills = List.copyOf(skills);
  }

  /** A held skill with its label. */
  public record ShownSkill(
      SkillId skillId, String label, From from, @Nullable LastUsed lastUsed, boolean stale) {}
}
