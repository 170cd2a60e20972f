package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;

/** Turns program numbers into steps, totals and coverage. */
final class PathBuilder {
  private final Facts facts;
  private final Rules rules;
  private final Framework framework;

  PathBuilder(Facts facts, Rules rules, Framework framework) {
    this.facts = facts;
    this.rules = rules;
    this.framework = framework;
  }

  /** The steps; throws {@link IllegalStateException} where the order has no schedule. */
  List<Path.Step> steps(int[] order) {
    Trial.Span[] spans =
        new Trial(facts, rules)
            .schedule(order)
            .orElseThrow(() -> new IllegalStateException("a path has no schedule"));
    List<Path.Step> steps = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      steps.add(step(i + 1, facts.table.programs[order[i]], spans[i]));
    }
    return List.copyOf(steps);
  }

  private Path.Step step(int number, Program program, Trial.Span span) {
    int startWeek = Math.toIntExact(span.begin() / rules.week()) + 1;
    int endWeek = Math.max(startWeek, Math.toIntExact(Math.ceilDiv(span.end(), rules.week())));
    return new Path.Step(
        number,
        program.id(),
        program.title(),
        program.provider().name(),
        program.url(),
        program.hours() == null ? BigDecimal.ZERO : program.hours(),
        program.delivery(),
        placeOf(program),
        program.language(),
        startWeek,
        endWeek,
        facts.problem.dayZero().plusDays(span.begin() / rules.day()),
        lastDay(span.end()),
        program.cost(),
        refs(program.skills()),
        refs(program.requires()),
        "",
        List.of());
  }

  private LocalDate lastDay(long end) {
    return facts.problem.dayZero().plusDays(Math.ceilDiv(end, rules.day()) - 1);
  }

  private @Nullable String placeOf(Program program) {
    if (program.places().isEmpty()
        || !(program.delivery().contains(Delivery.ON_SITE)
            || program.delivery().contains(Delivery.BLENDED))) {
      return null;
    }
    String asked = facts.problem.place();
    Optional<String> same =
        asked == null
            ? Optional.empty()
            : program.places().stream()
                .filter(p -> Eligibility.folded(p).equals(Eligibility.folded(asked)))
                .findFirst();
    return same.orElse(program.places().getFirst());
  }

  /** The sums. */
  Path.Totals totals(int[] order) {
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal ects = null;
    for (int number : order) {
      Program program = facts.table.programs[number];
      hours = hours.add(program.hours() == null ? BigDecimal.ZERO : program.hours());
      if (program.ects() != null) {
        ects = ects == null ? program.ects() : ects.add(program.ects());
      }
    }
    return new Path.Totals(hours, weeks(order), cost(order), knownCost(order), ects);
  }

  /** ceil(T). */
  int weeks(int[] order) {
    return new Trial(facts, rules)
        .schedule(order)
        .filter(s -> s.length > 0)
        .map(s -> Math.toIntExact(Math.ceilDiv(s[s.length - 1].end(), rules.week())))
        .orElse(0);
  }

  /** What the programs cost, or null where one of the costs is unknown. */
  @Nullable Money cost(int[] order) {
    for (int program : order) {
      if (facts.cost[program] < 0) {
        return null;
      }
    }
    return knownCost(order);
  }

  private Money knownCost(int[] order) {
    long sum = 0;
    for (int program : order) {
      sum += Math.max(0, facts.cost[program]);
    }
    return facts.moneyOf(sum);
  }

  /** What the programs deliver. */
  Set<SkillId> delivered(int[] order) {
    Set<SkillId> delivered = new HashSet<>();
    for (int program : order) {
      delivered.addAll(facts.table.programs[program].skills());
    }
    return delivered;
  }

  /** What of the gap the programs cover. */
  Path.Coverage coverage(int[] order, List<Path.Uncovered> uncovered) {
    Set<SkillId> delivered = delivered(order);
    List<Path.WeightedSkill> gap =
        facts.held.gap().stream()
            .map(m -> new Path.WeightedSkill(m.skill(), framework.labelOf(m.skill()), m.weight()))
            .toList();
    List<Path.WeightedSkill> covered =
        gap.stream().filter(s -> delivered.contains(s.skillId())).toList();
    return new Path.Coverage(
        gap,
        covered,
        uncovered,
        ratio(delivered),
        refs(facts.held.bonus().stream().filter(delivered::contains).toList()));
  }

  /** Covered weight over the gap's; 1 where the gap is empty. */
  double ratio(Set<SkillId> delivered) {
    int all = facts.held.weight();
    int covered =
        facts.held.gap().stream()
            .filter(m -> delivered.contains(m.skill()))
            .mapToInt(Held.Missing::weight)
            .sum();
    return all == 0 ? 1 : (double) covered / all;
  }

  /** The skills with their labels. */
  List<Path.SkillRef> refs(List<SkillId> skills) {
    return skills.stream().map(s -> new Path.SkillRef(s, framework.labelOf(s))).toList();
  }
}
