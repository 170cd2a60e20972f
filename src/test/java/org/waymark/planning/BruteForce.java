package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * The contract read aloud: every order of every choice of programs, each judged by itself. Shares
 * nothing with the planner but its value types; knows catalogs of up to eight programs.
 *
 * <p>A day is 200 paces in hundredths of an hour, and a program of h hours lasts 7 * 20,000 * h
 * such units; exact for hours to one decimal.
 */
final class BruteForce {
  final Case given;
  final Problem problem;
  final Map<SkillId, Integer> gap = new LinkedHashMap<>();
  final Set<SkillId> held = new HashSet<>();
  final Set<SkillId> bonus = new HashSet<>();
  final List<Sequence> sequences = new ArrayList<>();
  private final LocalDate dayZero;
  private final Map<Program, EnumSet<Limit>> failed = new LinkedHashMap<>();
  private final Map<Program, long[]> startDays = new LinkedHashMap<>();

  /** An order of programs in which every requirement is met, whatever limits it breaks. */
  record Sequence(
      List<Program> programs,
      EnumSet<Limit> failed,
      Set<SkillId> delivered,
      int weight,
      int unknown,
      BigDecimal known) {}

  BruteForce(Case given) {
    this.given = given;
    this.problem = given.problem();
    dayZero =
        problem.startOn() != null && problem.startOn().isAfter(problem.today())
            ? problem.startOn()
            : problem.today();
    hold();
    for (Program program : given.programs()) {
      startDays.put(program, startDays(program));
      failed.put(program, failed(program));
    }
    extend(new ArrayList<>());
  }

  private @Nullable Role role(@Nullable RoleId id) {
    return given.roles().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  private void hold() {
    Map<SkillId, @Nullable LastUsed> sure = new LinkedHashMap<>();
    for (HeldSkill skill : problem.skills()) {
      if (skill.from() != HeldSkill.From.ROLE && !sure.containsKey(skill.skill())) {
        sure.put(skill.skill(), skill.lastUsed());
      }
    }
    for (Exclusion exclusion : problem.excluded()) {
      for (Program program : given.programs()) {
        if (exclusion.kind() == Exclusion.Kind.DONE
            && program.id().value().equals(exclusion.id())) {
          for (SkillId skill : program.skills()) {
            if (!sure.containsKey(skill)) {
              sure.put(skill, null);
            }
          }
        }
      }
    }
    problem.notHeld().forEach(sure::remove);
    List<SkillId> wanted = new ArrayList<>(problem.wantedSkills());
    wanted.removeIf(sure::containsKey);
    held.addAll(sure.keySet());
    Role current = role(problem.currentRole());
    if (current != null) {
      current.essential().stream()
          .filter(s -> !problem.notHeld().contains(s) && !wanted.contains(s))
          .forEach(held::add);
    }
    wanted.forEach(s -> gap.put(s, 3));
    Role target = role(problem.targetRole());
    if (target != null) {
      for (SkillId skill : target.essential()) {
        if (!held.contains(skill)) {
          gap.merge(skill, 2, Math::max);
        } else if (isStale(skill, sure.get(skill))) {
          gap.merge(skill, 1, Math::max);
        }
      }
      target.useful().stream()
          .filter(s -> !held.contains(s) && !gap.containsKey(s))
          .forEach(bonus::add);
    }
  }

  private boolean isStale(SkillId skill, @Nullable LastUsed lastUsed) {
    if (lastUsed == null) {
      return false;
    }
    Integer halfLife =
        given.skills().stream()
            .filter(s -> s.id().equals(skill))
            .findFirst()
            .orElseThrow()
            .halfLifeMonths();
    long months = Period.between(lastUsed.end(), problem.today()).toTotalMonths();
    return Math.pow(0.5, (double) months / (halfLife == null ? 60 : halfLife)) < 0.5;
  }

  private long[] startDays(Program program) {
    return switch (program.starts()) {
      case Starts.AnyTime() -> new long[0];
      case Starts.Unknown() -> new long[0];
      case Starts.Dates(var dates) -> days(dates);
      case Starts.Recurring(var rule) ->
          days(Case.DATES.expand(rule, dayZero, LocalDate.of(dayZero.getYear() + 11, 12, 31)));
    };
  }

  private long[] days(Collection<LocalDate> dates) {
    long[] days =
        dates.stream()
            .mapToLong(d -> ChronoUnit.DAYS.between(dayZero, d))
            .filter(d -> d >= 0)
            .toArray();
    return days.length == 0 ? new long[] {-1} : days;
  }

  private EnumSet<Limit> failed(Program program) {
    EnumSet<Limit> failed = EnumSet.noneOf(Limit.class);
    fail(
        failed,
        Limit.EXCLUDED,
        problem.excluded().stream()
            .anyMatch(e ->
                switch (e.kind()) {
                  case PROGRAM, DONE -> e.id().equals(program.id().value());
                  case PROVIDER -> e.id().equals(program.provider().id());
                  case SKILL -> program.skills().contains(new SkillId(e.id()));
                }));
    Set<Delivery> places =
        new HashSet<>(Set.of(Delivery.ONLINE, Delivery.ON_SITE, Delivery.BLENDED));
    Set<Delivery> times =
        new HashSet<>(Set.of(Delivery.EVENING, Delivery.WEEKEND, Delivery.SELF_PACED));
    places.retainAll(problem.delivery());
    times.retainAll(problem.delivery());
    boolean placeOk = places.isEmpty() || places.stream().anyMatch(program.delivery()::contains);
    boolean timeOk =
        times.isEmpty()
            || program.delivery().contains(Delivery.SELF_PACED)
            || times.stream().anyMatch(program.delivery()::contains);
    fail(failed, Limit.WRONG_DELIVERY, !placeOk || !timeOk);
    fail(
        failed,
        Limit.WRONG_LANGUAGE,
        !problem.languages().isEmpty()
            && program.language() != null
            && !problem.languages().contains(program.language()));
    Level level = program.level();
    fail(
        failed,
        Limit.WRONG_LEVEL,
        problem.level() != null && (level == null || level.compareTo(problem.level()) > 0));
    boolean mustBeThere =
        !program.delivery().contains(Delivery.ONLINE)
            || program.delivery().contains(Delivery.ON_SITE)
            || program.delivery().contains(Delivery.BLENDED);
    fail(
        failed,
        Limit.WRONG_PLACE,
        problem.place() != null
            && mustBeThere
            && program.places().stream().noneMatch(problem.place()::equalsIgnoreCase)
            && !problem.place().equalsIgnoreCase(program.country()));
    long[] days = startDays.getOrDefault(program, new long[0]);
    fail(
        failed,
        Limit.NOT_RUNNING,
        (program.enrolBy() != null && program.enrolBy().isBefore(problem.today()))
            || (days.length > 0 && days[days.length - 1] < 0));
    if (problem.budget() != null) {
      fail(failed, Limit.UNKNOWN_COST, program.cost() == null);
      fail(
          failed,
          Limit.OTHER_CURRENCY,
          program.cost() != null && !program.cost().currency().equals(problem.budget().currency()));
    }
    fail(failed, Limit.UNKNOWN_HOURS, program.hours() == null);
    return failed;
  }

  private static void fail(EnumSet<Limit> failed, Limit limit, boolean fails) {
    if (fails) {
      failed.add(limit);
    }
  }

  private void extend(List<Program> so) {
    sequences.add(sequence(so));
    for (Program program : given.programs()) {
      if (!so.contains(program) && isReady(program, so)) {
        List<Program> more = new ArrayList<>(so);
        more.add(program);
        extend(more);
      }
    }
  }

  private boolean isReady(Program program, List<Program> before) {
    return program.requires().stream()
        .allMatch(s -> held.contains(s) || before.stream().anyMatch(b -> b.skills().contains(s)));
  }

  Sequence sequence(List<Program> programs) {
    EnumSet<Limit> all = EnumSet.noneOf(Limit.class);
    Set<SkillId> delivered = new HashSet<>();
    int unknown = 0;
    BigDecimal known = BigDecimal.ZERO;
    String currency = problem.budget() == null ? problem.currency() : problem.budget().currency();
    for (Program program : programs) {
      all.addAll(failed.getOrDefault(program, EnumSet.noneOf(Limit.class)));
      delivered.addAll(program.skills());
      if (program.cost() == null || !program.cost().currency().equals(currency)) {
        unknown++;
      } else {
        known = known.add(program.cost().amount());
      }
    }
    int weight =
        gap.entrySet().stream()
            .filter(e -> delivered.contains(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Sequence(List.copyOf(programs), all, delivered, weight, unknown, known);
  }

  /** What holds: the problem's own limits at first. */
  record Terms(
      Set<Limit> lifted,
      @Nullable BigDecimal budget,
      @Nullable Long weeks,
      @Nullable LocalDate finishBy,
      int most,
      BigDecimal pace) {}

  Terms terms() {
    Long weeks = problem.weeks() == null ? null : Long.valueOf(problem.weeks());
    return new Terms(
        Set.of(),
        problem.budget() == null ? null : problem.budget().amount(),
        weeks == null && problem.finishBy() == null ? Long.valueOf(52) : weeks,
        problem.finishBy(),
        problem.maxPrograms() == null ? 6 : problem.maxPrograms(),
        problem.hoursPerWeek() == null ? BigDecimal.valueOf(5) : problem.hoursPerWeek());
  }

  /** The ends of the steps in units, or null where one cannot begin. */
  long @Nullable [] ends(List<Program> programs, BigDecimal pace, boolean dates) {
    long day = day(pace);
    long[] ends = new long[programs.size()];
    long t = 0;
    for (int i = 0; i < ends.length; i++) {
      Program program = programs.get(i);
      long[] days = startDays.getOrDefault(program, new long[0]);
      if (dates && days.length > 0) {
        long now = t;
        long begin =
            java.util.Arrays.stream(days)
                .filter(d -> d >= 0 && d * day >= now)
                .findFirst()
                .orElse(-1);
        if (begin < 0) {
          return null;
        }
        t = begin * day;
      }
      t +=
          program.hours() == null
              ? 0
              : program.hours().multiply(BigDecimal.valueOf(7 * 20_000)).longValueExact();
      ends[i] = t;
    }
    return ends;
  }

  static long day(BigDecimal pace) {
    return pace.multiply(BigDecimal.valueOf(20_000)).longValueExact();
  }

  static long weeks(long end, BigDecimal pace) {
    long week = 7 * day(pace);
    return end / week + (end % week == 0 ? 0 : 1);
  }

  boolean isInTime(long end, Terms terms) {
    long day = day(terms.pace());
    long lastDay = end / day + (end % day == 0 ? 0 : 1) - 1;
    return (terms.weeks() == null || weeks(end, terms.pace()) <= terms.weeks())
        && (terms.finishBy() == null
            || end == 0
            || !dayZero.plusDays(lastDay).isAfter(terms.finishBy()));
  }

  /** Whether the sequence keeps the terms. */
  boolean keeps(Sequence sequence, Terms terms) {
    if (!terms.lifted().containsAll(sequence.failed())
        || sequence.programs().size() > terms.most()
        || (terms.budget() != null && sequence.known().compareTo(terms.budget()) > 0)) {
      return false;
    }
    long[] ends =
        ends(sequence.programs(), terms.pace(), !terms.lifted().contains(Limit.NOT_RUNNING));
    return ends != null && isInTime(ends.length == 0 ? 0 : ends[ends.length - 1], terms);
  }

  /** The best sequence that keeps the terms and passes. */
  Sequence best(Terms terms, Predicate<Sequence> passes) {
    return sequences.stream()
        .filter(s -> passes.test(s) && keeps(s, terms))
        .min(order(terms))
        .orElseThrow();
  }

  long weeksOf(Sequence s, Terms terms) {
    long[] ends = ends(s.programs(), terms.pace(), true);
    return ends == null || ends.length == 0 ? 0 : weeks(ends[ends.length - 1], terms.pace());
  }

  Comparator<Sequence> order(Terms terms) {
    Comparator<Sequence> byWeeks = Comparator.comparingLong(s -> weeksOf(s, terms));
    Comparator<Sequence> byCost =
        Comparator.<Sequence>comparingInt(s -> terms.budget() == null ? s.unknown() : 0)
            .thenComparing(Sequence::known);
    boolean cheapest = problem.preference() == Preference.CHEAPEST;
    return Comparator.<Sequence>comparingInt(s -> -s.weight())
        .thenComparing(cheapest ? byCost : byWeeks)
        .thenComparing(cheapest ? byWeeks : byCost)
        .thenComparingInt(s -> s.programs().size())
        .thenComparing(s ->
            s.programs().stream()
                .map(p -> p.hours() == null ? BigDecimal.ZERO : p.hours())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .thenComparingLong(s -> -bonus.stream().filter(s.delivered()::contains).count())
        .thenComparing(s ->
            s.programs().stream()
                .map(p ->
                    p.level() == null
                        ? "1"
                        : p.level() == Level.BEGINNER
                            ? "0"
                            : p.level() == Level.INTERMEDIATE ? "1" : "2")
                .reduce("", String::concat))
        .thenComparingLong(s -> early(s, terms))
        .thenComparing(
            s -> s.programs().stream().map(p -> p.id().value()).reduce("", String::concat));
  }

  private long early(Sequence s, Terms terms) {
    long[] ends = ends(s.programs(), terms.pace(), true);
    Set<SkillId> seen = new TreeSet<>();
    long sum = 0;
    for (int i = 0; i < s.programs().size() && ends != null; i++) {
      for (SkillId skill : s.programs().get(i).skills()) {
        if (gap.containsKey(skill) && seen.add(skill)) {
          sum += gap.getOrDefault(skill, 0) * ends[i];
        }
      }
    }
    return sum;
  }
}
