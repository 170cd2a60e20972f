package org.waymark.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;

/** What changes would do, each exact: one that could not be proven within the work is left out. */
final class WhatIfs {
  private static final int MOST = 5;
  private static final int MOST_HOURS = 40;

  private static final Map<Limit, Path.Change> FILTERS = filters();

  private final Facts facts;
  private final Rules rules;
  private final Solver solver;
  private final Framework framework;
  private final Solver.Found now;
  private final PathBuilder builder;
  private final Set<SkillId> delivered;
  private boolean proven = true;

  WhatIfs(Facts facts, Rules rules, Solver solver, Framework framework, Solver.Found now) {
    this.facts = facts;
    this.rules = rules;
    this.solver = solver;
    this.framework = framework;
    this.now = now;
    builder = new PathBuilder(facts, rules, framework);
    delivered = builder.delivered(now.programs());
  }

  private static Map<Limit, Path.Change> filters() {
    Map<Limit, Path.Change> filters = new LinkedHashMap<>();
    filters.put(Limit.EXCLUDED, Path.Change.EXCLUDED);
    filters.put(Limit.WRONG_DELIVERY, Path.Change.DELIVERY);
    filters.put(Limit.WRONG_LANGUAGE, Path.Change.LANGUAGES);
    filters.put(Limit.WRONG_LEVEL, Path.Change.LEVEL);
    filters.put(Limit.WRONG_PLACE, Path.Change.PLACE);
    return filters;
  }

  /** Whether nothing had to be left out. */
  boolean areProven() {
    return proven;
  }

  /** A what-if, where there is one. */
  private interface Question {
    Path.@Nullable WhatIf ask();
  }

  /** At most five, in the order of rank. */
  List<Path.WhatIf> list() {
    List<Path.WhatIf> list = new ArrayList<>();
    List<Question> questions =
        List.of(
            this::fewer,
            this::budget,
            this::weeks,
            this::hoursPerWeek,
            this::filter,
            this::optional);
    for (Question question : questions) {
      if (list.size() < MOST) {
        try {
          Optional.ofNullable(question.ask()).ifPresent(list::add);
        } catch (Meter.Exhausted e) {
          proven = false;
        }
      }
    }
    return List.copyOf(list);
  }

  private Path.@Nullable WhatIf fewer() {
    int less = now.programs().length - 1;
    if (less < 1) {
      return null;
    }
    Rules fewer = rules.withMaxPrograms(less);
    Solver.Found found = proven(fewer);
    boolean savesWeeks = 2L * builder.weeks(found.programs()) < builder.weeks(now.programs());
    boolean saves =
        found.programs().length > 0
            && (savesWeeks
                || isUnderHalf(builder.cost(found.programs()), builder.cost(now.programs())));
    return saves && lost(found.programs()).size() <= 1
        ? whatIf(Path.Change.FEWER, new Path.To.Count(less), fewer, found.programs())
        : null;
  }

  private static boolean isUnderHalf(@Nullable Money then, @Nullable Money now) {
    return then != null
        && now != null
        && then.amount().add(then.amount()).compareTo(now.amount()) < 0;
  }

  private Path.@Nullable WhatIf budget() {
    if (rules.budget() == Rules.NONE || isWhole()) {
      return null;
    }
    Rules open = rules.lifting(Eligibility.bit(Limit.OVER_BUDGET));
    long least = solver.leastAbove(open, Least.Of.COST, now.weight());
    if (least == Long.MAX_VALUE) {
      return null;
    }
    Rules richer = rules.withBudget(least);
    return whatIf(
        Path.Change.BUDGET,
        new Path.To.Amount(facts.moneyOf(least)),
        richer,
        proven(richer).programs());
  }

  private Path.@Nullable WhatIf weeks() {
    if (isWhole()) {
      return null;
    }
    long least =
        solver.leastAbove(
            rules.lifting(Eligibility.bit(Limit.OVER_TIME)), Least.Of.WEEKS, now.weight());
    if (least == Long.MAX_VALUE) {
      return null;
    }
    Rules longer = rules.withWeeks(least);
    return whatIf(
        Path.Change.WEEKS,
        new Path.To.Count(Math.toIntExact(least)),
        longer,
        proven(longer).programs());
  }

  private boolean isWhole() {
    return now.weight() == facts.held.weight();
  }

  /**
   * More hours a week never make a path end later, so what covers more at some pace does so at
   * every higher one.
   */
  private Path.@Nullable WhatIf hoursPerWeek() {
    int slowest = Math.toIntExact(rules.day() / facts.dayAt(1)) + 1;
    if (slowest > MOST_HOURS) {
      return null;
    }
    if (!isWhole() && solver.coversMore(at(MOST_HOURS), now.weight())) {
      int low = slowest;
      int high = MOST_HOURS;
      while (low < high) {
        int middle = (low + high) / 2;
        if (solver.coversMore(at(middle), now.weight())) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return faster(low, proven(at(low)));
    }
    return sooner(slowest);
  }

  private Path.@Nullable WhatIf sooner(int slowest) {
    int weeks = builder.weeks(now.programs());
    if (weeks <= 1) {
      return null;
    }
    long possible = solver.leastAbove(at(MOST_HOURS), Least.Of.WEEKS, now.weight() - 1);
    for (int pace = slowest; possible < weeks && pace <= MOST_HOURS; pace++) {
      Solver.Found found = proven(at(pace));
      if (new PathBuilder(facts, at(pace), framework).weeks(found.programs()) < weeks) {
        return faster(pace, found);
      }
    }
    return null;
  }

  private Rules at(int pace) {
    return rules.withDay(facts.dayAt(pace));
  }

  private Path.WhatIf faster(int pace, Solver.Found found) {
    return whatIf(Path.Change.HOURS_PER_WEEK, new Path.To.Count(pace), at(pace), found.programs());
  }

  private Path.@Nullable WhatIf filter() {
    if (isWhole()) {
      return null;
    }
    Limit most = null;
    Solver.Found best = now;
    for (Limit limit : FILTERS.keySet()) {
      Rules without = rules.lifting(Eligibility.bit(limit));
      if ((facts.allViolations() & Eligibility.bit(limit)) != 0
          && solver.coversMore(without, best.weight())) {
        best = proven(without);
        most = limit;
      }
    }
    Path.Change change = most == null ? null : FILTERS.get(most);
    return most == null || change == null
        ? null
        : whatIf(
            change, new Path.To.Dropped(), rules.lifting(Eligibility.bit(most)), best.programs());
  }

  private Path.@Nullable WhatIf optional() {
    int[] longer = new Insertion(facts, rules).mostBonus(now.programs());
    if (longer.length == 0) {
      return null;
    }
    int added =
        java.util.Arrays.stream(longer)
            .filter(p -> java.util.Arrays.stream(now.programs()).noneMatch(q -> q == p))
            .findFirst()
            .orElseThrow();
    Set<SkillId> then = builder.delivered(longer);
    List<SkillId> gains =
        facts.held.bonus().stream()
            .filter(s -> then.contains(s) && !delivered.contains(s))
            .toList();
    return new Path.WhatIf(
        Path.Change.OPTIONAL,
        new Path.To.Step(facts.table.programs[added].id()),
        "",
        builder.ratio(then),
        builder.refs(gains),
        List.of(),
        builder.cost(longer),
        builder.weeks(longer));
  }

  private Solver.Found proven(Rules other) {
    Solver.Found found = solver.best(other);
    if (!found.proven()) {
      throw new Meter.Exhausted();
    }
    return found;
  }

  private List<SkillId> lost(int[] programs) {
    Set<SkillId> then = builder.delivered(programs);
    return gap().filter(s -> delivered.contains(s) && !then.contains(s)).toList();
  }

  private java.util.stream.Stream<SkillId> gap() {
    return facts.held.gap().stream().map(Held.Missing::skill);
  }

  private Path.WhatIf whatIf(Path.Change change, Path.To to, Rules then, int[] programs) {
    Set<SkillId> delivers = builder.delivered(programs);
    List<SkillId> gains =
        gap().filter(s -> delivers.contains(s) && !delivered.contains(s)).toList();
    return new Path.WhatIf(
        change,
        to,
        "",
        builder.ratio(delivers),
        builder.refs(gains),
        builder.refs(lost(programs)),
        builder.cost(programs),
        new PathBuilder(facts, then, framework).weeks(programs));
  }
}
