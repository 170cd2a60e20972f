package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Starts;

class CatalogReaderTest {
  private static final String BREAD = "{\"id\":\"A1\",\"title\":\"Bread\",\"provider\":\"Mill\"}";
  private static final String PIE = "{\"id\":\"A3\",\"title\":\"Pie\",\"provider\":\"Mill\"}";

  private static Draft json(String text) throws IOException {
    CatalogReader reader = new CatalogReader("EUR");
    reader.json(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "catalog.json");
    return reader.draft("json");
  }

  private static Draft yaml(String text) throws IOException {
    CatalogReader reader = new CatalogReader("EUR");
    reader.yaml(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "catalog.yaml");
    return reader.draft("yaml");
  }

  /** One program with that fact beside its id, title and provider. */
  private static Draft with(String fact) throws IOException {
    return json("[" + BREAD.replace("}", "," + fact + "}") + "]");
  }

  private static Program only(Draft draft) {
    assertThat(draft.programs()).hasSize(1);
    return draft.programs().getFirst().program();
  }

  @Test
  void what_costs_nothing_needs_no_currency_and_takes_the_institutions() throws IOException {
    assertThat(only(with("\"cost\":{\"amount\":0}")).cost()).isEqualTo(Money.of(0, "EUR"));
    Draft priced = with("\"cost\":{\"amount\":5}");
    assertThat(only(priced).cost()).isNull();
    assertThat(priced.issues()).isNotEmpty();
  }

  @Test
  void a_whole_record_is_read_with_nothing_to_say() throws IOException {
    Draft draft =
        json(
            """
            {"programs":[{"id":"A1","title":"Bread","provider":{"name":"Mill"},
              "url":"www.mill.example/bread","country":"ie","places":["Cork"],"language":"English","outcomes":["bakes bread"],
              "skills":["Baking",{"skillId":"hygiene"}],"requires":[{"label":"Kitchen work"}],"hours":40,"ects":1.5,"eqfLevel":4,"level":"Beginner",
              "delivery":["on-site","evening"],"cost":{"amount":99.5,"currency":"eur"},"funding":["Grant",{"name":"Loan","url":"https://loan.example"}],
              "starts":["2027-09-06","2027-01-11"],"enrolBy":"2027-01-04","renewAfterMonths":24,"lastVerified":"2026-11-01","missing":[]}]}
            """);
    assertThat(draft.issues()).isEmpty();
    Program bread = only(draft);
    assertThat(bread.url()).isEqualTo("https://www.mill.example/bread");
    assertThat(bread.language()).isEqualTo("en");
    assertThat(bread.country()).isEqualTo("IE");
    assertThat(bread.cost()).isEqualTo(Money.of("99.50", "EUR"));
    assertThat(bread.starts())
        .isEqualTo(new Starts.Dates(List.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 9, 6))));
    assertThat(draft.programs().getFirst().skills())
        .extracting(SkillText::label, SkillText::id)
        .containsExactly(tuple("Baking", null), tuple(null, "hygiene"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "colour":"red"                        | unknown-field    | colour   | /0/colour
          "hours":0                             | out-of-bounds    | hours    | /0/hours
          "hours":"40 h"                        | bad-number       | hours    | /0/hours
          "hours":1e2147483647                  | bad-number       | hours    | /0/hours
          "hours":[40]                          | wrong-type       | hours    | /0/hours
          "eqfLevel":9                          | out-of-bounds    | eqfLevel | /0/eqfLevel
          "eqfLevel":4.5                        | out-of-bounds    | eqfLevel | /0/eqfLevel
          "level":"easy"                        | unknown-level    | level    | /0/level
          "language":"Klingon"                  | unknown-language | language | /0/language
          "delivery":["by post"]                | unknown-delivery | delivery | /0/delivery
          "url":"javascript:alert(1)"           | bad-url          | url      | /0/url
          "url":"file:///etc/passwd"            | bad-url          | url      | /0/url
          "cost":{"amount":-5,"currency":"EUR"} | bad-money        | cost     | /0/cost
          "cost":{"amount":5}                   | bad-money        | cost     | /0/cost
          "cost":{"amount":5,"currency":"euro"} | bad-money        | cost     | /0/cost
          "cost":120                            | wrong-type       | cost     | /0/cost
          "starts":"next spring"                | bad-start        | starts   | /0/starts
          "enrolBy":"2027-02-30"                | bad-date         | enrolBy  | /0/enrolBy
          "skills":[{}]                         | empty-skill      | skills   | /0/skills/0
          "skills":[["Baking"]]                 | wrong-type       | skills   | /0/skills/0
          """)
  void a_fact_that_will_not_do_is_left_out_and_the_program_is_in(
      String fact, String code, String field, String pointer) throws IOException {
    Draft draft = with(fact);
    assertThat(draft.issues())
        .singleElement()
        .satisfies(i -> {
          assertThat(i.severity()).isEqualTo(Issue.Severity.WARNING);
          assertThat(i.code()).isEqualTo(code);
          assertThat(i.field()).isEqualTo(field);
          assertThat(i.place().pointer()).isEqualTo(pointer);
          assertThat(i.place().line()).isEqualTo(1);
        });
    assertThat(only(draft)).isEqualTo(only(json("[" + BREAD + "]")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "Bread"                                                   | not-a-program
          {"title":"Bread","provider":"Mill"}                       | missing-id
          {"id":"A2","provider":"Mill"}                             | missing-title
          {"id":"A2","title":" ","provider":"Mill"}                 | missing-title
          {"id":"A2","title":"Bread"}                               | missing-provider
          {"id":"A2","title":"Bread","provider":{"url":"x"}}        | missing-provider
          {"id":"A2","title":"Bread","provider":"\\u0001"}          | missing-provider
          {"id":"A2","title":"Bread","provider":{"name":"\\u0001"}} | missing-provider
          {"id":"a\\nb","title":"Bread","provider":"Mill"}          | not-a-program
          {"id":"A1","title":"Cake","provider":"Mill"}              | doubled-id
          """)
  void a_record_that_is_no_program_is_left_out_and_the_rest_goes_on(String record, String code)
      throws IOException {
    Draft draft = json("[" + BREAD + "," + record + "," + PIE + "]");
    assertThat(draft.programs())
        .extracting(p -> p.program().id().value())
        .containsExactly("A1", "A3");
    assertThat(draft.read()).isEqualTo(3);
    assertThat(draft.issues())
        .filteredOn(i -> i.severity() == Issue.Severity.ERROR)
        .extracting(Issue::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"B","title":"Baker","parts":["A1","A3"]}              |              | 2
          {"id":"B","title":"Baker","parts":["A1","A9"],"needs":1}    | unknown-part | 1
          {"id":"B","title":"Baker","parts":["A1","A9"],"needs":2}    | unknown-part | 0
          {"id":"B","title":"Baker","parts":["A1","a\\nb"],"needs":1} | unknown-part | 1
          {"id":"B","title":"Baker","parts":["A1"],"needs":3}         | not-an-award | 0
          {"id":"B","title":"Baker"}                                  | not-an-award | 0
          {"id":"a\\nb","title":"Baker","parts":["A1"]}               | not-an-award | 0
          """)
  void an_award_keeps_the_parts_that_are_here(String award, @Nullable String code, int parts)
      throws IOException {
    Draft draft = json("{\"programs\":[" + BREAD + "," + PIE + "],\"awards\":[" + award + "]}");
    assertThat(draft.issues())
        .extracting(Issue::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(draft.awards().stream().mapToInt(a -> a.parts().size()).sum()).isEqualTo(parts);
  }

  @Test
  void a_provider_at_the_top_is_that_of_all_who_name_none() throws IOException {
    Draft draft =
        yaml(
            """
            provider: {name: Mill, country: ie}
            programs:
              - {id: A1, title: Bread}
              - {id: A2, title: Pie, provider: Other, country: de}
            """);
    assertThat(draft.programs())
        .extracting(p -> p.program().provider().name() + " " + p.program().country())
        .containsExactly("Mill IE", "Other DE");
  }

  @Test
  void an_issue_in_yaml_names_its_line() throws IOException {
    Draft draft =
        yaml("programs:\n  - id: A1\n    title: Bread\n    provider: Mill\n    hours: forty\n");
    assertThat(draft.issues())
        .singleElement()
        .satisfies(i -> assertThat(i.toString()).startsWith("catalog.yaml:5: warning: hours: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,",
        "{\"programs\":[{\"id\":\"A1\",\"title\":\"Bread\"",
        "{\"programs\":[]} x",
        "{\"courses\":[]}",
        "\"text\"",
        "42",
        "nul",
        "{\"programs\":[{'id':1}]}",
        "\u0000\u0001\u0002"
      })
  void json_that_is_broken_or_of_another_shape_changes_nothing(String text) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> json(text));
    assertThat(refused).isNotNull();
    assertThat(refused.place().file()).isEqualTo("catalog.json");
    assertThat(refused.getMessage()).isNotBlank().doesNotContain("com.fasterxml", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "programs: [",
        "programs:\n\t- id: A1",
        "programs:\n  - id: \"A1",
        "just words",
        "courses: []",
        "a: b: c",
        "%YAML 9.9\n---\n!!x {",
        "programs: {{}}"
      })
  void yaml_that_is_broken_or_of_another_shape_changes_nothing(String text) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> yaml(text));
    assertThat(refused).isNotNull();
    assertThat(refused.place().file()).isEqualTo("catalog.yaml");
    assertThat(refused.getMessage()).isNotBlank().doesNotContain("com.fasterxml", "org.yaml", "\n");
  }

  @Test
  void the_line_where_a_broken_file_ends_is_named() {
    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> json("{\n\"programs\": [\n{\"id\": }\n]}"));
    assertThat(refused.place().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 5000})
  void what_is_nested_without_end_is_refused(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);
    assertThat(catchThrowableOfType(Unreadable.class, () -> json(deep))).isNotNull();
    assertThat(catchThrowableOfType(Unreadable.class, () -> yaml(deep))).isNotNull();
  }

  @Test
  void references_that_multiply_are_not_followed() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      String before = "*" + (char) (c - 1) + ",";
      bomb.append(c).append(": &").append(c).append(" [").append(before.repeat(9)).append("]\n");
    }
    assertThat(yaml(bomb.append("programs: *j\n").toString()).programs()).isEmpty();
  }
}
