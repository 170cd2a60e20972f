package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.fixture.Learner.learner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.fixture.Learner;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;

class QuestionWorthTest {
  private static final Set<Field> ALL =
      EnumSet.of(Field.CURRENT_ROLE, Field.HOURS_PER_WEEK, Field.BUDGET, Field.DELIVERY);

  private static Learner analyst() {
    return learner().wants("data-analyst");
  }

  private static Path path(Profile profile) {
    return SmallWorld.plan(profile) instanceof Plan.Found(Path path)
        ? path
        : Objects.requireNonNull(null);
  }

  private static List<Worth> worths(Learner learner, Set<Field> fields) {
    return new QuestionWorth(
            SmallWorld.FRAMEWORK,
            p -> SmallWorld.planner().glance(Problems.of(p, "EUR", SmallWorld.TODAY)))
        .of(learner.profile(), path(learner.profile()), fields);
  }

  private static Worth worth(Learner learner, Field field) {
    return worths(learner, EnumSet.of(field)).getFirst();
  }

  @Test
  void each_open_field_is_weighed_and_no_other() {
    assertThat(worths(analyst(), ALL))
        .extracting(Worth::field)
        .containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(worths(analyst(), EnumSet.of(Field.BUDGET))).hasSize(1);
    assertThat(worths(analyst(), Set.of())).isEmpty();
  }

  @Test
  void the_field_that_changes_most_comes_first() {
    assertThat(worths(analyst(), ALL))
        .extracting(Worth::change)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void work_that_brings_a_missing_skill_saves_its_price_and_weeks() {
    // A bookkeeper or business analyst brings spreadsheets: 30 hours for 60 EUR.
    Learner learner = learner().wants("bookkeeper");
    Worth worth = worth(learner, Field.CURRENT_ROLE);
    assertThat(worth.saved()).isEqualTo(Money.of(60, "EUR"));
    assertThat(worth.weeksSaved()).isEqualTo(6);
  }

  @Test
  void more_hours_save_weeks_and_no_money() {
    Worth worth =
        worth(learner().worksAs("shop-sales-assistant").wants("bookkeeper"), Field.HOURS_PER_WEEK);
    assertThat(worth.weeksSaved()).isPositive();
    assertThat(worth.saved()).isNull();
  }

  @Test
  void a_budget_changes_what_is_covered() {
    assertThat(worth(analyst(), Field.BUDGET).change()).isGreaterThan(0.1);
  }

  @Test
  void an_answer_that_gives_up_skills_is_told_as_no_saving() {
    Worth worth =
        worth(learner().worksAs("shop-sales-assistant").wants("bookkeeper"), Field.BUDGET);
    assertThat(worth.saved()).isNull();
    assertThat(worth.weeksSaved()).isZero();
    assertThat(worth.skills()).isPositive();
  }

  @Test
  void the_way_of_teaching_changes_nothing_where_all_is_online_anyway() {
    Learner learner = learner().wants("bookkeeper").worksAs("shop-sales-assistant");
    Path online = path(learner.profile());
    Profile answered = learner.taught(org.waymark.knowledge.Delivery.ONLINE).profile();
    assertThat(Worth.change(online, path(answered))).isZero();
  }

  @Test
  void a_path_is_like_itself_and_as_far_from_another_as_that_from_it() {
    Path one = path(analyst().profile());
    Path other = path(analyst().budget("0").profile());
    assertThat(Worth.change(one, one)).isZero();
    assertThat(Worth.change(one, other)).isPositive().isEqualTo(Worth.change(other, one));
  }

  @Test
  void answers_whose_path_is_not_proven_do_not_count() {
    Path now = path(analyst().profile());
    Path unproven =
        new Path(
            List.of(),
            now.totals(),
            now.coverage(),
            List.of(),
            false,
            8,
            now.catalogVersion(),
            now.plannedOn(),
            List.of(),
            List.of(),
            List.of());
    List<Worth> worths =
        new QuestionWorth(SmallWorld.FRAMEWORK, p -> new Plan.Found(unproven))
            .of(analyst().profile(), now, EnumSet.of(Field.BUDGET));
    assertThat(worths.getFirst().change()).isZero();
  }

  @Test
  void few_paths_are_tried() {
    List<Profile> tried = new ArrayList<>();
    new QuestionWorth(
            SmallWorld.FRAMEWORK,
            p -> {
              tried.add(p);
              return new Plan.NoGoal();
            })
        .of(analyst().profile(), path(analyst().profile()), ALL);
    assertThat(tried).hasSizeBetween(6, 10);
  }
}
