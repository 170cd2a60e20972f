package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.catalog.CatalogService.Mode;
import org.waymark.catalog.ImportRefused;
import org.waymark.catalog.ImportReport;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Unreadable;

/** The catalog as whoever runs the server sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminTest {
  private static final String[] TOKEN = {"Authorization", "Bearer open-sesame"};
  private static final ImportReport REPORT = new ImportReport("json", 2, 1, 1, 0, List.of(), 1, 0, 0, "v2");

  private final Desk desk = new Desk();
  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer(TestServer.SETTINGS, desk);
  }

  @AfterAll
  void close() {
    server.close();
  }

  private static final class Desk implements Admin {
    final List<Mode> modes = new ArrayList<>();

    @Override
    public String token() {
      return "open-sesame";
    }

    @Override
    public int maxImportBytes() {
      return 100_000;
    }

    @Override
    public ImportReport importJson(InputStream file, Mode mode) throws IOException {
      modes.add(mode);
      return switch (file.readAllBytes().length) {
        case 2 -> throw new ImportRefused("no program could be read", REPORT);
        case 3 -> throw new Unreadable(new Issue.Place("catalog.json", 1, 0, "/programs"), "a list is wanted");
        default -> REPORT;
      };
    }

    @Override
    public State state() {
      return new State("v1", 3, 1, JsonNodeFactory.instance.objectNode());
    }

    @Override
    public Optional<State> rollback() {
      return Optional.empty();
    }
  }

  @Test
  void without_the_token_nothing_opens() {
    RefusalTest.problem(server.get("/admin/v1/catalog"), 401, "");
    RefusalTest.problem(server.get("/admin/v1/catalog", "Authorization", "Bearer open-sesam"), 401, "");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog", null, "{}"), 401, "");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog/rollback", null, null), 401, "");
  }

  @Test
  void the_version_in_use_is_told() {
    assertThat(server.get("/admin/v1/catalog", TOKEN).body()).isEqualTo("{\"version\":\"v1\",\"counts\":{\"programs\":3,\"awards\":1},\"issues\":[]}");
  }

  @Test
  void an_import_gives_its_report_and_may_be_larger_than_other_bodies() {
    var answer = server.send("POST", "/admin/v1/catalog?dryRun=true", null, "[" + " ".repeat(60_000) + "]", TOKEN);
    assertThat(TestServer.json(answer).path("catalogVersion").asText()).isEqualTo("v2");
    assertThat(desk.modes.getLast()).isEqualTo(new Mode(false, true, false));
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog", null, " ".repeat(100_001), TOKEN), 413, "100000");
  }

  @Test
  void an_import_that_will_not_do_says_why() {
    var refused = server.send("POST", "/admin/v1/catalog", null, "{}", TOKEN);
    RefusalTest.problem(refused, 422, "no program could be read");
    assertThat(TestServer.json(refused).at("/report/rejected").asInt()).isEqualTo(1);
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog", null, "{ }", TOKEN), 422, "/programs");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog?format=csv", null, "a,b", TOKEN), 415, "JSON");
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog?dryRun=perhaps", null, "{}", TOKEN), 400, "dryRun");
  }

  @Test
  void there_is_no_going_back_behind_the_first_version() {
    RefusalTest.problem(server.send("POST", "/admin/v1/catalog/rollback", null, null, TOKEN), 422, "before");
  }
}
