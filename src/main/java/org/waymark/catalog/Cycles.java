package org.waymark.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Issues;

/** Prerequisites that only programs behind themselves could meet. */
final class Cycles {
  private final List<Program> programs;
  private final Issues issues;
  private final Draft draft;

  Cycles(List<Program> programs, Issues issues, Draft draft) {
    this.programs = programs;
    this.issues = issues;
    this.draft = draft;
  }

  /**
   * Warns of each program that no order of programs can reach, though some program delivers each
   * thing that it requires.
   */
  void report() {
    Set<SkillId> taught =
        programs.stream().flatMap(p -> p.skills().stream()).collect(Collectors.toSet());
    Set<SkillId> reached = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Program program : programs) {
        if (open(program, taught, reached)) {
          grew |= reached.addAll(program.skills());
        }
      }
    }
    for (Program program : programs) {
      if (!open(program, taught, reached)) {
        String skill =
            program.requires().stream()
                .filter(s -> taught.contains(s) && !reached.contains(s))
                .findFirst()
                .map(SkillId::value)
                .orElse("");
        issues.warn(
            "prerequisite-cycle",
            place(program),
            "requires",
            skill,
            "what it requires is only taught by programs that need it themselves; it can be planned"
                + " only for who holds the skill");
      }
    }
  }

  private static boolean open(Program program, Set<SkillId> taught, Set<SkillId> reached) {
    return program.requires().stream().allMatch(s -> !taught.contains(s) || reached.contains(s));
  }

  private Place place(Program program) {
    return draft.programs().stream()
        .filter(d -> d.program().id().equals(program.id()))
        .map(DraftProgram::place)
        .findFirst()
        .orElse(new Place(program.id().value(), 0, 0, null));
  }
}
