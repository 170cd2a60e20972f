package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.knowledge.Delivery;

/** Looking things up without a conversation, as data and as pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryApiTest {
  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  private JsonNode json(String path) {
    return TestServer.json(server.get(path));
  }

  @Test
  void the_filters_of_the_contract_reach_the_library() {
    json(
        "/api/v1/programs?q=sql&skill=s1&maxCost=300&maxHours=40.5&delivery=online,evening&language=EN&level=EQF-5&limit=7");
    Library.Query asked = server.library.asked;
    assertThat(asked.words()).isEqualTo("sql");
    assertThat(asked.skill()).extracting(s -> s.value()).isEqualTo("s1");
    assertThat(asked.maxCost()).hasToString("300 EUR");
    assertThat(asked.maxHours()).hasToString("40.5");
    assertThat(asked.delivery()).isEqualTo(Set.of(Delivery.ONLINE, Delivery.EVENING));
    assertThat(asked.language()).isEqualTo("en");
    assertThat(asked.level()).isEqualTo("EQF-5");
    assertThat(asked.limit()).isEqualTo(7);
  }

  @Test
  void a_filter_that_is_empty_is_none_and_the_limit_is_20() {
    json("/api/v1/programs?q=&skill=&maxCost=&maxHours=&delivery=&language=&level=&limit=&cursor=");
    assertThat(server.library.asked)
        .isEqualTo(new Library.Query("", null, null, null, Set.of(), null, null, 0, 20));
  }

  @Test
  void pages_follow_each_other_by_the_cursor() {
    JsonNode first = json("/api/v1/programs?limit=2");
    assertThat(first.path("total").asInt()).isEqualTo(3);
    JsonNode second = json("/api/v1/programs?limit=2&cursor=" + first.path("next").asText());
    assertThat(second.path("items").findValuesAsText("title")).containsExactly("More SQL");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void an_id_may_hold_any_character() {
    assertThat(json("/api/v1/programs/a%2Fb%20c%25%3F%C3%A9").path("id").asText())
        .isEqualTo("a/b c%?é");
    assertThat(server.get("/programs/a%2Fb%20c%25%3F%C3%A9").statusCode()).isEqualTo(200);
  }

  @Test
  void roles_skills_and_awards_are_listed_and_found() {
    assertThat(json("/api/v1/roles?q=Data").at("/items/0/id").asText()).isEqualTo("analyst");
    assertThat(json("/api/v1/roles/analyst").at("/skills/0/importance").asText())
        .isEqualTo("essential");
    assertThat(json("/api/v1/skills?limit=1").path("items")).hasSize(1);
    assertThat(json("/api/v1/skills/sql").path("label").asText()).isEqualTo("SQL");
    assertThat(json("/api/v1/awards").at("/items/0/id").asText()).isEqualTo("certificate");
    assertThat(json("/api/v1/awards/certificate").path("needs").asInt()).isEqualTo(1);
  }

  @Test
  void money_is_an_amount_and_a_currency_and_nothing_else() {
    assertThat(json("/api/v1/programs/sql-1").path("cost").toString())
        .isEqualTo("{\"amount\":50,\"currency\":\"EUR\"}");
  }

  @Test
  void a_profile_gives_a_path() {
    JsonNode path =
        TestServer.json(
            server.send(
                "POST",
                "/api/v1/plan",
                null,
                "{\"targetRole\":{\"roleId\":\"analyst\"},\"hoursPerWeek\":5}"));
    assertThat(path.path("steps")).isNotEmpty();
    assertThat(path.path("optimal").asBoolean()).isTrue();
  }

  @Test
  void pages_show_records_as_text_never_as_markup() {
    for (String path : new String[] {"/programs", "/programs/a%2Fb%20c%25%3F%C3%A9"}) {
      String page = server.get(path).body();
      assertThat(page)
          .contains("Tables &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
          .contains("A &amp; B &lt;College&gt;");
      // The one script is data, in which no sign can end it.
      assertThat(page.replaceFirst("<script type=\"application/ld\\+json\">[^<>]*</script>", ""))
          .doesNotContain("<script", "</script");
    }
    String found = server.get("/programs?q=%22%3E%3Cb%3E").body();
    assertThat(found).contains("value=\"&quot;&gt;&lt;b&gt;\"").doesNotContain("<b>");
  }

  @Test
  void pages_need_no_inline_script_or_style_and_link_no_script_address() {
    String page = server.get("/programs/sql-2").body();
    assertThat(page)
        .doesNotContain("style=")
        .doesNotContain("<style")
        .doesNotContain("javascript:")
        .doesNotContain(" on");
    assertThat(server.get("/programs/sql-2").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/html");
  }

  @Test
  void a_list_links_each_program_by_its_id() {
    assertThat(server.get("/programs?utm_source=mail").body())
        .contains("href=\"/programs/a%2Fb%20c%25%3F%C3%A9\"");
  }
}
