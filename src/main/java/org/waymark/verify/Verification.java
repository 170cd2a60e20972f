package org.waymark.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Held;
import org.waymark.planning.Limit;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Planner;
import org.waymark.planning.Problem;
import org.waymark.planning.StartDates;

/** Replays a path. Made once for a version of the catalog; safe for use by many threads. */
public final class Verification {
  private final Framework framework;
  private final Catalog catalog;
  private final StartDates startDates;
  private final Function<Problem, Plan> planner;

  /** Against that catalog; {@code planner} plans over the same. */
  public Verification(
      Framework framework,
      Catalog catalog,
      StartDates startDates,
      Function<Problem, Plan> planner) {
    this.framework = framework;
    this.catalog = catalog;
    this.startDates = startDates;
    this.planner = planner;
  }

  /**
   * Replays it as of the day on which it was planned.
   *
   * @param problem what it was planned for, on that day
   * @param today by which a start is past
   */
  public Verdict verify(Path path, Problem problem, LocalDate today) {
    Ledger ledger = new Ledger();
    String currency = problem.budget() == null ? problem.currency() : problem.budget().currency();
    Held held = Held.of(problem, framework, catalog);
    List<Program> programs = new ArrayList<>();
    Schedule schedule = new Schedule(ledger, problem, startDates);
    Set<SkillId> has = new HashSet<>();
    held.skills().forEach(e -> has.add(e.held().skill()));
    Facts facts = new Facts(ledger, framework);
    for (int i = 0; i < path.steps().size(); i++) {
      Path.Step step = path.steps().get(i);
      String at = "/steps/" + i;
      Optional<Program> found = catalog.findProgram(step.programId());
      ledger.check(found.isPresent(), at, () -> step.title() + " is no longer in the catalog.");
      if (found.isPresent()) {
        Program program = found.get();
        programs.add(program);
        facts.check(step, program, at);
        filters(ledger, problem, step, program, at);
        order(ledger, step, program, has, at);
        schedule.check(step, program, at);
        has.addAll(program.skills());
      }
      if (step.startOn().isBefore(today)) {
        ledger.note(step.title() + " was to start on " + step.startOn() + ", which is past.");
      }
    }
    new Sums(ledger, problem, currency).check(path, programs, schedule);
    new Covered(ledger, framework).check(path.coverage(), held, programs);
    if (!path.catalogVersion().equals(catalog.version())) {
      ledger.note("The catalog has changed since the path was made on " + path.plannedOn() + ".");
    }
    if (planner.apply(problem) instanceof Plan.Found(Path now)) {
      new Claims(ledger).check(path, now);
    } else {
      ledger.check(false, "", () -> "For this profile there is no path any more.");
    }
    return ledger.verdict();
  }

  private static void filters(
      Ledger ledger, Problem problem, Path.Step step, Program program, String at) {
    Set<Limit> broken = Planner.broken(problem, program);
    ledger.check(
        broken.isEmpty(),
        at,
        () ->
            step.title()
                + " does not fit the profile: "
                + String.join(", ", broken.stream().map(Limit::code).toList())
                + ".");
  }

  private void order(Ledger ledger, Path.Step step, Program program, Set<SkillId> has, String at) {
    for (SkillId skill : program.requires()) {
      ledger.check(
          has.contains(skill),
          at + "/requires",
          () -> step.title() + " comes before " + framework.labelOf(skill) + " is held.");
    }
  }
}
