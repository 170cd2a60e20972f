package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * A skill as somebody said it.
 *
 * @param text the words
 * @param skillId the skill of the framework, or null where it is not (yet) known which
 * @param label the skill's label, null exactly where {@code skillId} is
 * @param candidates where it is one of a few: which, best first, at most three; else empty
 */
public record SkillMention(
    String text, @Nullable SkillId skillId, @Nullable String label, List<SkillId> candidates) {
  /** Copies the list. */
  public SkillMention {
    candidates = List.copyOf(candidates);
  }

  /** A clear mention. */
  public static SkillMention of(String text, Skill skill) {
    return new SkillMention(text, skill.id(), skill.label(), List.of());
  }

  /** Words that may mean one of these. */
  public static SkillMention oneOf(String text, List<SkillId> candidates) {
    return new SkillMention(text, null, null, candidates);
  }

  /** Words that fit no skill. */
  public static SkillMention unknown(String text) {
    return new SkillMention(text, null, null, List.of());
  }
}
