package org.waymark.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * Small problems in which ties, near-ties, chains, dates and hopeless wishes are common. The same
 * seed gives the same problem for ever.
 */
final class CaseGenerator {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String[] NAMES = {"a", "b", "c", "d", "e", "f", "g", "h"};

  private final Random random;
  private final Enrichment enrichment;
  private final int skillCount;
  private final boolean plain;

  private CaseGenerator(long seed) {
    random = new Random(seed);
    enrichment = new Enrichment(seed);
    skillCount = 4 + random.nextInt(5);
    plain = random.nextInt(4) == 0;
  }

  static Case of(long seed) {
    return new CaseGenerator(seed).make();
  }

  private Case make() {
    List<Skill> skills = new ArrayList<>();
    for (int i = 0; i < skillCount; i++) {
      skills.add(
          new Skill(
              new SkillId("s" + i), "S" + i, List.of(), null, some(3) ? 24 : null, null, null));
    }
    List<Role> roles =
        List.of(
            new Role(
                new RoleId("target"),
                "Target",
                List.of(),
                null,
                pick(2 + random.nextInt(4)),
                pick(random.nextInt(4)),
                null),
            new Role(
                new RoleId("current"),
                "Current",
                List.of(),
                null,
                pick(random.nextInt(3)),
                List.of(),
                null));
    List<Program> programs = new ArrayList<>();
    int size = some(12) ? 7 : 2 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      programs.add(i > 0 && some(6) ? twin(programs.get(i - 1), NAMES[i]) : program(NAMES[i]));
    }
    Collections.shuffle(programs, random);
    return new Case(skills, roles, programs, enrichment.of(problem(), skillCount));
  }

  /** Whether to do it, once in so many times. */
  private boolean some(int often) {
    return random.nextInt(often) == 0;
  }

  private List<SkillId> pick(int count) {
    Set<SkillId> picked = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      picked.add(new SkillId("s" + random.nextInt(skillCount)));
    }
    return List.copyOf(picked);
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Program twin(Program other, String id) {
    Program.Builder twin =
        Program.builder(id, "Program " + id, other.provider())
            .skills(other.skills())
            .requires(other.requires())
            .hours(other.hours())
            .cost(other.cost())
            .level(other.level())
            .delivery(other.delivery())
            .places(other.places())
            .language(other.language())
            .starts(other.starts());
    switch (random.nextInt(4)) {
      case 0 -> twin.level(oneOf(List.of(Level.values())));
      case 1 -> twin.starts(starts());
      case 2 -> twin.skills(pick(1 + random.nextInt(3)));
      default -> twin.language(some(2) ? "en" : null);
    }
    return twin.build();
  }

  private Program program(String id) {
    Program.Builder program =
        Program.builder(id, "Program " + id, Provider.named(some(2) ? "North" : "South"))
            .skills(pick(1 + random.nextInt(3)))
            .requires(some(2) ? List.of() : pick(1 + (some(4) ? 1 : 0)))
            .hours(
                some(15)
                    ? null
                    : new BigDecimal(
                        oneOf(List.of("5", "10", "10", "20", "20", "40", "7.5", "12.5", "100"))))
            .cost(cost())
            .level(some(4) ? null : oneOf(List.of(Level.values())))
            .starts(starts());
    if (!plain) {
      if (some(4)) {
        program.eqfLevel(1 + random.nextInt(8));
      }
      if (some(8)) {
        program.enrolBy(TODAY.plusDays(random.nextInt(5) - 2L));
      }
      delivery(program);
      program.language(some(4) ? null : some(4) ? "de" : "en");
    }
    return program.build();
  }

  private @Nullable Money cost() {
    return some(12)
        ? null
        : Money.of(
            oneOf(List.of("0", "0", "50", "50", "100", "100", "150", "99.50")),
            some(12) ? "USD" : "EUR");
  }

  private void delivery(Program.Builder program) {
    EnumSet<Delivery> delivery = EnumSet.noneOf(Delivery.class);
    if (!some(8)) {
      delivery.add(oneOf(List.of(Delivery.ONLINE, Delivery.ON_SITE, Delivery.BLENDED)));
    }
    if (!some(3)) {
      delivery.add(oneOf(List.of(Delivery.EVENING, Delivery.WEEKEND, Delivery.SELF_PACED)));
    }
    program.delivery(delivery);
    program.places(some(4) ? List.of() : List.of(oneOf(List.of("Cork", "Galway"))));
    program.country(some(3) ? null : "IE");
  }

  private Starts starts() {
    return switch (random.nextInt(plain ? 12 : 6)) {
      case 0 -> new Starts.Dates(List.of(day(), day()));
      case 1 -> new Starts.Dates(List.of(day()));
      case 2 ->
          new Starts.Recurring(
              "EVERY " + (20 + random.nextInt(100)) + " FROM " + random.nextInt(100));
      case 3 -> new Starts.Unknown();
      default -> new Starts.AnyTime();
    };
  }

  private LocalDate day() {
    return TODAY.plusDays(random.nextInt(140) - 10L);
  }

  private Problem problem() {
    boolean filtered = !plain;
    return new Problem(
        some(2) ? null : new RoleId("current"),
        some(5) ? null : new RoleId("target"),
        held(),
        Set.copyOf(some(6) ? pick(1) : List.of()),
        some(3) ? pick(1 + random.nextInt(2)) : List.of(),
        some(3) ? null : new BigDecimal(oneOf(List.of("1", "2.5", "4.6", "5", "7", "10", "35"))),
        some(2)
            ? null
            : Money.of(
                oneOf(List.of(0, 50, 99, 100, 149, 150, 200, 300)), some(10) ? "USD" : "EUR"),
        some(2) ? null : oneOf(List.of(1, 2, 3, 4, 8, 12, 20)),
        some(4) ? TODAY.plusDays(random.nextInt(30) - 10L) : null,
        some(4) ? TODAY.plusDays(20L + random.nextInt(120)) : null,
        some(2) ? null : 1 + random.nextInt(4),
        some(2) ? Preference.SOONEST : Preference.CHEAPEST,
        filtered && some(3)
            ? Set.of(oneOf(List.of(Delivery.values())))
            : filtered && some(8)
                ? Set.of(Delivery.ONLINE, Delivery.BLENDED, Delivery.EVENING)
                : Set.of(),
        filtered && some(3) ? Set.of("en") : Set.of(),
        filtered && some(4) ? oneOf(List.of(Level.values())) : null,
        filtered && some(4) ? oneOf(List.of("cork", "IE", "Paris")) : null,
        excluded(),
        "EUR",
        TODAY);
  }

  private List<HeldSkill> held() {
    List<HeldSkill> held = new ArrayList<>();
    for (SkillId skill : pick(random.nextInt(3))) {
      LastUsed lastUsed =
          some(2)
              ? LastUsed.parse(
                  oneOf(
                      List.of(
                          "2015",
                          "2024-11",
                          "2024-10",
                          "2021-11-24",
                          "2021-11-23",
                          "2024-11-24",
                          "2024-11-23",
                          "2026")))
              : null;
      held.add(new HeldSkill(skill, lastUsed, oneOf(List.of(HeldSkill.From.values()))));
    }
    return held;
  }

  private List<Exclusion> excluded() {
    if (plain || !some(4)) {
      return List.of();
    }
    return List.of(
        switch (random.nextInt(4)) {
          case 0 -> new Exclusion(Exclusion.Kind.PROGRAM, oneOf(List.of("a", "b", "c")), "");
          case 1 -> new Exclusion(Exclusion.Kind.PROVIDER, "north", "");
          case 2 -> new Exclusion(Exclusion.Kind.SKILL, "s0", "");
          default -> new Exclusion(Exclusion.Kind.DONE, oneOf(List.of("a", "b", "c")), "");
        });
  }
}
