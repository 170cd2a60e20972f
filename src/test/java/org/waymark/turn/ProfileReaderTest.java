package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.waymark.fixture.Learner.held;
import static org.waymark.fixture.Learner.ref;
import static org.waymark.fixture.Learner.roles;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Exclusion;
import org.waymark.turn.Refused.Fault;
import org.waymark.wire.Json;

class ProfileReaderTest {
  private static Profile read(String json) throws JsonProcessingException {
    return new ProfileReader(
            SmallWorld.FRAMEWORK, SmallWorld.CATALOG, new LabelLinker(SmallWorld.FRAMEWORK))
        .read(Json.parse(json));
  }

  private static List<Fault> faults(String json) {
    Refused refused = catchThrowableOfType(Refused.class, () -> read(json));
    assertThat(refused).as(json).isNotNull();
    assertThat(refused.reason()).isEqualTo(Refused.Reason.BAD_VALUE);
    return refused.faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                                      | ``                      | an object
          {"colour":1}                                            | /colour                 | no such field
          {"a/b~c":1}                                             | /a~1b~0c                | no such field
          {"hoursPerWeek":"6"}                                    | /hoursPerWeek           | a number
          {"hoursPerWeek":0}                                      | /hoursPerWeek           | over 0
          {"hoursPerWeek":168.5}                                  | /hoursPerWeek           | at most 168
          {"hoursPerWeek":1e400}                                  | /hoursPerWeek           | nine digits
          {"hoursPerWeek":1e-400}                                 | /hoursPerWeek           | 6 decimals
          {"weeks":1.5}                                           | /weeks                  | a whole number
          {"weeks":0}                                             | /weeks                  | 1 to 1040
          {"weeks":99999999999}                                   | /weeks                  | nine digits
          {"maxPrograms":21}                                      | /maxPrograms            | 1 to 20
          {"budget":300}                                          | /budget                 | is wanted
          {"budget":{"amount":"300","currency":"EUR"}}            | /budget                 | is wanted
          {"budget":{"amount":-1,"currency":"EUR"}}               | /budget                 | negative
          {"budget":{"amount":1,"currency":"euro"}}               | /budget                 | ISO 4217
          {"budget":{"amount":1,"currency":"EUR","free":true}}    | /budget/free            | no such field
          {"budget":{"amount":1e-40000,"currency":"EUR"}}         | /budget                 | 6 decimals
          {"budget":{"amount":1e40000,"currency":"EUR"}}          | /budget                 | over 10^12
          {"startOn":"2027-02-30"}                                | /startOn                | a date
          {"startOn":20270101}                                    | /startOn                | a date
          {"finishBy":"soon"}                                     | /finishBy               | a date
          {"hoursPerWeek":0.00001}                                | /hoursPerWeek           | four decimals
          {"preference":"fastest"}                                | /preference             | soonest
          {"delivery":"online"}                                   | /delivery               | a list
          {"delivery":["online","by-post"]}                       | /delivery/1             | on-site
          {"languages":["English"]}                               | /languages              | ISO 639-1
          {"languages":[1]}                                       | /languages/0            | a text
          {"level":"expert"}                                      | /level                  | beginner
          {"level":"EQF-9"}                                       | /level                  | EQF-8
          {"place":" "}                                           | /place                  | 1 to 300
          {"goals":[""]}                                          | /goals/0                | 1 to 300
          {"targetRole":"data-analyst"}                           | /targetRole             | is wanted
          {"targetRole":{}}                                       | /targetRole             | is wanted
          {"targetRole":{"roleId":"astronaut"}}                   | /targetRole/roleId      | no such role
          {"targetRole":{"roleId":"a\\u0000b"}}                   | /targetRole/roleId      | no such role
          {"targetRole":{"text":"x","level":1}}                   | /targetRole/level       | no such field
          {"skills":{}}                                           | /skills                 | a list
          {"skills":["sql"]}                                      | /skills/0               | is wanted
          {"skills":[{"skillId":"sql"},{"skillId":"nope"}]}       | /skills/1/skillId       | no such skill
          {"skills":[{"skillId":"a\\u0000b"}]}                    | /skills/0/skillId       | no such skill
          {"skills":[{"skillId":"sql","from":"dream"}]}           | /skills/0/from          | stated
          {"skills":[{"skillId":"sql","lastUsed":"2019-13"}]}     | /skills/0/lastUsed      | a year
          {"skills":[{"skillId":"sql","lastUsed":2019}]}          | /skills/0/lastUsed      | a year
          {"wantedSkills":[{"text":"juggling"}]}                  | /wantedSkills/0/text    | no skill
          {"wantedSkills":[{"text":"s"}]}                         | /wantedSkills/0/text    | it can mean
          {"notHeld":[{"label":""}]}                              | /notHeld/0              | is wanted
          {"excluded":[{"kind":"course","id":"ledger"}]}          | /excluded/0             | a kind
          {"excluded":[{"kind":"program"}]}                       | /excluded/0             | a kind
          {"excluded":[{"kind":"skill","id":"a\\u0000b"}]}        | /excluded/0             | a kind
          """)
  void a_value_that_will_not_do_is_named_with_what_is_wanted(
      String json, String field, String wanted) {
    assertThat(faults(json))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.field()).isEqualTo(field);
          assertThat(f.message()).contains(wanted);
        });
  }

  @Test
  void all_faults_are_named_at_once() {
    assertThat(
            faults(
                "{\"weeks\":0,\"colour\":1,\"level\":\"expert\",\"skills\":[{\"skillId\":\"no\"},{\"skillId\":\"nope\"}]}"))
        .extracting(Fault::field)
        .containsExactly("/weeks", "/colour", "/level", "/skills/0/skillId", "/skills/1/skillId");
  }

  @Test
  void too_long_a_list_is_refused_whole() {
    String many = "\"x\",".repeat(200) + "\"x\"";
    assertThat(faults("{\"goals\":[" + many + "]}"))
        .extracting(Fault::field)
        .containsExactly("/goals");
  }

  @Test
  void null_and_absent_are_not_said() throws JsonProcessingException {
    assertThat(read("{\"weeks\":null,\"targetRole\":null,\"skills\":null}"))
        .isEqualTo(Profile.empty(List.of()));
  }

  @Test
  void a_role_in_words_is_linked_kept_or_left_to_be_asked_about() throws JsonProcessingException {
    assertThat(read("{\"targetRole\":{\"text\":\"do the books\"}}").targetRole())
        .isEqualTo(
            new RoleMention("do the books", new RoleId("bookkeeper"), "Bookkeeper", List.of()));
    assertThat(read("{\"targetRole\":{\"text\":\"astronaut\"}}").targetRole())
        .isEqualTo(RoleMention.unknown("astronaut"));
    assertThat(read("{\"targetRole\":{\"text\":\"analyst\"}}").targetRole())
        .isEqualTo(RoleMention.oneOf("analyst", roles("data-analyst", "business-analyst")));
  }

  @Test
  void a_label_that_is_sent_is_not_believed() throws JsonProcessingException {
    assertThat(
            read("{\"wantedSkills\":[{\"skillId\":\"sql\",\"label\":\"Free money\"}]}")
                .wantedSkills())
        .containsExactly(ref("sql"));
    assertThat(
            read("{\"excluded\":[{\"kind\":\"program\",\"id\":\"ledger\",\"label\":\"Free"
                    + " money\"}]}")
                .excluded())
        .containsExactly(new Exclusion(Exclusion.Kind.PROGRAM, "ledger", "Books and ledgers"));
  }

  @Test
  void skills_that_the_work_implies_are_derived_and_not_read() throws JsonProcessingException {
    Profile profile =
        read(
            "{\"skills\":[{\"skillId\":\"sql\",\"from\":\"role\"},{\"text\":\"excel\",\"stale\":false}]}");
    assertThat(profile.skills()).containsExactly(held("spreadsheets"));
  }

  @Test
  void numbers_and_money_are_read_exactly() throws JsonProcessingException {
    Profile profile =
        read(
            "{\"hoursPerWeek\":6.50,\"budget\":{\"amount\":99.90,\"currency\":\"eur\"},\"weeks\":30.0}");
    assertThat(profile.hoursPerWeek()).isEqualTo(new BigDecimal("6.5"));
    assertThat(profile.budget()).isEqualTo(Money.of("99.90", "EUR"));
    assertThat(profile.weeks()).isEqualTo(30);
  }
}
