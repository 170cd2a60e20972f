package org.waymark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.fixture.SmallWorld;
import org.waymark.planning.Problem;

class PlannerBenchTest {
  private static final LocalDate TODAY = SmallWorld.TODAY;

  private static BenchReport report() {
    return new PlannerBench(SmallWorld.FRAMEWORK, SmallWorld.CATALOG, (r, f, l) -> List.of())
        .run(new PlannerBench.Settings(List.of(6, 20), 30, 1, TODAY), line -> {});
  }

  @Test
  void each_size_is_measured_with_as_many_requests_as_asked_for() {
    assertThat(report().measured()).extracting(Measured::programs).containsExactly(6, 20);
    assertThat(report().measured()).allMatch(m -> m.samples().size() == 30);
  }

  @Test
  void a_line_is_said_for_each_size() {
    List<String> said = new ArrayList<>();
    new PlannerBench(SmallWorld.FRAMEWORK, SmallWorld.CATALOG, (r, f, l) -> List.of())
        .run(new PlannerBench.Settings(List.of(3, 4), 1, 1, TODAY), said::add);
    assertThat(said).hasSize(2);
  }

  @Test
  void small_problems_are_all_proven() {
    assertThat(report().measured()).allMatch(m -> m.everythingProven() == 1.0);
  }

  @Test
  void the_table_has_a_row_for_each_size() {
    assertThat(report().table().lines()).hasSize(4).anyMatch(l -> l.startsWith("| 20 | 30 |"));
  }

  @Test
  void the_json_says_what_the_table_says() {
    var json = BenchJson.write(report());
    assertThat(json.path("planner")).hasSize(2);
    assertThat(json.at("/planner/1/programs").asInt()).isEqualTo(20);
    assertThat(json.at("/planner/0/everythingProven").asDouble()).isEqualTo(1.0);
    assertThat(json.at("/planner/0/byGapSkills")).isNotEmpty();
  }

  @Test
  void the_picture_has_three_diagrams_of_four_lines() throws Exception {
    String svg = BenchPlot.draw(report());
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(12);
  }

  @Test
  void the_same_seed_asks_the_same() {
    assertThat(requests(1)).isEqualTo(requests(1)).isNotEqualTo(requests(2));
  }

  @Test
  void more_requests_begin_with_the_same_ones() {
    Requests some = new Requests(SmallWorld.FRAMEWORK, SmallWorld.CATALOG, TODAY, 1);
    assertThat(requests(1)).startsWith(some.make(10).toArray(Problem[]::new));
  }

  @Test
  void requests_are_of_many_kinds() {
    List<Problem> many = requests(1);
    assertThat(many).anyMatch(p -> p.budget() != null).anyMatch(p -> p.finishBy() != null);
    assertThat(many).anyMatch(p -> !p.delivery().isEmpty()).anyMatch(p -> p.level() != null);
    assertThat(many).anyMatch(p -> p.wantedSkills().size() > 2).anyMatch(p -> p.budget() == null);
    assertThat(many).anyMatch(p -> p.skills().stream().anyMatch(s -> s.lastUsed() != null));
  }

  private static List<Problem> requests(long seed) {
    return new Requests(SmallWorld.FRAMEWORK, SmallWorld.CATALOG, TODAY, seed).make(200);
  }

  @Test
  void nothing_is_measured_with_no_request() {
    assertThatThrownBy(() -> new PlannerBench.Settings(List.of(10), 0, 1, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_spread_goes_by_the_nearest_rank() {
    List<Long> millis = new ArrayList<>();
    for (long i = 1; i <= 20; i++) {
      millis.add(i * 1_000_000);
    }
    assertThat(Spread.of(millis, n -> n)).isEqualTo(new Spread(10, 19, 20));
  }
}
