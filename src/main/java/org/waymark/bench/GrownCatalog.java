package org.waymark.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;

/**
 * A catalog of any size in the shape of a real one: each program that is made takes its skills and
 * prerequisites from one real program (half of them with one skill swapped for a related one), its
 * hours and price from a second, its form and provider from a third and its dates from a fourth, so
 * that every fact is spread as in the real catalog. The same seed makes the same catalog.
 */
final class GrownCatalog {
  private static final int STEP = 5;

  private final Catalog real;
  private final List<Program> models;
  private final Random random;

  private GrownCatalog(Catalog real, long seed) {
    this.real = real;
    this.models = new ArrayList<>(real.listPrograms());
    this.random = new Random(seed);
  }

  /**
   * Of that many programs: a part of the real ones where those are more, else all of them and made
   * ones. Throws {@link IllegalArgumentException} where {@code size} is not over 0 or the real
   * catalog is empty.
   */
  static Catalog of(Catalog real, int size, long seed) {
    if (size <= 0 || real.listPrograms().isEmpty()) {
      throw new IllegalArgumentException("nothing to grow to " + size + " programs");
    }
    return new GrownCatalog(real, seed).make(size);
  }

  private Catalog make(int size) {
    List<Program> programs = new ArrayList<>(models);
    if (size < programs.size()) {
      Collections.shuffle(programs, random);
      programs = programs.subList(0, size);
    }
    for (int i = programs.size(); i < size; i++) {
      programs.add(program(String.format(Locale.ROOT, "made-%06d", i)));
    }
    return new Catalog(
        real.version() + "-" + size, programs, real.listAwards(), real.listOwnSkills());
  }

  private Program program(String id) {
    Program model = any();
    Program size = any();
    Program form = any();
    Program dates = any();
    List<SkillId> skills = skills(model);
    double factor = 0.5 + random.nextDouble();
    return Program.builder(id, model.title(), form.provider())
        .skills(skills)
        .requires(model.requires().stream().filter(s -> !skills.contains(s)).toList())
        .hours(scaled(size.hours(), factor))
        .ects(size.ects())
        .cost(price(size.cost(), factor))
        .eqfLevel(model.eqfLevel())
        .level(model.statedLevel())
        .delivery(form.delivery())
        .places(form.places())
        .country(form.country())
        .language(form.language())
        .starts(dates.starts())
        .enrolBy(dates.enrolBy())
        .build();
  }

  private Program any() {
    return models.get(random.nextInt(models.size()));
  }

  private List<SkillId> skills(Program model) {
    if (model.skills().isEmpty() || random.nextBoolean()) {
      return model.skills();
    }
    List<SkillId> skills = new ArrayList<>(model.skills());
    int place = random.nextInt(skills.size());
    List<Program> related = real.listDelivering(skills.get(place));
    List<SkillId> others = related.get(random.nextInt(related.size())).skills();
    skills.set(place, others.get(random.nextInt(others.size())));
    Set<SkillId> distinct = new LinkedHashSet<>(skills);
    return List.copyOf(distinct);
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal hours, double factor) {
    return hours == null
        ? null
        : hours
            .multiply(BigDecimal.valueOf(factor))
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.ONE);
  }

  /** A free program stays free; other prices are whole and end in 0 or 5. */
  private static @Nullable Money price(@Nullable Money cost, double factor) {
    if (cost == null || cost.isFree()) {
      return cost;
    }
    BigDecimal steps =
        cost.amount()
            .multiply(BigDecimal.valueOf(factor / STEP))
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.ONE);
    return new Money(steps.multiply(BigDecimal.valueOf(STEP)), cost.currency());
  }
}
