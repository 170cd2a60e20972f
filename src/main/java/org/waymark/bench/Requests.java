package org.waymark.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.HeldSkill;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Preference;
import org.waymark.planning.Problem;

/**
 * Requests of many kinds: any role, from any role or none, with wishes, limits, filters and starts
 * mixed as learners mix them. The same seed asks the same.
 */
final class Requests {
  private static final List<Set<Delivery>> WAYS =
      List.of(
          Set.of(Delivery.ONLINE),
          Set.of(Delivery.ONLINE),
          Set.of(Delivery.ONLINE, Delivery.BLENDED),
          Set.of(Delivery.ON_SITE),
          Set.of(Delivery.EVENING),
          Set.of(Delivery.SELF_PACED),
          Set.of(Delivery.ONLINE, Delivery.EVENING, Delivery.WEEKEND));

  private final List<Role> roles;
  private final List<Program> programs;
  private final LocalDate today;
  private final Random random;

  Requests(Framework framework, Catalog catalog, LocalDate today, long seed) {
    this.roles = List.copyOf(framework.listRoles());
    this.programs = List.copyOf(catalog.listPrograms());
    this.today = today;
    this.random = new Random(seed);
  }

  /** So many requests; the first ones are the same whatever the count. */
  List<Problem> make(int count) {
    List<Problem> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(one());
    }
    return List.copyOf(made);
  }

  private Problem one() {
    Role target = oneOf(roles);
    return new Problem(
        chance(60) ? oneOf(roles).id() : null,
        target.id(),
        held(target),
        Set.of(),
        wanted(),
        chance(70)
            ? BigDecimal.valueOf(oneOf(List.of(2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 35)))
            : null,
        chance(50) ? budget() : null,
        chance(40) ? oneOf(List.of(4, 8, 12, 16, 20, 26, 30, 40, 52, 78, 104)) : null,
        chance(20) ? today.plusDays(random.nextInt(120)) : null,
        chance(15) ? today.plusDays(121L + random.nextInt(400)) : null,
        chance(20) ? (Integer) (1 + random.nextInt(8)) : null,
        chance(30) ? Preference.CHEAPEST : Preference.SOONEST,
        chance(35) ? oneOf(WAYS) : Set.of(),
        chance(60) ? oneOf(List.of(Set.of("en"), Set.of("en"), Set.of("en", "de"))) : Set.of(),
        chance(15) ? oneOf(List.of(Level.values())) : null,
        chance(10) ? place() : null,
        chance(10) ? List.of(exclusion()) : List.of(),
        "EUR",
        today);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<SkillId> some(List<SkillId> skills, int most) {
    List<SkillId> shuffled = new ArrayList<>(skills);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(most))));
  }

  private List<HeldSkill> held(Role target) {
    if (!chance(40) || target.essential().isEmpty()) {
      return List.of();
    }
    return some(target.essential(), 4).stream()
        .map(s ->
            new HeldSkill(s, chance(30) ? LastUsed.parse("2015") : null, HeldSkill.From.STATED))
        .toList();
  }

  /** None mostly; now and then a wish or two, and now and then many of all kinds. */
  private List<SkillId> wanted() {
    int programs = chance(75) ? 0 : chance(60) ? 1 : 2 + random.nextInt(6);
    Set<SkillId> wanted = new LinkedHashSet<>();
    for (int i = 0; i < programs; i++) {
      List<SkillId> skills = oneOf(this.programs).skills();
      wanted.addAll(skills.isEmpty() ? skills : some(skills, 2));
    }
    return List.copyOf(wanted);
  }

  private Money budget() {
    int amount = oneOf(List.of(0, 50, 100, 150, 200, 300, 400, 500, 800, 1500));
    return Money.of(amount, chance(3) ? "USD" : "EUR");
  }

  private @Nullable String place() {
    Program program = oneOf(programs);
    return program.places().isEmpty() ? program.country() : program.places().getFirst();
  }

  private Exclusion exclusion() {
    Program program = oneOf(programs);
    return switch (random.nextInt(3)) {
      case 0 -> new Exclusion(Exclusion.Kind.PROVIDER, program.provider().id(), "");
      case 1 -> new Exclusion(Exclusion.Kind.DONE, program.id().value(), "");
      default -> new Exclusion(Exclusion.Kind.PROGRAM, program.id().value(), "");
    };
  }
}
