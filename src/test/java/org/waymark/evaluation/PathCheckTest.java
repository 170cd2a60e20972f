package org.waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.SkillId;
import org.waymark.wire.Json;

class PathCheckTest {
  private static final String FIRST = step("first", "First", 20, 100);
  private static final String SECOND = step("second", "Second", 30, 50);
  private final PathCheck check = new PathCheck(catalog());

  private static Catalog catalog() {
    Provider provider = new Provider("p", "P", null);
    Program first =
        Program.builder("first", "First", provider)
            .hours(BigDecimal.valueOf(20))
            .cost(Money.of(100, "EUR"))
            .skills(List.of(new SkillId("sql")))
            .build();
    Program second =
        Program.builder("second", "Second", provider)
            .hours(BigDecimal.valueOf(30))
            .cost(Money.of(50, "EUR"))
            .skills(List.of(new SkillId("python")))
            .requires(List.of(new SkillId("sql")))
            .build();
    return new Catalog("test", List.of(first, second), List.of(), List.of());
  }

  private static String step(String id, String title, int hours, int cost) {
    return "{'programId': '%s', 'title': '%s', 'hours': %d, 'endOn': '2027-03-01', 'cost': {'amount': %d, 'currency': 'EUR'}}"
        .formatted(id, title, hours, cost);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return Json.parse(text.replace('\'', '"'));
  }

  private List<String> faults(String profile, String... steps) throws JsonProcessingException {
    return check.faults(
        json(
            "{'steps': ["
                + String.join(", ", steps)
                + "], 'totals': {'weeks': 10, 'knownCost': {'amount': 150, 'currency': 'EUR'}}}"),
        json(profile));
  }

  @Test
  void a_right_path_has_no_fault() throws JsonProcessingException {
    assertThat(
            faults(
                "{'budget': {'amount': 150, 'currency': 'EUR'}, 'weeks': 10, 'maxPrograms': 2,"
                    + " 'finishBy': '2027-03-01'}",
                FIRST,
                SECOND))
        .isEmpty();
  }

  @Test
  void a_program_before_what_it_needs_is_a_fault_unless_that_is_held()
      throws JsonProcessingException {
    assertThat(faults("{}", SECOND, FIRST)).containsExactly("second comes before sql is held");
    assertThat(faults("{'skills': [{'skillId': 'sql'}]}", SECOND, FIRST)).isEmpty();
  }

  @Test
  void what_the_catalog_does_not_say_is_a_fault() throws JsonProcessingException {
    assertThat(faults("{}", step("first", "First", 20, 99)))
        .containsExactly("first costs 100 EUR, not 99 EUR");
    assertThat(faults("{}", step("first", "First", 21, 100)))
        .containsExactly("first takes 20 hours, not 21");
    assertThat(faults("{}", step("third", "Third", 1, 1)))
        .containsExactly("third is not in the catalog");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'budget': {'amount': 149, 'currency': 'EUR'}} | it costs 150 EUR, over 149 EUR",
        "{'weeks': 9} | it has 10 weeks, over 9",
        "{'maxPrograms': 1} | it has 2 programs, over 1",
        "{'finishBy': '2027-02-28'} | it ends on 2027-03-01, after 2027-02-28",
      })
  void a_limit_that_is_not_held_is_a_fault(String profile, String fault)
      throws JsonProcessingException {
    assertThat(faults(profile, FIRST, SECOND)).containsExactly(fault);
  }
}
