package org.waymark.understanding.mention;

import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.planning.LastUsed;

/**
 * A role or skill in a message, and what is said of it. Offsets are UTF-16 units into the message.
 */
public sealed interface Mention {
  /** First character. */
  int start();

  /** After the last. */
  int end();

  /** What is said of it. */
  Use use();

  /** The same with another use. */
  Mention as(Use other);

  /** A role; {@code until} where it is one of the past and is said to have ended. */
  record OfRole(int start, int end, Use use, RoleMention role, @Nullable LastUsed until)
      implements Mention {
    @Override
    public OfRole as(Use other) {
      return new OfRole(start, end, other, role, until);
    }

    /** Whether it is known, or one of a few. */
    public boolean linked() {
      return role.roleId() != null || !role.candidates().isEmpty();
    }
  }

  /** A skill; {@code lastUsed} where that is said. */
  record OfSkill(int start, int end, Use use, SkillMention skill, @Nullable LastUsed lastUsed)
      implements Mention {
    @Override
    public OfSkill as(Use other) {
      return new OfSkill(start, end, other, skill, lastUsed);
    }
  }
}
