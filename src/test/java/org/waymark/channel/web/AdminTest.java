package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.catalog.CatalogService.Mode;

/** The catalog as whoever runs the server sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminTest {
  private static final String[] TOKEN = {"Authorization", "Bearer open-sesame"};

  private final FakeAdmin desk = new FakeAdmin();
  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer(TestServer.SETTINGS, desk);
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void without_the_token_nothing_opens() {
    RefusalTest.problem(server.get("/admin/v1/catalog"), 401, "");
    RefusalTest.problem(
        server.get("/admin/v1/catalog", "Authorization", "Bearer open-sesam"), 401, "");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog", null, "{}"), 401, "");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog/rollback", null, null), 401, "");
  }

  @Test
  void the_version_in_use_is_told() {
    assertThat(server.get("/admin/v1/catalog", TOKEN).body())
        .isEqualTo("{\"version\":\"v1\",\"counts\":{\"programs\":3,\"awards\":1},\"issues\":[]}");
  }

  @Test
  void an_import_gives_its_report_and_may_be_larger_than_other_bodies() {
    var answer =
        server.send(
            "POST", "/admin/v1/catalog?dryRun=true", null, "[" + " ".repeat(60_000) + "]", TOKEN);
    assertThat(TestServer.json(answer).path("catalogVersion").asText()).isEqualTo("v2");
    assertThat(desk.modes.getLast()).isEqualTo(new Mode(false, true, false));
    RefusalTest.problem(
        server.send("POST", "/admin/v1/catalog", null, " ".repeat(100_001), TOKEN), 413, "100000");
  }

  @Test
  void an_import_that_will_not_do_says_why() {
    var refused = server.send("POST", "/admin/v1/catalog", null, "{}", TOKEN);
    RefusalTest.problem(refused, 422, "no program could be read");
    assertThat(TestServer.json(refused).at("/report/rejected").asInt()).isEqualTo(1);
    RefusalTest.problem(
        server.send("POST", "/admin/v1/catalog", null, "{ }", TOKEN), 422, "/programs");
    RefusalTest.problem(
        server.send("POST", "/admin/v1/catalog?format=csv", null, "a,b", TOKEN), 415, "JSON");
    RefusalTest.problem(
        server.send("POST", "/admin/v1/catalog?dryRun=perhaps", null, "{}", TOKEN), 400, "dryRun");
  }

  @Test
  void there_is_no_going_back_behind_the_first_version() {
    RefusalTest.problem(
        server.send("POST", "/admin/v1/catalog/rollback", null, null, TOKEN), 422, "before");
  }
}
