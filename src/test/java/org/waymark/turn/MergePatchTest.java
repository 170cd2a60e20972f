package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.wire.Json;

class MergePatchTest {
  /** RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"b"}           | {"a":"c"}                 | {"a":"c"}
          {"a":"b"}           | {"b":"c"}                 | {"a":"b","b":"c"}
          {"a":"b"}           | {"a":null}                | {}
          {"a":"b","b":"c"}   | {"a":null}                | {"b":"c"}
          {"a":["b"]}         | {"a":"c"}                 | {"a":"c"}
          {"a":"c"}           | {"a":["b"]}               | {"a":["b"]}
          {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]}   | {"a":[1]}                 | {"a":[1]}
          ["a","b"]           | ["c","d"]                 | ["c","d"]
          {"a":"b"}           | ["c"]                     | ["c"]
          {"a":"foo"}         | null                      | null
          {"a":"foo"}         | "bar"                     | "bar"
          {"e":null}          | {"a":1}                   | {"e":null,"a":1}
          [1,2]               | {"a":"b","c":null}        | {"a":"b"}
          {}                  | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
          """)
  void merges_as_the_standard_says(String target, String patch, String merged)
      throws JsonProcessingException {
    JsonNode before = Json.parse(target);
    assertThat(MergePatch.apply(before, Json.parse(patch))).isEqualTo(Json.parse(merged));
    assertThat(before).isEqualTo(Json.parse(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"targetRole":{"text":"books","roleId":"bookkeeper","label":"Bookkeeper"}} | {"targetRole":{"text":"baker"}}     | {"targetRole":{"text":"baker"}}
          {"targetRole":{"text":"books","roleId":"bookkeeper","label":"Bookkeeper"}} | {"targetRole":{"roleId":"baker"}}   | {"targetRole":{"roleId":"baker"}}
          {"targetRole":{"text":"books","roleId":"bookkeeper"}}                      | {"targetRole":{"label":"x"}}        | {"targetRole":{"text":"books","roleId":"bookkeeper","label":"x"}}
          {"targetRole":{"text":"books"},"currentRole":{"text":"till"}}              | {"targetRole":null}                 | {"currentRole":{"text":"till"}}
          """)
  void a_role_given_anew_replaces_the_one_before(String profile, String patch, String merged)
      throws JsonProcessingException {
    assertThat(MergePatch.applyToProfile(Json.parse(profile), Json.parse(patch)))
        .isEqualTo(Json.parse(merged));
  }

  @Test
  void what_the_patch_names_is_read_last() throws JsonProcessingException {
    JsonNode merged =
        MergePatch.applyToProfile(
            Json.parse("{\"skills\":[],\"notHeld\":[],\"weeks\":3}"),
            Json.parse("{\"notHeld\":[1],\"skills\":[2]}"));
    assertThat(merged).hasToString("{\"weeks\":3,\"notHeld\":[1],\"skills\":[2]}");
  }
}
