package org.waymark.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;

/** The larger awards that a path leads toward. */
final class Stacking {
  private Stacking() {}

  /**
   * Awards to which a chosen program counts, by the award's record or the program's; programs
   * already taken count too.
   */
  static List<Path.Stack> of(Problem problem, Catalog catalog, List<Path.Step> steps) {
    Set<ProgramId> chosen = new LinkedHashSet<>();
    steps.forEach(s -> chosen.add(s.programId()));
    Set<ProgramId> then = new HashSet<>(chosen);
    problem.excluded().stream()
        .filter(e -> e.kind() == Exclusion.Kind.DONE)
        .forEach(e -> then.add(new ProgramId(e.id())));
    List<Path.Stack> stacks = new ArrayList<>();
    for (Award award : catalog.listAwards()) {
      if (chosen.stream().anyMatch(p -> counts(catalog, award, p))) {
        int have = (int) then.stream().filter(p -> counts(catalog, award, p)).count();
        stacks.add(
            new Path.Stack(
                award.id(), award.title(), Math.min(have, award.needs()), award.needs()));
      }
    }
    return List.copyOf(stacks);
  }

  private static boolean counts(Catalog catalog, Award award, ProgramId program) {
    return award.parts().contains(program)
        || catalog.findProgram(program).filter(p -> p.stacksTo().contains(award.id())).isPresent();
  }
}
