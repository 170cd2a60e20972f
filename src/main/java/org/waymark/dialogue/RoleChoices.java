package org.waymark.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The role that still has to be chosen from a few, the target first. */
final class RoleChoices {
  private RoleChoices() {}

  static Optional<Pending> of(Profile profile) {
    return choice(profile.targetRole(), Field.TARGET_ROLE)
        .or(() -> choice(profile.currentRole(), Field.CURRENT_ROLE));
  }

  private static Optional<Pending> choice(@Nullable RoleMention role, Field slot) {
    return role == null || role.roleId() != null || role.candidates().isEmpty()
        ? Optional.empty()
        : Optional.of(new Pending.ChooseRole(slot, role.text(), role.candidates(), null));
  }
}
