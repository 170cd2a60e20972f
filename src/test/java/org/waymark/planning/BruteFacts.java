package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;
import org.waymark.planning.BruteForce.Sequence;

/** What else a path says, told twice as lines to compare: by the path, and by the contract. */
final class BruteFacts {
  private final BruteForce brute;
  private final Sequence best;
  private final List<Program> programs;
  private final long[] ends;

  BruteFacts(BruteForce brute, Sequence best) {
    this.brute = brute;
    this.best = best;
    this.programs = best.programs();
    long[] scheduled = brute.ends(programs, brute.terms().pace(), true);
    this.ends = scheduled == null ? new long[0] : scheduled;
  }

  /** The lines of the path. */
  static List<String> of(Path path) {
    LocalDate none = LocalDate.EPOCH;
    return List.of(
        "steps "
            + path.steps().stream()
                .map(s ->
                    s.startOn().toEpochDay()
                        - none.toEpochDay()
                        + " "
                        + s.startWeek()
                        + "-"
                        + s.endWeek())
                .toList(),
        "hours " + path.totals().hours().stripTrailingZeros().toPlainString(),
        "covered "
            + path.coverage().covered().stream()
                .map(s -> s.skillId() + " " + s.weight())
                .sorted()
                .toList(),
        "bonus " + sorted(path.coverage().bonus().stream().map(Path.SkillRef::skillId).toList()),
        "refresh " + path.refresh().stream().map(r -> r.skillId() + " " + r.by()).sorted().toList(),
        "assumed "
            + path.assumptions().stream()
                .filter(a -> !a.field().equals("skills"))
                .map(a -> a.field() + " " + a.value() + " " + a.program())
                .toList());
  }

  /** The lines that it ought to have. */
  List<String> expected() {
    return List.of(
        "steps " + steps(),
        "hours "
            + programs.stream()
                .map(p -> p.hours() == null ? BigDecimal.ZERO : p.hours())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString(),
        "covered "
            + brute.gap.entrySet().stream()
                .filter(e -> best.delivered().contains(e.getKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .sorted()
                .toList(),
        "bonus " + sorted(brute.bonus.stream().filter(best.delivered()::contains).toList()),
        "refresh " + refresh(),
        "assumed " + assumed());
  }

  private static List<String> sorted(Collection<SkillId> skills) {
    return skills.stream().map(SkillId::value).sorted().toList();
  }

  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    long day = BruteForce.day(brute.terms().pace());
    for (int i = 0; i < programs.size(); i++) {
      BigDecimal hours = programs.get(i).hours();
      long begin =
          ends[i]
              - (hours == null
                  ? 0
                  : hours.multiply(BigDecimal.valueOf(7 * 20_000)).longValueExact());
      long startWeek = begin / (7 * day) + 1;
      long endWeek = Math.max(startWeek, BruteForce.weeks(ends[i], brute.terms().pace()));
      steps.add(
          brute.problem.dayZero().plusDays(begin / day).toEpochDay()
              + " "
              + startWeek
              + "-"
              + endWeek);
    }
    return steps;
  }

  private List<String> refresh() {
    Map<SkillId, LocalDate> from = new TreeMap<>();
    Set<SkillId> seen = new HashSet<>();
    for (HeldSkill held : brute.problem.skills()) {
      boolean first = held.from() != HeldSkill.From.ROLE && seen.add(held.skill());
      if (first && held.lastUsed() != null && !brute.problem.notHeld().contains(held.skill())) {
        from.put(held.skill(), held.lastUsed().end());
      }
    }
    long day = BruteForce.day(brute.terms().pace());
    for (int i = 0; i < programs.size(); i++) {
      LocalDate last = brute.problem.dayZero().plusDays(Math.ceilDiv(ends[i], day) - 1);
      programs.get(i).skills().forEach(s -> from.put(s, last));
    }
    return from.entrySet().stream()
        .map(e -> e.getKey() + " " + YearMonth.from(e.getValue().plusMonths(halfLife(e.getKey()))))
        .sorted()
        .toList();
  }

  private int halfLife(SkillId skill) {
    Integer months =
        brute.given.skills().stream()
            .filter(s -> s.id().equals(skill))
            .findFirst()
            .map(Skill::halfLifeMonths)
            .orElse(null);
    return months == null ? 60 : months;
  }

  private List<String> assumed() {
    Problem p = brute.problem;
    List<String> assumed = new ArrayList<>();
    if (p.hoursPerWeek() == null) {
      assumed.add("hoursPerWeek 5 null");
    }
    if (p.weeks() == null && p.finishBy() == null) {
      assumed.add("weeks 52 null");
    }
    if (p.maxPrograms() == null) {
      assumed.add("maxPrograms 6 null");
    }
    programs.stream()
        .filter(program -> program.starts() instanceof Starts.Unknown)
        .forEach(program -> assumed.add("starts null " + program.id()));
    return assumed;
  }
}
