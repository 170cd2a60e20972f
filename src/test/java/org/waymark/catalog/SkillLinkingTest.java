package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issues;
import org.waymark.knowledge.load.SkillText;
import org.waymark.understanding.linking.FrameworkLinker;

class SkillLinkingTest {
  private final Issues issues = new Issues();

  private Catalog link(Draft draft) {
    return new SkillLinking(
            new Linked(
                SmallWorld.FRAMEWORK, SmallWorld.FRAMEWORK, new LabelLinker(SmallWorld.FRAMEWORK)),
            issues)
        .link(draft, programs -> "v");
  }

  private static List<String> skills(Catalog catalog, String program) {
    return catalog.getProgram(new ProgramId(program)).skills().stream()
        .map(SkillId::value)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an id of the framework          | sql   |         | sql         |
          a label of the framework        |       | SQL     | sql         |
          an alias of the framework       |       | excel   | spreadsheets |
          an id that is a label elsewhere | excel |         | spreadsheets | unknown-skill
          an unknown id with a label      | x-17  | SQL     | sql         |
          words that nobody knows         |       | Juggling fire | own:juggling-fire | own-skill
          an unknown id alone             | fire-eating |   | own:fire-eating | unknown-skill own-skill
          """)
  void a_skill_is_linked_or_becomes_the_catalogs_own(
      String name,
      @Nullable String id,
      @Nullable String label,
      String skill,
      @Nullable String codes) {
    Catalog catalog =
        link(
            Drafts.draft()
                .program("a", new SkillText(id, label, new Issue.Place("courses.csv", 0, 7, null)))
                .build());
    assertThat(skills(catalog, "a")).as(name).containsExactly(skill);
    assertThat(issues.list())
        .extracting(Issue::code)
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    assertThat(issues.list())
        .extracting(i -> i.place().toString())
        .allMatch("courses.csv, row 7"::equals);
  }

  @Test
  void one_skill_of_its_own_serves_all_programs_that_name_it() {
    Catalog catalog =
        link(
            Drafts.draft()
                .program("a", "A", "Juggling")
                .program("b", "B", "JUGGLING")
                .program("c", "C", "bookkeeping", "Juggling")
                .build());
    assertThat(catalog.listOwnSkills()).extracting(Skill::label).containsExactly("Juggling");
    assertThat(skills(catalog, "b")).isEqualTo(skills(catalog, "a"));
    assertThat(catalog.getProgram(new ProgramId("c")).requires())
        .containsExactly(new SkillId("own:juggling"));
    assertThat(issues.list())
        .singleElement()
        .satisfies(i -> assertThat(i.place().row()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fire\nand ice", "C++ & C#", "---", "日本語", "\u0001", "🔥"})
  void any_words_can_be_a_skill(String words) {
    Catalog catalog = link(Drafts.draft().program("a", "A", words).build());
    assertThat(catalog.listOwnSkills()).hasSize(1);
    assertThat(skills(catalog, "a")).hasSize(1);
  }

  @Test
  void words_without_end_are_cut() {
    Catalog catalog = link(Drafts.draft().program("a", "A", "very ".repeat(200) + "long").build());
    assertThat(catalog.listOwnSkills().getFirst().label().length()).isLessThanOrEqualTo(200);
  }

  @Test
  void skills_are_drawn_from_the_texts_where_none_is_stated() {
    Program program =
        Drafts.named("a", "Ledgers")
            .description("You learn bookkeeping.")
            .outcomes(List.of("Uses SQL"))
            .build();
    Program linked = link(Drafts.draft().program(program).build()).getProgram(new ProgramId("a"));
    assertThat(linked.skills()).containsExactly(new SkillId("sql"), new SkillId("bookkeeping"));
    assertThat(linked.skillsDrawn()).isTrue();
    assertThat(issues.list()).isEmpty();
  }

  @Test
  void a_program_without_any_skill_is_kept_and_said() {
    Program linked =
        link(Drafts.draft().program("a", "Yoga at dawn").build()).getProgram(new ProgramId("a"));
    assertThat(linked.skills()).isEmpty();
    assertThat(linked.skillsDrawn()).isFalse();
    assertThat(issues.list())
        .singleElement()
        .satisfies(
            i -> assertThat(i.toString()).startsWith("courses.csv, row 2: warning: skills: "));
  }

  @Test
  void what_a_program_teaches_it_does_not_require() {
    assertThat(
            link(Drafts.draft().program("a", "A", "sql", "SQL").build())
                .getProgram(new ProgramId("a"))
                .requires())
        .isEmpty();
  }

  @Test
  void prerequisites_that_only_wait_for_each_other_are_said() {
    link(
        Drafts.draft()
            .program("a", "A", "sql", "python")
            .program("b", "B", "python", "sql")
            .program("c", "C", "statistics", "juggling")
            .build());
    assertThat(issues.list())
        .filteredOn(i -> i.code().equals("prerequisite-cycle"))
        .extracting(i -> i.place().row())
        .containsExactly(2, 3);
  }

  @Test
  void an_award_is_named_by_its_parts() {
    Award award = new Award(new AwardId("baker"), "Baker", null, 1, List.of(new ProgramId("a")));
    Catalog catalog =
        link(Drafts.draft().program("a", "A", "sql").program("b", "B", "sql").award(award).build());
    assertThat(catalog.getProgram(new ProgramId("a")).stacksTo())
        .containsExactly(new AwardId("baker"));
    assertThat(catalog.getProgram(new ProgramId("b")).stacksTo()).isEmpty();
  }

  @Test
  void a_recurrence_that_is_none_is_said_with_its_row_and_the_start_is_unknown() {
    Program program =
        Drafts.named("a", "A").starts(new Starts.Recurring("RRULE:FREQ=YEARLY;BYMONTH=13")).build();
    assertThat(
            link(Drafts.draft().program(program, "sql").build())
                .getProgram(new ProgramId("a"))
                .starts())
        .isEqualTo(new Starts.Unknown());
    assertThat(issues.list())
        .singleElement()
        .satisfies(i -> {
          assertThat(i.code()).isEqualTo("bad-start");
          assertThat(i.place()).hasToString("courses.csv, row 2");
        });
  }

  @Test
  void skills_of_an_imported_framework_go_with_the_catalog() {
    Framework lasting = new Framework(List.of(Skill.of("sql", "SQL")), List.of(), List.of());
    Framework joined = lasting.with(List.of(Skill.of("u1", "mend kites")));
    Catalog catalog =
        new SkillLinking(new Linked(lasting, joined, new LabelLinker(joined)), issues)
            .link(Drafts.draft().program("a", "A", "mend kites", "SQL").build(), programs -> "v");
    assertThat(catalog.listOwnSkills()).containsExactly(Skill.of("u1", "mend kites"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Collection for all | Of money           | debts
          Money and its ways | a collection of it | ''
          Money and its ways | the Collection     | debts
          Money and its ways | plumbing           | pipes
          """)
  void a_plain_word_that_is_an_alias_counts_in_a_title_only(
      String title, String about, String drawn) {
    Framework framework =
        new Framework(
            List.of(
                new Skill(
                    new SkillId("debts"),
                    "Getting debts paid",
                    List.of("collection"),
                    null,
                    null,
                    null,
                    null),
                Skill.of("pipes", "Plumbing")),
            List.of(),
            List.of());
    Program program =
        Drafts.draft().program("a", title).build().programs().getFirst().program().toBuilder()
            .description(about)
            .build();
    Catalog catalog =
        new SkillLinking(new Linked(framework, framework, new FrameworkLinker(framework)), issues)
            .link(Drafts.draft().program(program).build(), programs -> "v");
    assertThat(String.join(" ", skills(catalog, "a"))).isEqualTo(drawn);
  }
}
