package org.waymark.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issues;

/**
 * Each program can be begun by somebody who starts with nothing, after others: no prerequisites in
 * a circle, none that nobody teaches.
 */
final class StartableCheck implements Check {
  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Set<SkillId> reached = new HashSet<>();
    List<Program> waiting = new ArrayList<>(knowledge.programs());
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Program program : List.copyOf(waiting)) {
        if (reached.containsAll(program.requires())) {
          waiting.remove(program);
          reached.addAll(program.skills());
          grew = true;
        }
      }
    }
    for (Program program : waiting) {
      for (SkillId skill : program.requires()) {
        if (!reached.contains(skill)) {
          boolean taught = !knowledge.catalog().listDelivering(skill).isEmpty();
          issues.error(
              "never-started",
              knowledge.placeOf(program.id()),
              "requires",
              skill.value(),
              taught
                  ? "\""
                      + skill
                      + "\" is only taught by programs that cannot be begun without this one; let"
                      + " one of them start without it"
                  : "no program teaches \""
                      + skill
                      + "\", so nobody can get here from nothing; add one, or do not require it");
        }
      }
    }
  }
}
