package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;

/**
 * Programs in an order that works, with everything that can be said of them. The components are
 * those of the HTTP contract's Path; texts ({@code why}, {@code text}, {@code effect}) are empty
 * until {@code reply} words them.
 *
 * @param optimal whether it is proven best
 * @param bound where it is not, the greatest covered weight that is still possible
 */
public record Path(
    List<Step> steps,
    Totals totals,
    Coverage coverage,
    List<Assumption> assumptions,
    boolean optimal,
    @Nullable Integer bound,
    String catalogVersion,
    LocalDate plannedOn,
    List<WhatIf> whatIf,
    List<Refresh> refresh,
    List<Stack> stacksTo) {

  /** This path with those what-ifs. */
  public Path withWhatIfs(List<WhatIf> list) {
    return new Path(
        steps,
        totals,
        coverage,
        assumptions,
        optimal,
        bound,
        catalogVersion,
        plannedOn,
        list,
        refresh,
        stacksTo);
  }

  /** A skill with its label. */
  public record SkillRef(SkillId skillId, String label) {}

  /**
   * A skill of the gap; {@code weight} is 3 wanted, 2 essential to the target role, 1 held but
   * stale.
   */
  public record WeightedSkill(SkillId skillId, String label, int weight) {}

  /**
   * One program of the path.
   *
   * @param order from 1
   * @param startWeek from 1, whole
   * @param endWeek at least {@code startWeek}
   * @param place where it is on site or blended: the place that the learner asked for, else the
   *     first
   * @param cost as the program states it, in its own currency; null where it states none
   * @param alternatives programs that could stand in its place with the same weight covered, best
   *     first, at most three
   */
  public record Step(
      int order,
      ProgramId programId,
      String title,
      String provider,
      @Nullable String url,
      BigDecimal hours,
      Set<Delivery> delivery,
      @Nullable String place,
      @Nullable String language,
      int startWeek,
      int endWeek,
      LocalDate startOn,
      LocalDate endOn,
      @Nullable Money cost,
      List<SkillRef> delivers,
      List<SkillRef> requires,
      String why,
      List<ProgramId> alternatives) {

    /** This step with those alternatives. */
    Step with(List<ProgramId> others) {
      return new Step(
          order, programId, title, provider, url, hours, delivery, place, language, startWeek,
          endWeek, startOn, endOn, cost, delivers, requires, why, others);
    }
  }

  /**
   * Sums over the steps.
   *
   * @param weeks ceil(T), T the end of the last step
   * @param cost null where a cost is unknown or in another currency
   * @param knownCost the sum of those costs that are known
   * @param ects the sum of the credits that are stated; null where no step states any
   */
  public record Totals(
      BigDecimal hours,
      int weeks,
      @Nullable Money cost,
      Money knownCost,
      @Nullable BigDecimal ects) {}

  /**
   * What of the gap is covered.
   *
   * @param ratio covered weight over gap weight; 1 where the gap is empty
   * @param bonus useful skills of the target role that the path delivers and that are not held
   */
  public record Coverage(
      List<WeightedSkill> gap,
      List<WeightedSkill> covered,
      List<Uncovered> uncovered,
      double ratio,
      List<SkillRef> bonus) {}

  /** A skill of the gap that the path does not cover: the first of the reasons, and all of them. */
  public record Uncovered(SkillId skillId, String label, Limit reason, List<Limit> reasons) {}

  /**
   * What had to be assumed.
   *
   * @param field {@code hoursPerWeek}, {@code weeks}, {@code maxPrograms}, {@code starts}, {@code
   *     skills}
   * @param value the number assumed, or null
   * @param program the program whose start is unknown, or null
   */
  public record Assumption(
      String field, @Nullable Integer value, @Nullable ProgramId program, String text) {}

  /**
   * What a change would do, exactly.
   *
   * @param to the new value: {@link To.Amount} for a budget, {@link To.Count} for weeks, hours a
   *     week and programs, {@link To.Step} for one program more, {@link To.Dropped} for a filter
   * @param ratio of the path after the change
   * @param gains skills of the gap (or bonus skills, for {@code optional}) that are then covered
   *     and are not now
   * @param loses skills of the gap that are covered now and not then
   * @param cost the whole path's then, null where unknown
   * @param weeks the whole path's then
   */
  public record WhatIf(
      Change change,
      To to,
      String effect,
      double ratio,
      List<SkillRef> gains,
      List<SkillRef> loses,
      @Nullable Money cost,
      int weeks) {}

  /**
   * What a what-if changes, in the contract's order of rank; filters carry the name of their
   * profile field.
   */
  public enum Change implements Coded {
    FEWER("fewer"),
    BUDGET("budget"),
    WEEKS("weeks"),
    HOURS_PER_WEEK("hoursPerWeek"),
    EXCLUDED("excluded"),
    DELIVERY("delivery"),
    LANGUAGES("languages"),
    LEVEL("level"),
    PLACE("place"),
    OPTIONAL("optional");

    private final String code;

    Change(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** The value after a change. */
  public sealed interface To {
    /** A budget. */
    record Amount(Money money) implements To {}

    /** Weeks, hours a week, or a number of programs. */
    record Count(int value) implements To {}

    /** A program more. */
    record Step(ProgramId programId) implements To {}

    /** A filter that is no longer there. */
    record Dropped() implements To {}
  }

  /** When a skill will be worth half: {@code by} is a month, to be told with "about". */
  public record Refresh(SkillId skillId, String label, YearMonth by, String why) {}

  /**
   * A larger award to which a chosen program counts: how many of its needed parts are then held.
   */
  public record Stack(AwardId awardId, String title, int have, int need) {}
}
