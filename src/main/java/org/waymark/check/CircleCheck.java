package org.waymark.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issues;

/**
 * Two programs that each require what the other delivers leave a reader wondering which comes
 * first, even where a third one leads in.
 */
final class CircleCheck implements Check {
  @Override
  public void run(Knowledge knowledge, Issues issues) {
    Map<Pair, Program> first = new LinkedHashMap<>();
    for (Program program : knowledge.programs()) {
      pairs(program).forEach(p -> first.putIfAbsent(p, program));
    }
    Set<Set<Program>> told = new HashSet<>();
    first.forEach((pair, program) -> {
      Program other = first.get(pair.reversed());
      if (other != null && !other.id().equals(program.id()) && told.add(Set.of(program, other))) {
        issues.warn(
            "circle",
            knowledge.placeOf(program.id()),
            "requires",
            pair.required().value(),
            "it requires \""
                + pair.required()
                + "\" and teaches \""
                + pair.delivered()
                + "\"; "
                + other.id()
                + " does the reverse; let one of the two do without");
      }
    });
  }

  private static Set<Pair> pairs(Program program) {
    Set<Pair> pairs = new HashSet<>();
    program.requires().forEach(r -> program.skills().forEach(s -> pairs.add(new Pair(r, s))));
    return pairs;
  }

  private record Pair(SkillId required, SkillId delivered) {
    Pair reversed() {
      return new Pair(/* required= */ delivered, /* delivered= */ required);
    }
  }
}
