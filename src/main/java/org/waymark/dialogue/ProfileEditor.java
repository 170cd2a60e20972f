package org.waymark.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Preference;

/**
 * A profile while it is changed, field by field. What is said last counts: a skill is in one of
 * held, not held and wanted. Not for use by several threads.
 */
public final class ProfileEditor {
  private @Nullable RoleMention currentRole;
  private @Nullable RoleMention targetRole;
  private List<String> goals;
  private final List<HeldSkill> skills;
  private final List<SkillRef> notHeld;
  private final List<SkillRef> wantedSkills;
  private @Nullable BigDecimal hoursPerWeek;
  private @Nullable Money budget;
  private @Nullable Integer weeks;
  private @Nullable LocalDate startOn;
  private @Nullable LocalDate finishBy;
  private @Nullable Integer maxPrograms;
  private @Nullable Preference preference;
  private Set<Delivery> delivery;
  private List<String> languages;
  private @Nullable LevelWish level;
  private @Nullable String place;
  private final List<Exclusion> excluded;

  /** Begins as that profile. */
  public ProfileEditor(Profile profile) {
    currentRole = profile.currentRole();
    targetRole = profile.targetRole();
    goals = profile.goals();
    skills = new ArrayList<>(profile.skills());
    notHeld = new ArrayList<>(profile.notHeld());
    wantedSkills = new ArrayList<>(profile.wantedSkills());
    hoursPerWeek = profile.hoursPerWeek();
    budget = profile.budget();
    weeks = profile.weeks();
    startOn = profile.startOn();
    finishBy = profile.finishBy();
    maxPrograms = profile.maxPrograms();
    preference = profile.preference();
    delivery = profile.delivery();
    languages = profile.languages();
    level = profile.level();
    place = profile.place();
    excluded = new ArrayList<>(profile.excluded());
  }

  /** The profile as it then is. */
  public Profile profile() {
    return new Profile(
        currentRole,
        targetRole,
        goals,
        skills,
        notHeld,
        wantedSkills,
        hoursPerWeek,
        budget,
        weeks,
        startOn,
        finishBy,
        maxPrograms,
        preference,
        delivery,
        languages,
        level,
        place,
        excluded);
  }

  /** Sets or unsets the current role. */
  public void currentRole(@Nullable RoleMention role) {
    currentRole = role;
  }

  /** Sets or unsets the target role. */
  public void targetRole(@Nullable RoleMention role) {
    targetRole = role;
  }

  /** Adds words to the goals, once, at most ten. */
  public void addGoal(String words) {
    if (!goals.contains(words) && goals.size() < 10) {
      goals = new ArrayList<>(goals);
      goals.add(words);
    }
  }

  /** Sets the goals. */
  public void goals(List<String> words) {
    goals = words;
  }

  /** Puts these skills in place of those held. */
  public void skills(List<HeldSkill> all) {
    skills.clear();
    skills.addAll(all);
  }

  /** Puts these skills in place of those struck out. */
  public void notHeld(List<SkillRef> all) {
    notHeld.clear();
    notHeld.addAll(all);
  }

  /** Puts these skills in place of those to be learned. */
  public void wantedSkills(List<SkillRef> all) {
    wantedSkills.clear();
    wantedSkills.addAll(all);
  }

  /** Puts these in place of what is left out. */
  public void excluded(List<Exclusion> all) {
    excluded.clear();
    excluded.addAll(all);
  }

  /** The skill is held: no longer wanted, nor struck out. */
  public void hold(HeldSkill skill) {
    skills.removeIf(s -> s.skill().equals(skill.skill()));
    skills.add(skill);
    notHeld.removeIf(s -> s.skillId().equals(skill.skill()));
    wantedSkills.removeIf(s -> s.skillId().equals(skill.skill()));
  }

  /** The skill is not held. */
  public void strike(SkillRef skill) {
    skills.removeIf(s -> s.skill().equals(skill.skillId()));
    if (notHeld.stream().noneMatch(s -> s.skillId().equals(skill.skillId()))) {
      notHeld.add(skill);
    }
  }

  /** The skill is to be learned: no longer held as said, nor left out. */
  public void want(SkillRef skill) {
    skills.removeIf(s -> s.skill().equals(skill.skillId()));
    include(Exclusion.Kind.SKILL, skill.skillId().value());
    if (wantedSkills.stream().noneMatch(s -> s.skillId().equals(skill.skillId()))) {
      wantedSkills.add(skill);
    }
  }

  /** The skill is no longer wanted. */
  public void unwant(SkillId skill) {
    wantedSkills.removeIf(s -> s.skillId().equals(skill));
  }

  /** Leaves something out; a skill left out is no longer wanted. */
  public void exclude(Exclusion exclusion) {
    include(exclusion.kind(), exclusion.id());
    excluded.add(exclusion);
    if (exclusion.kind() == Exclusion.Kind.SKILL) {
      wantedSkills.removeIf(s -> s.skillId().value().equals(exclusion.id()));
    }
  }

  /** Takes an exclusion back. */
  public void include(Exclusion.Kind kind, String id) {
    excluded.removeIf(e -> e.kind() == kind && e.id().equals(id));
  }

  /** Sets a limit or filter. */
  public void set(Constraint constraint) {
    switch (constraint) {
      case Constraint.HoursPerWeek hours -> hoursPerWeek = hours.hours();
      case Constraint.Budget limit -> budget = limit.money();
      case Constraint.Weeks limit -> weeks = limit.weeks();
      case Constraint.StartOn start -> startOn = start.date();
      case Constraint.FinishBy finish -> finishBy = finish.date();
      case Constraint.MaxPrograms most -> maxPrograms = most.programs();
      case Constraint.Deliveries wish -> delivery = wish.delivery();
      case Constraint.Languages wish -> languages = wish.languages();
      case Constraint.Ceiling wish -> level = wish.level();
      case Constraint.Place wish -> place = wish.place();
    }
  }

  /** Sets or unsets what decides between paths alike. */
  public void preference(@Nullable Preference value) {
    preference = value;
  }

  /** Unsets a field. */
  public void forget(Field field) {
    switch (field) {
      case CURRENT_ROLE -> currentRole = null;
      case TARGET_ROLE -> targetRole = null;
      case GOALS -> goals = List.of();
      case SKILLS -> skills.clear();
      case NOT_HELD -> notHeld.clear();
      case WANTED_SKILLS -> wantedSkills.clear();
      case HOURS_PER_WEEK -> hoursPerWeek = null;
      case BUDGET -> budget = null;
      case WEEKS -> weeks = null;
      case START_ON -> startOn = null;
      case FINISH_BY -> finishBy = null;
      case MAX_PROGRAMS -> maxPrograms = null;
      case PREFERENCE -> preference = null;
      case DELIVERY -> delivery = Set.of();
      case LANGUAGES -> languages = List.of();
      case LEVEL -> level = null;
      case PLACE -> place = null;
      case EXCLUDED -> excluded.clear();
    }
  }
}
