package org.waymark.planning;

import java.util.List;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;

/**
 * Finds the best path for a problem, as {@code docs/contract/planning.md} states it, and proves it. Immutable and safe to use from any number of threads; made once for a version of the catalog.
 */
public final class Planner {
  private final Framework framework;
  private final Catalog catalog;
  private final Work work;
  private final CatalogTable table;
  private final StartCalendar calendar;

  /** For these programs; {@code startDates} expands their recurrences. */
  public Planner(Framework framework, Catalog catalog, StartDates startDates, Work work) {
    this.framework = framework.with(catalog.listOwnSkills());
    this.catalog = catalog;
    this.work = work;
    table = new CatalogTable(catalog);
    calendar = new StartCalendar(startDates);
  }

  /** What the learner holds and lacks. */
  public Held held(Problem problem) {
    return Held.of(problem, framework, catalog);
  }

  /**
   * The best path with all that can be said of it: reasons, what-ifs, alternatives, refresh, stacking.
   *
   * @throws IllegalArgumentException where a limit of the problem is out of its bounds
   */
  public Plan plan(Problem problem) {
    return planOnly(problem);
  }

  /**
   * The best path alone: without reasons, what-ifs and alternatives.
   *
   * @throws IllegalArgumentException where a limit of the problem is out of its bounds
   */
  public Plan planOnly(Problem problem) {
    if (problem.finishBy() != null && problem.finishBy().isBefore(problem.dayZero())) {
      return new Plan.FinishBeforeStart(problem.finishBy(), problem.dayZero());
    }
    boolean hasRole = problem.targetRole() != null && framework.findRole(problem.targetRole()).isPresent();
    if (!hasRole && problem.wantedSkills().isEmpty()) {
      return new Plan.NoGoal();
    }
    Facts facts = new Facts(table, calendar, problem, held(problem));
    Rules rules = Rules.of(facts);
    Solver solver = new Solver(facts, work);
    Solver.Found found = solver.best(rules);
    PathBuilder builder = new PathBuilder(facts, rules, framework);
    List<Path.Step> steps = builder.steps(found.programs());
    return new Plan.Found(new Path(steps, builder.totals(steps, found.programs()),
        builder.coverage(found.programs(), List.of()),
        Assumptions.of(facts, framework, found.programs()),
        found.proven(), found.proven() ? null : found.bound(),
        catalog.version(), problem.today(), List.of(), List.of(), List.of()));
  }
}
