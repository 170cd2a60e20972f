package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/**
 * What a path is wanted for. Null or empty means that it was not said.
 *
 * @param skills stated or evidenced; those that the current role implies are derived by the
 *     planner, and ignored here
 * @param notHeld struck out by the learner
 * @param hoursPerWeek the pace, over 0 and at most 168
 * @param budget the most that the whole path may cost
 * @param weeks the most weeks, over 0
 * @param maxPrograms the most programs, over 0
 * @param level the highest level of a program
 * @param place a city or country
 * @param languages ISO 639-1 codes
 * @param currency of the conversation, by which costs are known where there is no budget
 * @param today in the conversation's time zone
 */
public record Problem(
    @Nullable RoleId currentRole,
    @Nullable RoleId targetRole,
    List<HeldSkill> skills,
    Set<SkillId> notHeld,
    List<SkillId> wantedSkills,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Money budget,
    @Nullable Integer weeks,
    @Nullable LocalDate startOn,
    @Nullable LocalDate finishBy,
    @Nullable Integer maxPrograms,
    Preference preference,
    Set<Delivery> delivery,
    Set<String> languages,
    @Nullable Level level,
    @Nullable String place,
    List<Exclusion> excluded,
    String currency,
    LocalDate today) {

  /** Day 0: the later of today and {@code startOn}. */
  public LocalDate dayZero() {
    return startOn != null && startOn.isAfter(today) ? startOn : today;
  }
}
