package org.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;

/**
 * Holds the planner to the contract, read by brute force, over random small catalogs: {@code
 * -Dwaymark.planning.cases=20000} for more of them.
 */
class BruteForceTest {
  private static final int CASES = Integer.getInteger("waymark.planning.cases", 600);
  private static final long SEED = Long.getLong("waymark.planning.seed", 1);

  @Test
  void plansWhatBruteForcePlans() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Case given = CaseGenerator.of(seed);
      String difference = difference(given);
      if (!difference.isEmpty()) {
        Case small = Shrinker.shrink(given, c -> !difference(c).isEmpty());
        assertThat(difference(small))
            .as("seed %d shrunk to%n%s", seed, Shrinker.describe(small))
            .isEmpty();
      }
    }
  }

  /** What the two say that is not the same; empty where they agree. */
  static String difference(Case given) {
    try {
      return compare(given);
    } catch (RuntimeException e) {
      return "throws "
          + e
          + " at "
          + List.of(e.getStackTrace()).subList(0, Math.min(4, e.getStackTrace().length));
    }
  }

  private static String compare(Case given) {
    Plan plan =
        new Planner(given.framework(), given.catalog(), Case.DATES, Work.standard())
            .plan(given.problem());
    return switch (plan) {
      case Plan.NoGoal() ->
          given.problem().targetRole() == null && given.problem().wantedSkills().isEmpty()
              ? ""
              : "no goal?";
      case Plan.FinishBeforeStart f ->
          given.problem().finishBy() == null ? "finish before start?" : "";
      case Plan.Found(Path path) -> compare(new BruteForce(given), path);
    };
  }

  private static String compare(BruteForce brute, Path path) {
    BruteAnswers answers = new BruteAnswers(brute);
    List<String> mine = new ArrayList<>();
    List<String> theirs = new ArrayList<>();
    mine.add("path " + path.steps().stream().map(s -> s.programId().value()).toList());
    theirs.add("path " + answers.path.programs().stream().map(p -> p.id().value()).toList());
    mine.add(
        "optimal "
            + path.optimal()
            + " "
            + path.coverage().ratio()
            + " "
            + path.totals().weeks()
            + " "
            + amount(path.totals().cost())
            + " "
            + amount(path.totals().knownCost()));
    theirs.add(
        "optimal true "
            + answers.ratio(answers.path)
            + " "
            + brute.weeksOf(answers.path, brute.terms())
            + " "
            + (answers.path.unknown() > 0 ? null : plain(answers.path.known()))
            + " "
            + plain(answers.path.known()));
    mine.add(
        "days "
            + path.steps().stream()
                .map(s -> s.endOn().toEpochDay() - brute.problem.dayZero().toEpochDay())
                .toList());
    theirs.add("days " + lastDays(brute, answers.path.programs()));
    mine.add(
        "reasons "
            + path.coverage().uncovered().stream()
                .map(u -> u.skillId() + " " + u.reasons())
                .sorted()
                .toList());
    theirs.add("reasons " + answers.reasons());
    mine.add("what-if " + path.whatIf().stream().map(BruteForceTest::line).toList());
    theirs.add("what-if " + answers.whatIfs());
    mine.add(
        "alternatives "
            + path.steps().stream()
                .map(s -> s.alternatives().stream().map(a -> a.value()).toList())
                .toList());
    theirs.add("alternatives " + answers.alternatives());
    mine.addAll(BruteFacts.of(path));
    theirs.addAll(new BruteFacts(brute, answers.path).expected());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).equals(theirs.get(i))) {
        differences.add("planner " + mine.get(i) + "\nbrute   " + theirs.get(i));
      }
    }
    return String.join("\n", differences);
  }

  private static List<Long> lastDays(BruteForce brute, List<Program> programs) {
    BigDecimal pace = brute.terms().pace();
    long[] ends = brute.ends(programs, pace, true);
    return java.util.Arrays.stream(ends == null ? new long[0] : ends)
        .map(e -> Math.ceilDiv(e, BruteForce.day(pace)) - 1)
        .boxed()
        .toList();
  }

  private static String line(Path.WhatIf w) {
    String to =
        switch (w.to()) {
          case Path.To.Amount(Money money) -> plain(money.amount());
          case Path.To.Count(int value) -> String.valueOf(value);
          case Path.To.Step(var program) -> program.value();
          case Path.To.Dropped() -> "dropped";
        };
    return w.change().code()
        + " "
        + to
        + " "
        + w.ratio()
        + " +"
        + ids(w.gains())
        + " -"
        + ids(w.loses())
        + " "
        + amount(w.cost())
        + " "
        + w.weeks();
  }

  private static List<String> ids(List<Path.SkillRef> refs) {
    return refs.stream().map(r -> r.skillId().value()).sorted().toList();
  }

  private static String amount(@org.jspecify.annotations.Nullable Money money) {
    return money == null ? "null" : plain(money.amount());
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
