package org.waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.wire.Json;

class FieldValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'budget': '300.00 EUR'}        | {'budget': {'amount': 300.0, 'currency': 'EUR'}}",
        "{'hoursPerWeek': 10}            | {'hoursPerWeek': 10.0}",
        "{'targetRole': 'welder'}        | {'targetRole': {'text': 'x', 'roleId': 'welder',"
            + " 'label': 'Welder'}}",
        "{}                              | {'targetRole': {'text': 'brain surgeon'}}",
        "{'skills': ['sql']}             | {'skills': [{'skillId': 'sql', 'from': 'stated'},"
            + " {'skillId': 'typing', 'from': 'role'}]}",
        "{'delivery': ['online', 'evening']} | {'delivery': ['evening', 'online']}",
        "{'excluded': ['python']}        | {'excluded': [{'kind': 'skill', 'id': 'python', 'label':"
            + " 'Python'}]}",
        "{}                              | {'goals': ['something with animals'], 'languages':"
            + " ['en'], 'budget': null}",
        "{'languages': ['de']}           | {'languages': ['de']}",
      })
  void a_profile_reads_as_cases_are_written(String expected, String profile)
      throws JsonProcessingException {
    FieldValues got = FieldValues.ofProfile(Json.parse(profile.replace('\'', '"')), List.of("en"));
    assertThat(got).isEqualTo(FieldValues.ofShort(Json.parse(expected.replace('\'', '"'))));
  }

  @Test
  void a_wish_for_the_language_that_is_there_already_is_met() throws JsonProcessingException {
    FieldValues wish = FieldValues.ofShort(Json.parse("{\"languages\": [\"en\"]}"));
    FieldValues got = FieldValues.ofProfile(Json.parse("{\"languages\": [\"en\"]}"), List.of("en"));
    assertThat(got.comparedWith(wish, List.of("en"))).isEqualTo(wish);
  }

  @Test
  void a_field_that_is_none_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldValues.ofShort(Json.parse("{\"hours\": 3}")))
        .withMessageContaining("hours");
  }
}
