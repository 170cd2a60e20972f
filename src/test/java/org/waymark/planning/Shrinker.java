package org.waymark.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Starts;

/** Makes a failing case smaller as long as it still fails. */
final class Shrinker {
  private Shrinker() {}

  static Case shrink(Case given, Predicate<Case> fails) {
    Case smallest = given;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Case candidate : candidates(smallest)) {
        if (!candidate.equals(smallest) && fails.test(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<Case> candidates(Case given) {
    List<Case> candidates = new ArrayList<>();
    for (Program program : given.programs()) {
      candidates.add(
          given.withPrograms(given.programs().stream().filter(p -> !p.equals(program)).toList()));
    }
    for (Program program : given.programs()) {
      candidates.add(
          replaced(given, program, program.toBuilder().starts(new Starts.AnyTime()).build()));
      candidates.add(replaced(given, program, program.toBuilder().requires(List.of()).build()));
      candidates.add(replaced(given, program, program.toBuilder().enrolBy(null).build()));
      if (program.skills().size() > 1) {
        candidates.add(
            replaced(
                given,
                program,
                program.toBuilder()
                    .skills(program.skills().subList(1, program.skills().size()))
                    .build()));
      }
    }
    Problem p = given.problem();
    for (int i = 0; i < 12; i++) {
      candidates.add(
          given.with(
              new Problem(
                  i == 0 ? null : p.currentRole(),
                  p.targetRole(),
                  i == 1 ? List.of() : p.skills(),
                  i == 2 ? Set.of() : p.notHeld(),
                  p.wantedSkills(),
                  i == 3 ? null : p.hoursPerWeek(),
                  i == 4 ? null : p.budget(),
                  i == 5 ? null : p.weeks(),
                  i == 6 ? null : p.startOn(),
                  i == 6 ? null : p.finishBy(),
                  i == 7 ? null : p.maxPrograms(),
                  p.preference(),
                  i == 8 ? Set.of() : p.delivery(),
                  i == 9 ? Set.of() : p.languages(),
                  i == 10 ? null : p.level(),
                  i == 10 ? null : p.place(),
                  i == 11 ? List.of() : p.excluded(),
                  p.currency(),
                  p.today())));
    }
    return candidates;
  }

  private static Case replaced(Case given, Program old, Program other) {
    return given.withPrograms(
        given.programs().stream().map(p -> p.equals(old) ? other : p).toList());
  }

  /** The case to read. */
  static String describe(Case given) {
    StringBuilder text = new StringBuilder();
    given
        .roles()
        .forEach(r ->
            text.append("role ")
                .append(r.id())
                .append(" essential ")
                .append(r.essential())
                .append(" useful ")
                .append(r.useful())
                .append('\n'));
    given
        .programs()
        .forEach(p ->
            text.append("program ")
                .append(p.id())
                .append(" gives ")
                .append(p.skills())
                .append(" needs ")
                .append(p.requires())
                .append(' ')
                .append(p.hours())
                .append(" h ")
                .append(p.cost())
                .append(' ')
                .append(p.level())
                .append(' ')
                .append(p.starts())
                .append(" enrolBy ")
                .append(p.enrolBy())
                .append(' ')
                .append(p.delivery())
                .append(p.places())
                .append(p.country())
                .append(' ')
                .append(p.language())
                .append(' ')
                .append(p.provider().id())
                .append('\n'));
    return text.append(given.problem()).toString();
  }
}
