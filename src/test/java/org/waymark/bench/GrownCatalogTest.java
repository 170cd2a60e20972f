package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

class GrownCatalogTest {
  private static final Catalog REAL = SmallWorld.CATALOG;

  @Test
  void a_catalog_grows_to_the_size_that_is_asked_for() {
    assertThat(programs(200)).hasSize(200);
  }

  @Test
  void a_catalog_that_grows_keeps_its_real_programs() {
    assertThat(programs(50)).containsAll(REAL.listPrograms());
  }

  @Test
  void a_smaller_catalog_is_a_part_of_the_real_one() {
    assertThat(programs(3)).hasSize(3).isSubsetOf(REAL.listPrograms());
  }

  @Test
  void the_same_seed_makes_the_same_catalog() {
    assertThat(programs(40)).containsExactlyElementsOf(programs(40));
  }

  @Test
  void another_seed_makes_another_catalog() {
    assertThat(GrownCatalog.of(REAL, 40, 2).listPrograms())
        .isNotEqualTo(GrownCatalog.of(REAL, 40, 1).listPrograms());
  }

  @Test
  void made_programs_teach_and_require_what_real_ones_do() {
    Set<SkillId> taught =
        REAL.listPrograms().stream().flatMap(p -> p.skills().stream()).collect(Collectors.toSet());
    assertThat(programs(200))
        .allSatisfy(p -> {
          assertThat(taught).containsAll(p.skills());
          assertThat(p.requires()).doesNotContainAnyElementsOf(p.skills());
        });
  }

  @Test
  void unknown_prices_and_dates_stay_as_common_as_they_are() {
    Collection<Program> many = programs(3000);
    assertThat(share(many, p -> p.cost() == null)).isBetween(0.12, 0.22);
    assertThat(share(many, p -> p.starts() instanceof Starts.Dates)).isBetween(0.12, 0.22);
    assertThat(share(many, p -> p.cost() != null && p.cost().isFree())).isBetween(0.12, 0.22);
    assertThat(many).allMatch(p -> Objects.requireNonNull(p.hours()).signum() > 0);
  }

  @Test
  void nothing_grows_out_of_nothing() {
    assertThatThrownBy(() -> GrownCatalog.of(REAL, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Collection<Program> programs(int size) {
    return GrownCatalog.of(REAL, size, 1).listPrograms();
  }

  private static double share(Collection<Program> of, java.util.function.Predicate<Program> that) {
    return of.stream().filter(that).count() / (double) of.size();
  }
}
