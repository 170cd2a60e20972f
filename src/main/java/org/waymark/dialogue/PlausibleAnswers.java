package org.waymark.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;

/** What a learner may well answer to a question: a profile for each answer, few of them. */
final class PlausibleAnswers {
  private static final int MOST_ROLES = 3;
  private static final List<Integer> HOURS = List.of(3, 10);

  private final Framework framework;
  private final Profile profile;
  private final Path now;

  PlausibleAnswers(Framework framework, Profile profile, Path now) {
    this.framework = framework;
    this.profile = profile;
    this.now = now;
  }

  /**
   * What may be answered.
   *
   * @param profiles after each answer; none for a field that is not asked about
   * @param share how many of those who are asked have an answer that limits anything, 0 to 1: what
   *     the scripted learners of the evaluation's development part end up with, rounded. The others
   *     do not mind.
   */
  record Answers(List<Profile> profiles, double share) {}

  /** The answers to a question for that field. */
  Answers to(Field field) {
    return switch (field) {
      case CURRENT_ROLE -> new Answers(roles(), 0.5);
      case HOURS_PER_WEEK ->
          new Answers(
              HOURS.stream()
                  .map(h -> with(e -> e.set(new Constraint.HoursPerWeek(BigDecimal.valueOf(h)))))
                  .toList(),
              0.65);
      case BUDGET -> new Answers(budgets(), 0.45);
      case DELIVERY ->
          new Answers(
              List.of(
                  with(e -> e.set(new Constraint.Deliveries(EnumSet.of(Delivery.ONLINE)))),
                  with(e ->
                      e.set(
                          new Constraint.Deliveries(
                              EnumSet.of(Delivery.ON_SITE, Delivery.BLENDED))))),
              0.15);
      case TARGET_ROLE,
          GOALS,
          SKILLS,
          NOT_HELD,
          WANTED_SKILLS,
          WEEKS,
          START_ON,
          FINISH_BY,
          MAX_PROGRAMS,
          PREFERENCE,
          LANGUAGES,
          LEVEL,
          PLACE,
          EXCLUDED ->
          new Answers(List.of(), 0);
    };
  }

  private Profile with(Consumer<ProfileEditor> change) {
    ProfileEditor editor = new ProfileEditor(profile);
    change.accept(editor);
    return editor.profile();
  }

  /** Half of what the path costs, and enough for all of it. */
  private List<Profile> budgets() {
    Money cost = now.totals().knownCost();
    BigDecimal half = cost.amount().divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP);
    return List.of(
        with(e -> e.set(new Constraint.Budget(new Money(half, cost.currency())))), profile);
  }

  /** The work nearest to what is missing: whoever wants to get there is often from nearby. */
  private List<Profile> roles() {
    RoleId target = profile.targetRole() == null ? null : profile.targetRole().roleId();
    Set<SkillId> missing = new HashSet<>();
    now.coverage().gap().forEach(s -> missing.add(s.skillId()));
    now.steps().forEach(s -> s.requires().forEach(r -> missing.add(r.skillId())));
    List<Role> near = new ArrayList<>();
    for (Role role : framework.listRoles()) {
      boolean same = target != null && role.id().equals(target.withoutLevel());
      if (!same && !role.id().isAtLevel() && brings(role, missing) > 0) {
        near.add(role);
      }
    }
    near.sort(
        Comparator.<Role>comparingLong(r -> -brings(r, missing))
            .thenComparingInt(r -> r.essential().size())
            .thenComparing(Role::id));
    return near.stream()
        .limit(MOST_ROLES)
        .map(r -> with(e -> e.currentRole(RoleMention.of(r.label(), r))))
        .toList();
  }

  private static long brings(Role role, Set<SkillId> missing) {
    return role.essential().stream().filter(missing::contains).count();
  }
}
