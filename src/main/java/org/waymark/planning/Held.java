package org.waymark.planning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * What the learner of a problem holds, and what is missing.
 *
 * @param skills held, in the order stated, then those of programs already taken, then those that
 *     the current role implies
 * @param gap what is missing for the goal, with weights: wanted 3, essential 2, essential but stale
 *     1; by falling weight
 * @param bonus the target role's useful skills that are neither held nor in the gap
 */
public record Held(List<Entry> skills, List<Missing> gap, Set<SkillId> bonus) {
  /** Months until a skill is worth half where the framework does not say. */
  public static final int HALF_LIFE_MONTHS = 60;

  /**
   * A held skill.
   *
   * @param stale whether it is worth less than half; it still meets a prerequisite
   */
  public record Entry(HeldSkill held, boolean stale) {}

  /** A skill of the gap. */
  public record Missing(SkillId skill, int weight) {}

  /** Copies the lists. */
  public Held {
    skills = List.copyOf(skills);
    gap = List.copyOf(gap);
    bonus = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(bonus));
  }

  /**
   * Works out what the problem's learner holds and lacks; ids that framework or catalog do not know
   * are passed over.
   */
  public static Held of(Problem problem, Framework framework, Catalog catalog) {
    Map<SkillId, HeldSkill> held = new LinkedHashMap<>();
    for (HeldSkill skill : problem.skills()) {
      if (skill.from() != HeldSkill.From.ROLE) {
        held.putIfAbsent(skill.skill(), skill);
      }
    }
    for (Exclusion exclusion : problem.excluded()) {
      if (exclusion.kind() == Exclusion.Kind.DONE) {
        catalog
            .findProgram(new ProgramId(exclusion.id()))
            .ifPresent(program ->
                program
                    .skills()
                    .forEach(
                        s -> held.putIfAbsent(s, new HeldSkill(s, null, HeldSkill.From.STATED))));
      }
    }
    held.keySet().removeAll(problem.notHeld());
    Set<SkillId> wanted = new LinkedHashSet<>(problem.wantedSkills());
    wanted.removeAll(held.keySet());
    Role current = find(framework, problem.currentRole());
    if (current != null) {
      for (SkillId skill : current.essential()) {
        if (!wanted.contains(skill) && !problem.notHeld().contains(skill)) {
          held.putIfAbsent(skill, new HeldSkill(skill, null, HeldSkill.From.ROLE));
        }
      }
    }
    List<Entry> entries =
        held.values().stream().map(h -> new Entry(h, isStale(h, problem, framework))).toList();
    return new Held(
        entries,
        gap(entries, wanted, find(framework, problem.targetRole())),
        bonus(held.keySet(), wanted, find(framework, problem.targetRole())));
  }

  private static @Nullable Role find(
      Framework framework, org.waymark.knowledge.@Nullable RoleId id) {
    return id == null ? null : framework.findRole(id).orElse(null);
  }

  private static List<Missing> gap(
      List<Entry> entries, Set<SkillId> wanted, @Nullable Role target) {
    List<Missing> gap = new ArrayList<>();
    wanted.forEach(s -> gap.add(new Missing(s, 3)));
    if (target != null) {
      Set<SkillId> fresh = new HashSet<>();
      Set<SkillId> stale = new HashSet<>();
      entries.forEach(e -> (e.stale() ? stale : fresh).add(e.held().skill()));
      List<SkillId> open =
          target.essential().stream()
              .filter(s -> !wanted.contains(s) && !fresh.contains(s))
              .toList();
      open.stream().filter(s -> !stale.contains(s)).forEach(s -> gap.add(new Missing(s, 2)));
      open.stream().filter(stale::contains).forEach(s -> gap.add(new Missing(s, 1)));
    }
    return gap;
  }

  private static Set<SkillId> bonus(Set<SkillId> held, Set<SkillId> wanted, @Nullable Role target) {
    Set<SkillId> bonus = new LinkedHashSet<>();
    if (target != null) {
      bonus.addAll(target.useful());
      bonus.removeAll(held);
      bonus.removeAll(wanted);
    }
    return bonus;
  }

  /** {@code 0.5 ^ (months / halfLife) < 0.5}, which is months over half-life: no rounding. */
  private static boolean isStale(HeldSkill held, Problem problem, Framework framework) {
    LastUsed lastUsed = held.lastUsed();
    return lastUsed != null
        && ChronoUnit.MONTHS.between(lastUsed.end(), problem.today())
            > halfLife(framework, held.skill());
  }

  /** The months until the skill is worth half: the framework's, else {@link #HALF_LIFE_MONTHS}. */
  public static int halfLife(Framework framework, SkillId skill) {
    Integer months = framework.findSkill(skill).map(Skill::halfLifeMonths).orElse(null);
    return months == null ? HALF_LIFE_MONTHS : months;
  }

  /** The sum of the gap's weights. */
  public int weight() {
    return gap.stream().mapToInt(Missing::weight).sum();
  }
}
