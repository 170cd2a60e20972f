package org.waymark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Problems;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Planner;
import org.waymark.planning.Problem;
import org.waymark.planning.Work;

class VerificationTest {
  private static final Problem PROBLEM =
      Problems.of(
          Learner.learner().worksAs("shop-sales-assistant").wants("data-analyst").profile(),
          "EUR",
          SmallWorld.TODAY);
  private static final Path TOLD = plan(SmallWorld.CATALOG);

  private static Path plan(Catalog catalog) {
    return planner(catalog).plan(PROBLEM) instanceof Plan.Found(Path path)
        ? path
        : Objects.requireNonNull(null);
  }

  private static Planner planner(Catalog catalog) {
    return new Planner(SmallWorld.FRAMEWORK, catalog, (r, f, l) -> List.of(), Work.standard());
  }

  private static Verdict verify(Path path, Catalog catalog, LocalDate today) {
    return new Verification(
            SmallWorld.FRAMEWORK, catalog, (r, f, l) -> List.of(), planner(catalog)::plan)
        .verify(path, PROBLEM, today);
  }

  private static List<String> faults(String program, UnaryOperator<Program.Builder> change) {
    List<Program> changed =
        SmallWorld.CATALOG.listPrograms().stream()
            .map(p -> p.id().value().equals(program) ? change.apply(p.toBuilder()).build() : p)
            .toList();
    return messages(new Catalog("small-2", changed, List.of(), List.of()));
  }

  private static List<String> messages(Catalog catalog) {
    return verify(TOLD, catalog, SmallWorld.TODAY).faults().stream()
        .map(Verdict.Fault::message)
        .toList();
  }

  @Test
  void a_path_holds_in_the_catalog_that_it_came_from() {
    Verdict verdict = verify(TOLD, SmallWorld.CATALOG, SmallWorld.TODAY);
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.checked()).isGreaterThan(50);
    assertThat(verdict.notes()).isEmpty();
  }

  @Test
  void a_price_that_rose_is_told_with_the_difference() {
    assertThat(faults("sheets-basics", p -> p.cost(Money.of(80, "EUR"))))
        .contains("Spreadsheets from scratch now costs 20 EUR more: 80 EUR instead of 60 EUR.");
  }

  @Test
  void a_price_that_fell_is_told_with_the_difference() {
    assertThat(faults("sheets-basics", p -> p.cost(Money.of("50.50", "EUR"))))
        .contains("Spreadsheets from scratch now costs 9.5 EUR less: 50.5 EUR instead of 60 EUR.");
  }

  @Test
  void a_price_that_is_no_longer_stated_is_told() {
    assertThat(faults("sheets-basics", p -> p.cost(null)))
        .contains("Spreadsheets from scratch no longer states its price; it was 60 EUR.");
  }

  @Test
  void hours_that_changed_move_the_dates_and_totals_too() {
    assertThat(faults("sheets-basics", p -> p.hours(new BigDecimal(35))))
        .contains("Spreadsheets from scratch now takes 35 hours; it was 30.")
        .anyMatch(m -> m.startsWith("Spreadsheets from scratch now ends on"))
        .anyMatch(m -> m.startsWith("In all it is now") && m.contains("hours"));
  }

  @Test
  void a_start_that_is_no_longer_offered_is_told_with_the_next_one() {
    assertThat(
            faults(
                "stats-evening",
                p -> p.starts(new Starts.Dates(List.of(LocalDate.of(2027, 9, 6))))))
        .anyMatch(m ->
            m.contains("Statistics in the evening does not start on 2027-01-11")
                && m.contains("2027-09-06"));
  }

  @Test
  void a_skill_that_is_no_longer_taught_is_no_longer_covered() {
    assertThat(faults("charts", p -> p.skills(List.of(new SkillId("bookkeeping")))))
        .contains(
            "Charts that speak no longer teaches Data visualisation.",
            "Charts that speak now teaches Bookkeeping too.",
            "Data visualisation is no longer covered.");
  }

  @Test
  void a_requirement_that_is_new_is_told_where_it_is_not_held() {
    assertThat(faults("sheets-basics", p -> p.requires(List.of(new SkillId("python")))))
        .contains("Spreadsheets from scratch comes before Python is held.");
  }

  @Test
  void a_program_that_is_gone_is_told_by_its_title() {
    Catalog without =
        new Catalog(
            "small-3",
            SmallWorld.CATALOG.listPrograms().stream()
                .filter(p -> !p.id().value().equals("charts"))
                .toList(),
            List.of(),
            List.of());
    assertThat(messages(without)).contains("Charts that speak is no longer in the catalog.");
  }

  @Test
  void a_better_path_breaks_the_claim_to_be_best() {
    assertThat(faults("ledger", p -> p.hours(BigDecimal.ONE).skills(gap())))
        .anyMatch(m -> m.startsWith("It is not the best path: [Books and ledgers]"));
  }

  private static List<SkillId> gap() {
    return TOLD.coverage().gap().stream().map(Path.WeightedSkill::skillId).toList();
  }

  @Test
  void a_path_of_last_month_holds_with_a_note_of_what_is_past() {
    Verdict verdict = verify(TOLD, SmallWorld.CATALOG, SmallWorld.TODAY.plusMonths(1));
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.notes()).anyMatch(n -> n.contains("which is past"));
  }

  @Test
  void a_path_over_its_budget_is_told() {
    Problem poorer =
        Problems.of(
            Learner.learner()
                .worksAs("shop-sales-assistant")
                .wants("data-analyst")
                .budget("10")
                .profile(),
            "EUR",
            SmallWorld.TODAY);
    Verdict verdict =
        new Verification(
                SmallWorld.FRAMEWORK,
                SmallWorld.CATALOG,
                (r, f, l) -> List.of(),
                planner(SmallWorld.CATALOG)::plan)
            .verify(TOLD, poorer, SmallWorld.TODAY);
    assertThat(verdict.faults()).anyMatch(f -> f.message().contains("over the budget of 10 EUR"));
  }

  @Test
  void a_total_that_was_tampered_with_is_told() {
    Path.Totals t = TOLD.totals();
    Path forged =
        new Path(
            TOLD.steps(),
            new Path.Totals(t.hours(), t.weeks() - 1, t.cost(), t.knownCost(), t.ects()),
            TOLD.coverage(),
            TOLD.assumptions(),
            true,
            null,
            TOLD.catalogVersion(),
            TOLD.plannedOn(),
            TOLD.whatIf(),
            TOLD.refresh(),
            TOLD.stacksTo());
    assertThat(verify(forged, SmallWorld.CATALOG, SmallWorld.TODAY).faults())
        .extracting(Verdict.Fault::at)
        .containsExactly("/totals/weeks");
  }
}
