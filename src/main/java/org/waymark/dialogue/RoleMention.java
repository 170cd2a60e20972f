package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;

/**
 * A role as somebody said it.
 *
 * @param text the words
 * @param roleId the role of the framework, or null where it is not (yet) known which
 * @param label the role's label, null exactly where {@code roleId} is
 * @param candidates where it is one of a few: which, best first, at most three; else empty
 */
public record RoleMention(
    String text, @Nullable RoleId roleId, @Nullable String label, List<RoleId> candidates) {
  /** Copies the list. */
  public RoleMention {
    candidates = List.copyOf(candidates);
  }

  /** A clear mention. */
  public static RoleMention of(String text, Role role) {
    return new RoleMention(text, role.id(), role.label(), List.of());
  }

  /** Words that may mean one of these. */
  public static RoleMention oneOf(String text, List<RoleId> candidates) {
    return new RoleMention(text, null, null, candidates);
  }

  /** Words that fit no role. */
  public static RoleMention unknown(String text) {
    return new RoleMention(text, null, null, List.of());
  }
}
