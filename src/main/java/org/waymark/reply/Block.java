package org.waymark.reply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Path.SkillRef;

/**
 * Something that a client can draw; one that knows none of them shows the reply's text. The shapes
 * are those of the HTTP contract.
 */
public sealed interface Block {
  /** A paragraph. */
  record Text(String text) implements Block {}

  /** A path, as a timeline. */
  record PathBlock(org.waymark.planning.Path path) implements Block {}

  /** Programs, as cards. */
  record Programs(List<Card> items) implements Block {}

  /** Programs beside each other; each row has a value a program. */
  record Comparison(List<Card> programs, List<Row> rows) implements Block {}

  /** Roles within reach: how many of the essential skills are held. */
  record Roles(List<RoleItem> items) implements Block {}

  /** A question with a few answers to tap. */
  record Choice(Field field, List<Option> options) implements Block {}

  /** What I understood. */
  record ProfileBlock(ProfileView profile) implements Block {}

  /** An answer about micro-credentials, with its sources. */
  record AnswerBlock(String id, String title, String text, List<Answer.Source> sources)
      implements Block {}

  /** How to reach a person. */
  record Handoff(@Nullable String url, @Nullable String email, boolean consentAsked)
      implements Block {}

  /** A program in short. */
  record Card(
      ProgramId programId,
      String title,
      String provider,
      @Nullable String url,
      @Nullable BigDecimal hours,
      @Nullable Money cost,
      Set<Delivery> delivery,
      List<SkillRef> skills,
      String why) {}

  /** A line of a comparison. */
  record Row(String label, List<String> values) {}

  /** A role with how much of it is held. */
  record RoleItem(RoleId roleId, String label, int held, int of) {}

  /** An answer to tap: what it shows, and what is then said. */
  record Option(String label, String text) {}
}
