package org.waymark.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.retrieval.Samples.program;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;

class ProgramFilterTest {
  private static final Program.Builder[] PROGRAMS = {
    program("bare", "Queries, nothing else said"),
    program("cheap", "Queries at night")
        .cost(Money.of("99.50", "EUR"))
        .hours(new BigDecimal("7.5"))
        .delivery(Set.of(Delivery.ONLINE, Delivery.EVENING))
        .language("en")
        .eqfLevel(4)
        .skills(List.of(new SkillId("sql"))),
    program("dear", "Queries in depth")
        .cost(Money.of(900, "EUR"))
        .hours(BigDecimal.valueOf(80))
        .delivery(Set.of(Delivery.ON_SITE))
        .language("de")
        .level(Level.ADVANCED)
        .skills(List.of(new SkillId("sql"), new SkillId("spreadsheets"))),
    program("dollars", "Queries overseas")
        .cost(Money.of(10, "USD"))
        .hours(BigDecimal.valueOf(20))
        .delivery(Set.of(Delivery.BLENDED, Delivery.SELF_PACED))
        .level(Level.INTERMEDIATE)
        .eqfLevel(6),
  };

  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void open() {
    Samples.WordEmbedder embedder = new Samples.WordEmbedder();
    index =
        SearchIndex.open(
            folder,
            Samples.FRAMEWORK,
            Samples.catalog("1", PROGRAMS),
            List.of(),
            embedder,
            embedder,
            (d, o) -> {});
    index.awaitVectors();
  }

  @AfterEach
  void close() {
    index.close();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        row("nothing asked", ProgramFilter.NONE, "bare", "cheap", "dear", "dollars"),
        row("cost, to the cent", cost("99.50", "EUR"), "cheap"),
        row("cost, a cent less", cost("99.49", "EUR")),
        row("cost in another currency", cost("1000", "USD"), "dollars"),
        row("hours", hours("20"), "cheap", "dollars"),
        row("hours, exactly", hours("7.5"), "cheap"),
        row("one way of teaching", delivery(Delivery.ONLINE), "cheap"),
        row("any of two", delivery(Delivery.ONLINE, Delivery.ON_SITE), "cheap", "dear"),
        row("self-paced meets any when", delivery(Delivery.EVENING), "cheap", "dollars"),
        row("where and when", delivery(Delivery.BLENDED, Delivery.WEEKEND), "dollars"),
        row("where and when, not both met", delivery(Delivery.ON_SITE, Delivery.EVENING)),
        row("language, unstated passes", language("de"), "bare", "dear", "dollars"),
        row("a ceiling", level(Level.BEGINNER), "cheap"),
        row("EQF outranks the stated level", level(Level.INTERMEDIATE), "cheap"),
        row(
            "the highest ceiling still wants a level",
            level(Level.ADVANCED),
            "cheap",
            "dear",
            "dollars"),
        row("a skill", skills("sql"), "cheap", "dear"),
        row("two skills", skills("sql", "spreadsheets"), "dear"),
        row("a skill that none delivers", skills("wound-care")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filters")
  void a_filter_holds_with_words_and_without(
      String name, ProgramFilter filter, List<String> expected) {
    List<ProgramId> ids = expected.stream().map(ProgramId::new).toList();
    assertThat(index.programs("", filter, 0, 10)).isEqualTo(new ProgramHits(ids, ids.size()));
    assertThat(index.programs("queries", filter, 0, 10).programs())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(index.programs("queries", filter, 0, 10).total()).isEqualTo(ids.size());
  }

  @Test
  void pages_follow_each_other_without_gap_or_double() {
    for (String query : List.of("", "queries")) {
      List<ProgramId> whole = index.programs(query, ProgramFilter.NONE, 0, 10).programs();
      assertThat(index.programs(query, ProgramFilter.NONE, 0, 3).programs())
          .isEqualTo(whole.subList(0, 3));
      assertThat(index.programs(query, ProgramFilter.NONE, 3, 3).programs())
          .isEqualTo(whole.subList(3, 4));
      assertThat(index.programs(query, ProgramFilter.NONE, 4, 3))
          .isEqualTo(new ProgramHits(List.of(), 4));
      assertThat(index.programs(query, ProgramFilter.NONE, 1, 0))
          .isEqualTo(new ProgramHits(List.of(), 4));
    }
  }

  private static Arguments row(String name, ProgramFilter filter, String... expected) {
    return Arguments.of(name, filter, List.of(expected));
  }

  private static ProgramFilter filter(
      List<SkillId> skills,
      @Nullable Money cost,
      @Nullable BigDecimal hours,
      Set<Delivery> delivery,
      Set<String> languages,
      @Nullable Level level) {
    return new ProgramFilter(skills, cost, hours, delivery, languages, level);
  }

  private static ProgramFilter cost(String amount, String currency) {
    return filter(List.of(), Money.of(amount, currency), null, Set.of(), Set.of(), null);
  }

  private static ProgramFilter hours(String hours) {
    return filter(List.of(), null, new BigDecimal(hours), Set.of(), Set.of(), null);
  }

  private static ProgramFilter delivery(Delivery... delivery) {
    return filter(List.of(), null, null, Set.of(delivery), Set.of(), null);
  }

  private static ProgramFilter language(String language) {
    return filter(List.of(), null, null, Set.of(), Set.of(language), null);
  }

  private static ProgramFilter level(Level level) {
    return filter(List.of(), null, null, Set.of(), Set.of(), level);
  }

  private static ProgramFilter skills(String... skills) {
    return filter(
        Stream.of(skills).map(SkillId::new).toList(), null, null, Set.of(), Set.of(), null);
  }
}
