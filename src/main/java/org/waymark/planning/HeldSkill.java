package org.waymark.planning;

import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.SkillId;

/**
 * A skill that the learner has.
 *
 * @param lastUsed when it was last used; null counts as fresh
 * @param from how it is known
 */
public record HeldSkill(SkillId skill, @Nullable LastUsed lastUsed, From from) {
  /** How a held skill is known. */
  public enum From implements Coded {
    /** Said by the learner, also as a former role or a program already taken. */
    STATED("stated"),
    /** Implied by the current role: an assumption to strike. */
    ROLE("role"),
    /** From a credential that was checked and affirmed. */
    CREDENTIAL("credential");

    private final String code;

    From(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
