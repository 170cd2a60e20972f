package org.waymark.planning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;

/**
 * Finds the best path for a problem, as {@code docs/contract/planning.md} states it, and proves it.
 * Immutable and safe to use from any number of threads; made once for a version of the catalog.
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
   * The best path with all that can be said of it: reasons, what-ifs, alternatives, refresh,
   * stacking.
   *
   * @throws IllegalArgumentException where a limit of the problem is out of its bounds
   */
  public Plan plan(Problem problem) {
    return plan(problem, true, work);
  }

  /**
   * The best path without reasons, what-ifs and alternatives.
   *
   * @throws IllegalArgumentException where a limit of the problem is out of its bounds
   */
  public Plan planOnly(Problem problem) {
    return plan(problem, false, work);
  }

  /**
   * As {@link #planOnly}, with little work: for paths that are only tried out. Most are proven all
   * the same.
   *
   * @throws IllegalArgumentException where a limit of the problem is out of its bounds
   */
  public Plan glance(Problem problem) {
    return plan(problem, false, Work.glance());
  }

  /**
   * The filters of the problem that a program does not meet by itself, and {@code unknown-cost} or
   * {@code other-currency} where there is a budget. Dates, sums and counts are no matter of one
   * program.
   */
  public static Set<Limit> broken(Problem problem, Program program) {
    int bits = new Eligibility(problem).violations(program);
    return Arrays.stream(Limit.values())
        .filter(l -> (bits & Eligibility.bit(l)) != 0)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Limit.class)));
  }

  private Plan plan(Problem problem, boolean everything, Work most) {
    if (problem.finishBy() != null && problem.finishBy().isBefore(problem.dayZero())) {
      return new Plan.FinishBeforeStart(problem.finishBy(), problem.dayZero());
    }
    boolean hasRole =
        problem.targetRole() != null && framework.findRole(problem.targetRole()).isPresent();
    if (!hasRole && problem.wantedSkills().isEmpty()) {
      return new Plan.NoGoal();
    }
    Facts facts = new Facts(table, calendar, problem, held(problem));
    Rules rules = Rules.of(facts);
    Solver solver = new Solver(facts, most);
    Solver.Found found = solver.best(rules);
    return new Plan.Found(
        everything ? whole(facts, rules, solver, found) : bare(facts, rules, found));
  }

  private Path bare(Facts facts, Rules rules, Solver.Found found) {
    int[] order = found.programs();
    PathBuilder builder = new PathBuilder(facts, rules, framework);
    List<Path.Step> steps = builder.steps(order);
    return new Path(
        steps,
        builder.totals(order),
        builder.coverage(order, List.of()),
        Assumptions.of(facts, framework, order),
        found.proven(),
        found.proven() ? null : found.bound(),
        catalog.version(),
        facts.problem.today(),
        List.of(),
        Refreshes.of(facts.held, framework, steps),
        Stacking.of(facts.problem, catalog, steps));
  }

  private Path whole(Facts facts, Rules rules, Solver solver, Solver.Found found) {
    int[] order = found.programs();
    Path bare = bare(facts, rules, found);
    Reasons reasons = new Reasons(facts, rules, solver, framework, order);
    List<Path.Uncovered> uncovered = reasons.uncovered();
    WhatIfs whatIfs = new WhatIfs(facts, rules, solver, framework, found);
    List<Path.WhatIf> list = found.proven() ? whatIfs.list() : List.of();
    Alternatives alternatives = new Alternatives(facts, rules, order);
    List<Path.Step> steps =
        bare.steps().stream().map(s -> s.with(alternatives.of(s.order() - 1))).toList();
    boolean proven = found.proven() && reasons.areProven() && whatIfs.areProven();
    return new Path(
        steps,
        bare.totals(),
        new PathBuilder(facts, rules, framework).coverage(order, uncovered),
        bare.assumptions(),
        proven,
        proven ? null : found.bound(),
        bare.catalogVersion(),
        bare.plannedOn(),
        list,
        bare.refresh(),
        bare.stacksTo());
  }
}
