package org.waymark.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.Money;
import org.waymark.planning.Exclusion;
import org.waymark.planning.Path.SkillRef;

/** The value of a profile field, for telling what was understood and what changed. */
public sealed interface Value {
  /** A word, such as a preference or a place. */
  record OfText(String text) implements Value {}

  /** Words, such as deliveries or languages. */
  record OfTexts(List<String> texts) implements Value {}

  /** Hours, weeks or programs. */
  record OfNumber(BigDecimal number) implements Value {}

  /** A budget. */
  record OfMoney(Money money) implements Value {}

  /** A day. */
  record OfDate(LocalDate date) implements Value {}

  /** A role. */
  record OfRole(RoleMention role) implements Value {}

  /** A skill, or the words that fit none; then {@code skill} is null. */
  record OfSkill(String text, @Nullable SkillRef skill) implements Value {}

  /** Skills. */
  record OfSkills(List<SkillRef> skills) implements Value {}

  /** What is left out. */
  record OfExclusions(List<Exclusion> exclusions) implements Value {}
}
