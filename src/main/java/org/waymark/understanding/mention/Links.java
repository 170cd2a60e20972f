package org.waymark.understanding.mention;

import java.util.List;
import java.util.Optional;
import org.waymark.dialogue.RoleMention;
import org.waymark.dialogue.SkillMention;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.understanding.linking.Link;
import org.waymark.understanding.linking.Linker;

/** Turns links into mentions. */
final class Links {
  private final Framework framework;
  private final Linker linker;

  Links(Framework framework, Linker linker) {
    this.framework = framework;
    this.linker = linker;
  }

  List<Linker.Named> scan(String text) {
    return linker.scan(text);
  }

  /** The role that the words mean, or one of a few; empty where none. */
  Optional<RoleMention> role(String words) {
    return words.isBlank() ? Optional.empty() : role(words, linker.role(words));
  }

  /** The role that the words mean without doubt. */
  Optional<RoleMention> clearRole(String words, double atLeast) {
    return !words.isBlank()
            && linker.role(words) instanceof Link.Clear<RoleId> clear
            && clear.confidence() >= atLeast
        ? role(words, clear)
        : Optional.empty();
  }

  /** The skill that the words mean without doubt. */
  Optional<SkillMention> clearSkill(String words, double atLeast) {
    return !words.isBlank()
            && linker.skill(words) instanceof Link.Clear<SkillId> clear
            && clear.confidence() >= atLeast
        ? skill(words, clear)
        : Optional.empty();
  }

  /** The skill that the words mean, or one of a few; empty where none. */
  Optional<SkillMention> skill(String words) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    Optional<SkillMention> found = skill(words, linker.skill(words));
    boolean several = words.length() > 3 && words.matches(".*[A-Z]'?s");
    // "ECGs": several of what an abbreviation stands for.
    return found.isEmpty() && several ? skill(words.replaceAll("'?s$", "")) : found;
  }

  /** Whether the words mean a skill at least as surely as they mean a role. */
  boolean isRatherSkill(String words) {
    double role = linker.role(words) instanceof Link.Clear<RoleId> clear ? clear.confidence() : 0;
    return linker.skill(words) instanceof Link.Clear<SkillId> skill && skill.confidence() >= role;
  }

  Optional<RoleMention> role(String words, Link<RoleId> link) {
    return switch (link) {
      case Link.Clear<RoleId> clear ->
          framework.findRole(clear.id()).map(r -> RoleMention.of(words, r));
      case Link.OneOf<RoleId> few ->
          Optional.of(RoleMention.oneOf(words, few.ids().stream().limit(3).toList()));
      case Link.Unknown<RoleId> unknown -> Optional.empty();
    };
  }

  Optional<SkillMention> skill(String words, Link<SkillId> link) {
    return switch (link) {
      case Link.Clear<SkillId> clear ->
          framework.findSkill(clear.id()).map(s -> SkillMention.of(words, s));
      case Link.OneOf<SkillId> few ->
          Optional.of(SkillMention.oneOf(words, few.ids().stream().limit(3).toList()));
      case Link.Unknown<SkillId> unknown -> Optional.empty();
    };
  }
}
