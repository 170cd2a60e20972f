package org.waymark.check;

import java.util.HashSet;
import java.util.Set;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issues;

/**
 * No skill is an orphan, and what a role cannot be done without is taught by more than one program.
 */
final class UseCheck implements Check {
  private static final int LEAST_PROGRAMS = 2;

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Set<SkillId> essential = knowledge.essentialSkills();
    Set<SkillId> needed = new HashSet<>(essential);
    knowledge.framework().listRoles().forEach(r -> needed.addAll(r.useful()));
    for (Skill skill : knowledge.framework().listSkills()) {
      int taught = knowledge.catalog().listDelivering(skill.id()).size();
      if (taught == 0 && !needed.contains(skill.id())) {
        issues.error(
            "orphan",
            knowledge.placeOf(skill.id()),
            "id",
            skill.id().value(),
            "no role needs \""
                + skill.id()
                + "\" and no program teaches it; name it in a role, or take it out");
      } else if (essential.contains(skill.id()) && taught < LEAST_PROGRAMS) {
        issues.error(
            "thin",
            knowledge.placeOf(skill.id()),
            "id",
            skill.id().value(),
            "\""
                + skill.id()
                + "\" is essential to a role and taught by "
                + (taught == 0 ? "no program" : "one program only")
                + "; have two that teach it");
      } else if (taught == 0) {
        issues.warn(
            "untaught",
            knowledge.placeOf(skill.id()),
            "id",
            skill.id().value(),
            "roles call \"" + skill.id() + "\" useful and no program teaches it; add one");
      }
    }
  }
}
