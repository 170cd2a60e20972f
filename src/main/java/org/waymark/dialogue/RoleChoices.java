package org.waymark.dialogue;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation.Memory;

/** The role that still has to be chosen from a few, the target first. */
public final class RoleChoices {
  private RoleChoices() {}

  /** What is to be chosen and was not put to the learner before. */
  static Optional<Pending> fresh(Profile profile, Memory memory) {
    return all(profile).filter(memory::isFresh).findFirst();
  }

  /**
   * What is to be chosen, asked about or not: an answer may come later than in the next message.
   */
  public static Optional<Pending> open(Profile profile) {
    return all(profile).findFirst();
  }

  private static Stream<Pending> all(Profile profile) {
    return Stream.concat(
        choice(profile.targetRole(), Field.TARGET_ROLE),
        choice(profile.currentRole(), Field.CURRENT_ROLE));
  }

  private static Stream<Pending> choice(@Nullable RoleMention role, Field slot) {
    return role == null || role.roleId() != null || role.candidates().isEmpty()
        ? Stream.empty()
        : Stream.of(new Pending.ChooseRole(slot, role.text(), role.candidates(), null));
  }
}
