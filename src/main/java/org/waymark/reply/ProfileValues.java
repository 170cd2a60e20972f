package org.waymark.reply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.knowledge.Framework;
import org.waymark.planning.Exclusion;
import org.waymark.planning.Path.SkillRef;

/** The value of each field of a profile, as it is sent and as it is told. */
final class ProfileValues {
  private final Framework framework;
  private final Wording wording;

  ProfileValues(Framework framework, Wording wording) {
    this.framework = framework;
    this.wording = wording;
  }

  /** The field's value, or empty where it is not set. */
  Optional<Value> find(Profile profile, Field field) {
    return Optional.ofNullable(value(profile, field));
  }

  private @Nullable Value value(Profile profile, Field field) {
    return switch (field) {
      case CURRENT_ROLE ->
          profile.currentRole() == null ? null : new Value.OfRole(profile.currentRole());
      case TARGET_ROLE ->
          profile.targetRole() == null ? null : new Value.OfRole(profile.targetRole());
      case GOALS -> texts(profile.goals());
      case SKILLS ->
          skills(
              profile.skills().stream()
                  .map(s -> new SkillRef(s.skill(), framework.labelOf(s.skill())))
                  .toList());
      case NOT_HELD -> skills(profile.notHeld());
      case WANTED_SKILLS -> skills(profile.wantedSkills());
      case HOURS_PER_WEEK ->
          profile.hoursPerWeek() == null ? null : new Value.OfNumber(profile.hoursPerWeek());
      case BUDGET -> profile.budget() == null ? null : new Value.OfMoney(profile.budget());
      case WEEKS ->
          profile.weeks() == null ? null : new Value.OfNumber(BigDecimal.valueOf(profile.weeks()));
      case START_ON -> profile.startOn() == null ? null : new Value.OfDate(profile.startOn());
      case FINISH_BY -> profile.finishBy() == null ? null : new Value.OfDate(profile.finishBy());
      case MAX_PROGRAMS ->
          profile.maxPrograms() == null
              ? null
              : new Value.OfNumber(BigDecimal.valueOf(profile.maxPrograms()));
      case PREFERENCE ->
          profile.preference() == null ? null : new Value.OfText(profile.preference().code());
      case DELIVERY -> texts(profile.delivery().stream().map(d -> d.code()).toList());
      case LANGUAGES -> texts(profile.languages());
      case LEVEL -> profile.level() == null ? null : new Value.OfText(profile.level().code());
      case PLACE -> profile.place() == null ? null : new Value.OfText(profile.place());
      case EXCLUDED ->
          profile.excluded().isEmpty() ? null : new Value.OfExclusions(profile.excluded());
    };
  }

  private static @Nullable Value texts(List<String> texts) {
    return texts.isEmpty() ? null : new Value.OfTexts(texts);
  }

  private static @Nullable Value skills(List<SkillRef> skills) {
    return skills.isEmpty() ? null : new Value.OfSkills(skills);
  }

  /** The value in words. */
  String tell(Field field, @Nullable Value value) {
    if (value == null) {
      return wording.say("value.none");
    }
    return switch (value) {
      case Value.OfText text -> word(field, text.text());
      case Value.OfTexts texts ->
          wording.list(texts.texts().stream().map(t -> word(field, t)).toList());
      case Value.OfNumber number -> wording.number(number.number());
      case Value.OfMoney money -> wording.money(money.money());
      case Value.OfDate date -> wording.day(date.date());
      case Value.OfRole role -> told(role.role());
      case Value.OfSkill skill -> skill.skill() == null ? skill.text() : skill.skill().label();
      case Value.OfSkills skills -> few(skills.skills().stream().map(SkillRef::label).toList());
      case Value.OfExclusions exclusions ->
          few(exclusions.exclusions().stream().map(Exclusion::label).toList());
    };
  }

  /** The first four, and how many more. */
  String few(List<String> labels) {
    return labels.size() <= 5 ? wording.list(labels) : wording.first(4, labels);
  }

  private static String told(RoleMention role) {
    return role.label() != null ? role.label() : role.text();
  }

  /** A code in words; what is no code as it is. */
  private String word(Field field, String code) {
    return switch (field) {
      case PREFERENCE -> wording.say("value.preference." + code);
      case DELIVERY -> wording.say("value.delivery." + code);
      case LEVEL -> wording.level(code);
      case LANGUAGES -> Locale.of(code).getDisplayLanguage(wording.locale());
      default -> code;
    };
  }
}
