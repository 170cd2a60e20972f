package org.waymark.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.retrieval.Samples.program;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

class NamesAndAnswersTest {
  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void open() {
    Samples.WordEmbedder embedder = new Samples.WordEmbedder();
    index =
        SearchIndex.open(
            folder,
            Samples.FRAMEWORK,
            Samples.catalog(
                "1",
                program("ledger", "Ledgers with pivots")
                    .skills(List.of(new SkillId("spreadsheets"))),
                program("numbers", "Numbers at sea").description("Navigation, tides and stars."),
                program("csharp", "C# from nothing"),
                program("c", "C for small machines")),
            Samples.ANSWERS,
            embedder,
            embedder,
            (d, o) -> {});
    index.awaitVectors();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "nurse,nurse",
    "Nurse,nurse",
    "nurs,nurse",
    "nurce,nurse",
    "data anal,data-analyst",
    "data analist,data-analyst",
    "cashiers,cashier",
    "work on a till,cashier",
    "staff nurse,nurse",
    "nurserry,nursery-assistant"
  })
  void a_role_is_found_by_name_beginning_or_typo(String query, String role) {
    assertThat(index.roles(query, 3)).startsWith(new RoleId(role));
  }

  @ParameterizedTest
  @CsvSource({
    "sql,sql",
    "C#,csharp",
    "c++,cpp",
    ".net,dotnet",
    "excel,spreadsheets",
    "spread,spreadsheets",
    "exel,spreadsheets",
    "wound dressing,wound-care",
    "REST,rest-apis"
  })
  void a_skill_is_found_likewise(String query, String skill) {
    assertThat(index.skills(query, 3)).startsWith(new SkillId(skill));
  }

  @Test
  void no_words_list_the_framework_in_order_and_a_limit_holds() {
    assertThat(index.roles(" ", 2))
        .isEqualTo(Samples.FRAMEWORK.listRoles().stream().map(Role::id).limit(2).toList());
    assertThat(index.skills("", 100)).hasSize(Samples.FRAMEWORK.listSkills().size());
  }

  @Test
  void what_a_role_takes_is_searched_for() {
    assertThat(
            index.programs("I want to become a data analyst", ProgramFilter.NONE, 0, 10).programs())
        .startsWith(new ProgramId("ledger"));
  }

  @Test
  void names_of_languages_are_told_apart() {
    assertThat(index.programs("C#", ProgramFilter.NONE, 0, 1).programs())
        .containsExactly(new ProgramId("csharp"));
    assertThat(index.programs("C", ProgramFilter.NONE, 0, 1).programs())
        .containsExactly(new ProgramId("c"));
  }

  @ParameterizedTest
  @CsvSource({
    "how do refunds work?,refunds",
    "can i get the money back,refunds",
    "what are EQF levels,eqf-levels",
    "am I too old,too-old"
  })
  void a_question_finds_its_answer(String question, String answer) {
    assertThat(index.answer(question)).map(Answer::id).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?!",
        "the weather in Lisbon tomorrow",
        "my dog ate the sofa",
        "\uD800",
        "what"
      })
  void what_fits_nothing_gets_no_answer(String question) {
    assertThat(index.answer(question)).isEmpty();
  }
}
