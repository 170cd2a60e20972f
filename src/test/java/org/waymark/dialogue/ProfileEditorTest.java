package org.waymark.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.waymark.fixture.Learner.held;
import static org.waymark.fixture.Learner.learner;
import static org.waymark.fixture.Learner.ref;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.fixture.Learner;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Exclusion;
import org.waymark.planning.Preference;

class ProfileEditorTest {
  private static final Exclusion NO_SQL = new Exclusion(Exclusion.Kind.SKILL, "sql", "SQL");

  static Stream<Arguments> edits() {
    return Stream.of(
        edit(
            "holding a skill that was wanted",
            learner().wantsToLearn("sql"),
            e -> e.hold(held("sql")),
            learner().can("sql", null)),
        edit(
            "holding a skill that was struck out",
            learner().cannot("sql"),
            e -> e.hold(held("sql")),
            learner().can("sql", null)),
        edit(
            "holding a skill again, fresher",
            learner().can("sql", "2019"),
            e -> e.hold(held("sql")),
            learner().can("sql", null)),
        edit(
            "striking out a held skill",
            learner().can("sql", null),
            e -> e.strike(ref("sql")),
            learner().cannot("sql")),
        edit(
            "striking out a wanted skill keeps the wish",
            learner().wantsToLearn("sql"),
            e -> e.strike(ref("sql")),
            learner().wantsToLearn("sql").cannot("sql")),
        edit(
            "striking out twice",
            learner().cannot("sql"),
            e -> e.strike(ref("sql")),
            learner().cannot("sql")),
        edit(
            "wanting a held skill",
            learner().can("sql", "2019"),
            e -> e.want(ref("sql")),
            learner().wantsToLearn("sql")),
        edit(
            "wanting twice",
            learner().wantsToLearn("sql"),
            e -> e.want(ref("sql")),
            learner().wantsToLearn("sql")),
        edit(
            "wanting no longer",
            learner().wantsToLearn("sql").wantsToLearn("python"),
            e -> e.unwant(new SkillId("sql")),
            learner().wantsToLearn("python")),
        edit(
            "ruling out a wanted skill and wanting it again",
            learner().wantsToLearn("sql"),
            e -> {
              e.exclude(NO_SQL);
              e.want(ref("sql"));
            },
            learner().wantsToLearn("sql")),
        edit(
            "ruling out and taking back",
            learner().without("ledger"),
            e -> e.include(Exclusion.Kind.PROGRAM, "ledger"),
            learner()),
        edit(
            "taking back a program leaves a skill of that name ruled out",
            learner().without("ledger"),
            e -> e.include(Exclusion.Kind.SKILL, "ledger"),
            learner().without("ledger")),
        edit(
            "a second budget",
            learner().budget("300"),
            e -> e.set(new Constraint.Budget(org.waymark.knowledge.Money.of(99, "EUR"))),
            learner().budget("99")));
  }

  private static Arguments edit(
      String name, Learner before, Consumer<ProfileEditor> edit, Learner after) {
    return argumentSet(name, before.profile(), edit, after.profile());
  }

  @ParameterizedTest
  @MethodSource("edits")
  void what_is_said_last_counts(Profile before, Consumer<ProfileEditor> edit, Profile after) {
    ProfileEditor editor = new ProfileEditor(before);
    edit.accept(editor);
    assertThat(editor.profile()).isEqualTo(after);
  }

  @Test
  void ruling_out_a_skill_ends_the_wish_for_it() {
    ProfileEditor editor = new ProfileEditor(learner().wantsToLearn("sql").profile());
    editor.exclude(NO_SQL);
    assertThat(editor.profile().wantedSkills()).isEmpty();
    assertThat(editor.profile().excluded()).containsExactly(NO_SQL);
  }

  @Test
  void the_same_thing_is_left_out_once() {
    ProfileEditor editor = new ProfileEditor(Profile.empty(List.of()));
    editor.exclude(NO_SQL);
    editor.exclude(NO_SQL);
    assertThat(editor.profile().excluded()).containsExactly(NO_SQL);
  }

  @Test
  void at_most_ten_goals_are_kept_each_once() {
    ProfileEditor editor = new ProfileEditor(Profile.empty(List.of()));
    IntStream.range(0, 12).forEach(i -> editor.addGoal("goal " + i / 2));
    IntStream.range(6, 20).forEach(i -> editor.addGoal("goal " + i));
    assertThat(editor.profile().goals()).hasSize(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void forgetting_a_field_unsets_it_and_no_other(Field field) {
    Profile full = full();
    ProfileEditor editor = new ProfileEditor(full);
    editor.forget(field);
    for (Field other : Field.values()) {
      assertThat(value(editor.profile(), other))
          .as(other.code())
          .isEqualTo(other == field ? value(Profile.empty(List.of()), other) : value(full, other));
    }
  }

  private static Profile full() {
    ProfileEditor editor =
        new ProfileEditor(
            learner()
                .worksAs("bookkeeper")
                .wants("data-analyst")
                .can("sql", "2019")
                .cannot("python")
                .wantsToLearn("statistics")
                .hours("6")
                .budget("300")
                .weeks(30)
                .finishBy("2027-07-31")
                .taught(Delivery.ONLINE)
                .without("ledger")
                .profile());
    editor.addGoal("earn more");
    editor.set(new Constraint.StartOn(java.time.LocalDate.of(2027, 1, 4)));
    editor.set(new Constraint.MaxPrograms(3));
    editor.set(new Constraint.Ceiling(new LevelWish("beginner")));
    editor.set(new Constraint.Place("Dublin"));
    editor.preference(Preference.CHEAPEST);
    return editor.profile();
  }

  /** The component of the record that bears the field's name. */
  private static Object value(Profile profile, Field field) {
    try {
      Object value = Profile.class.getMethod(field.code()).invoke(profile);
      return value == null ? "unset" : value;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(field.code(), e);
    }
  }
}
