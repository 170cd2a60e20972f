package org.waymark.dialogue;

import java.util.List;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/** What the last reply left open, so that "yes", "the second one" and "none of these" mean something. */
public sealed interface Pending {
  /** Which role was meant; {@code slot} is {@link Field#CURRENT_ROLE} or {@link Field#TARGET_ROLE}. */
  record ChooseRole(Field slot, String text, List<RoleId> options) implements Pending {}

  /** Which skill was meant; {@code slot} is {@link Field#SKILLS}, {@link Field#WANTED_SKILLS} or {@link Field#EXCLUDED}. */
  record ChooseSkill(Field slot, String text, List<SkillId> options) implements Pending {}

  /** A change that was offered and is made on "yes". */
  record Offer(List<Command> commands) implements Pending {}

  /** Whether all is to be erased. */
  record ConfirmForget() implements Pending {}

  /** Whether the summary may go to a person. */
  record ConfirmHandoff() implements Pending {}
}
