package org.waymark.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.Path.SkillRef;
import org.waymark.planning.Preference;

/**
 * What is known about a learner: what was said, nothing derived. Null or empty means not said. The
 * fields are those of the HTTP contract's Profile.
 *
 * @param goals free text, as said
 * @param skills stated or evidenced, never those that a role implies
 * @param hoursPerWeek over 0, at most 168
 */
public record Profile(
    @Nullable RoleMention currentRole,
    @Nullable RoleMention targetRole,
    List<String> goals,
    List<HeldSkill> skills,
    List<SkillRef> notHeld,
    List<SkillRef> wantedSkills,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Money budget,
    @Nullable Integer weeks,
    @Nullable LocalDate startOn,
    @Nullable LocalDate finishBy,
    @Nullable Integer maxPrograms,
    @Nullable Preference preference,
    Set<Delivery> delivery,
    List<String> languages,
    @Nullable LevelWish level,
    @Nullable String place,
    List<Exclusion> excluded) {

  /** Copies the collections. */
  public Profile {
    goals = List.copyOf(goals);
    skills = List.copyOf(skills);
    notHeld = List.copyOf(notHeld);
    wantedSkills = List.copyOf(wantedSkills);
    delivery =
        delivery.isEmpty()
            ? Set.of()
            : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(delivery));
    languages = List.copyOf(languages);
    excluded = List.copyOf(excluded);
  }

  /** Nothing known, but the languages of teaching that the conversation's locale suggests. */
  public static Profile empty(List<String> languages) {
    return new Profile(
        null, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null,
        null, Set.of(), languages, null, null, List.of());
  }

  /** Whether there is something to plan for: a target role that is known, or a wanted skill. */
  public boolean hasGoal() {
    return (targetRole != null && targetRole.roleId() != null) || !wantedSkills.isEmpty();
  }
}
