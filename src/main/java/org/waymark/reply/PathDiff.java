package org.waymark.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Path;

/** What a change did to a path, in a few words. */
final class PathDiff {
  private final Wording wording;

  PathDiff(Wording wording) {
    this.wording = wording;
  }

  /**
   * "one step fewer; no longer covers SQL; €120 cheaper"; empty where there is nothing to compare,
   * "no change to the path" where both are the same.
   */
  String tell(@Nullable Path before, @Nullable Path after) {
    if (before == null || after == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    int steps = after.steps().size() - before.steps().size();
    if (steps != 0) {
      parts.add(
          wording.say(
              steps > 0 ? "effect.steps.more" : "effect.steps.fewer", "n", Math.abs(steps)));
    }
    List<String> gained = labels(after, before);
    if (!gained.isEmpty()) {
      parts.add(wording.say("effect.gained", "skills", wording.list(gained)));
    }
    List<String> lost = lost(before, after);
    if (!lost.isEmpty()) {
      parts.add(wording.say("effect.lost", "skills", wording.list(lost)));
    }
    cost(before, after, parts);
    int weeks = after.totals().weeks() - before.totals().weeks();
    if (weeks != 0) {
      parts.add(
          wording.say(
              weeks > 0 ? "effect.weeks.more" : "effect.weeks.fewer", "n", Math.abs(weeks)));
    }
    if (parts.isEmpty()) {
      parts.add(
          wording.say(programs(before).equals(programs(after)) ? "effect.none" : "effect.other"));
    }
    return parts.stream()
        .reduce((all, next) -> wording.say("effect.and", Map.of("effects", all, "next", next)))
        .orElse("");
  }

  private void cost(Path before, Path after, List<String> parts) {
    Money was = before.totals().cost();
    Money is = after.totals().cost();
    if (was == null || is == null || !was.currency().equals(is.currency())) {
      return;
    }
    BigDecimal more = is.amount().subtract(was.amount());
    if (more.signum() != 0) {
      parts.add(
          wording.say(
              more.signum() < 0 ? "effect.cheaper" : "effect.dearer",
              "cost",
              wording.money(new Money(more.abs(), is.currency()))));
    }
  }

  /** Gap skills of {@code after} that it covers and {@code before} did not. */
  private static List<String> labels(Path after, Path before) {
    Set<SkillId> had = covered(before);
    return after.coverage().covered().stream()
        .filter(s -> !had.contains(s.skillId()))
        .map(Path.WeightedSkill::label)
        .toList();
  }

  /**
   * Skills that were covered and are now uncovered; one that is no longer in the gap is not lost.
   */
  private static List<String> lost(Path before, Path after) {
    Set<SkillId> had = covered(before);
    Set<SkillId> has = covered(after);
    // By the gap, since a path alone has no reasons for what it leaves uncovered.
    return after.coverage().gap().stream()
        .filter(s -> had.contains(s.skillId()) && !has.contains(s.skillId()))
        .map(Path.WeightedSkill::label)
        .toList();
  }

  private static Set<SkillId> covered(Path path) {
    Set<SkillId> covered = new HashSet<>();
    path.coverage().covered().forEach(s -> covered.add(s.skillId()));
    return covered;
  }

  private static List<ProgramId> programs(Path path) {
    return path.steps().stream().map(Path.Step::programId).toList();
  }
}
