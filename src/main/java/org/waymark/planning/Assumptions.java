package org.waymark.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/** Lists what had to be assumed. */
final class Assumptions {
  private Assumptions() {}

  static List<Path.Assumption> of(Facts facts, Framework framework, int[] order) {
    Problem problem = facts.problem;
    List<Path.Assumption> assumptions = new ArrayList<>();
    if (problem.hoursPerWeek() == null) {
      assumptions.add(new Path.Assumption("hoursPerWeek", Facts.USUAL_PACE.intValue(), null, ""));
    }
    if (problem.weeks() == null && problem.finishBy() == null) {
      assumptions.add(new Path.Assumption("weeks", Facts.USUAL_WEEKS, null, ""));
    }
    if (problem.maxPrograms() == null) {
      assumptions.add(new Path.Assumption("maxPrograms", Facts.USUAL_PROGRAMS, null, ""));
    }
    for (int number : order) {
      Program program = facts.table.programs[number];
      if (program.starts() instanceof Starts.Unknown) {
        assumptions.add(new Path.Assumption("starts", null, program.id(), ""));
      }
    }
    int implied = countImplied(facts, framework, order);
    if (implied > 0) {
      assumptions.add(new Path.Assumption("skills", implied, null, ""));
    }
    return List.copyOf(assumptions);
  }

  /**
   * The skills that the current role implies and without which the path would be another: those
   * that the target role names, or a chosen program requires.
   */
  private static int countImplied(Facts facts, Framework framework, int[] order) {
    Set<SkillId> matter = new HashSet<>();
    if (facts.problem.targetRole() != null) {
      framework
          .findRole(facts.problem.targetRole())
          .ifPresent(role -> {
            matter.addAll(role.essential());
            matter.addAll(role.useful());
          });
    }
    for (int number : order) {
      matter.addAll(facts.table.programs[number].requires());
    }
    return (int)
        facts.held.skills().stream()
            .filter(
                e -> e.held().from() == HeldSkill.From.ROLE && matter.contains(e.held().skill()))
            .count();
  }
}
