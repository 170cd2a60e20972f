package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.channel.slack.SlackChannel;
import org.waymark.channel.slack.SlackSettings;
import org.waymark.dialogue.Field;
import org.waymark.reply.Reply;
import org.waymark.reply.Wording;
import org.waymark.store.Database;
import org.waymark.store.SqlMailStore;
import org.waymark.store.SqlPlaceStore;
import org.waymark.store.SqliteDatabase;

/** The served description says what is served: all of it, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  /** Pages and files are for browsers. */
  private static final Pattern FOR_BROWSERS =
      Pattern.compile("/|/favicon\\.ico|/(site|widget|programs).*");

  @TempDir private static Path folder;
  private Database database;
  private TestServer server;
  private JsonNode document;

  @BeforeAll
  void open() {
    database = SqliteDatabase.open(folder.resolve("waymark.db"));
    SlackChannel slack =
        new SlackChannel(
            new SlackSettings("secret", "token", SlackSettings.API),
            new SlackChannel.Parts(
                new FakeConversations(),
                new SqlMailStore(database),
                new SqlPlaceStore(database),
                wording(),
                "test",
                "EUR",
                Clock.systemUTC(),
                new Random(7)));
    server = new TestServer(TestServer.SETTINGS, new FakeAdmin(), slack::on);
    document = TestServer.json(server.get("/openapi.json"));
  }

  @AfterAll
  void close() {
    server.close();
    database.close();
  }

  private static Wording wording() {
    try {
      return Wording.read(Path.of("prompts"), Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Call(String method, String path, JsonNode operation) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(p ->
            p.getValue()
                .properties()
                .forEach(m ->
                    calls.add(
                        new Call(m.getKey().toUpperCase(Locale.ROOT), p.getKey(), m.getValue()))));
    return calls;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private Set<String> parameters(Call call, String in) {
    Set<String> names = new TreeSet<>();
    call.operation()
        .path("parameters")
        .forEach(p -> {
          if (resolve(p).path("in").asText().equals(in)) {
            names.add(resolve(p).path("name").asText());
          }
        });
    return names;
  }

  @Test
  void every_route_is_described_and_every_description_is_a_route() {
    Set<String> described = new TreeSet<>(calls().stream().map(Call::toString).toList());
    Set<String> routes = new TreeSet<>();
    server.server.routes().stream()
        .map(r -> r.endpoint)
        .filter(e -> !e.method.equals(HandlerType.BEFORE) && !e.method.equals(HandlerType.AFTER))
        .filter(e -> !FOR_BROWSERS.matcher(e.path).matches())
        .forEach(e -> routes.add(e.method.name() + " " + e.path));
    assertThat(described).isEqualTo(routes).hasSizeGreaterThan(20);
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(r -> !document.at(r.substring(1)).isMissingNode());
  }

  @Test
  void every_parameter_of_a_path_is_described() {
    for (Call call : calls()) {
      Set<String> named =
          new TreeSet<>(
              Pattern.compile("\\{(\\w+)}")
                  .matcher(call.path())
                  .results()
                  .map(m -> m.group(1))
                  .toList());
      assertThat(parameters(call, "path")).as(call.toString()).isEqualTo(named);
    }
  }

  @Test
  void the_parameters_of_a_list_are_those_that_it_reads() {
    for (Call call : calls()) {
      boolean list =
          call.method().equals("GET")
              && call.path().startsWith("/api/")
              && !call.path().contains("{");
      if (list && !parameters(call, "query").isEmpty()) {
        String detail =
            TestServer.json(
                    server.get(call.path() + "?nothing=1", "Authorization", "Bearer open-sesame"))
                .path("detail")
                .asText();
        assertThat(detail)
            .as(call.toString())
            .contains("there are " + String.join(", ", parameters(call, "query")) + ".");
      }
    }
  }

  @Test
  void what_wants_a_token_says_so_and_refuses_without() {
    for (Call call : calls()) {
      int status =
          server
              .send(call.method(), call.path().replaceAll("\\{\\w+}", "x"), null, null)
              .statusCode();
      boolean locked = !call.operation().path("security").isEmpty();
      assertThat(status == 401).as(call.toString()).isEqualTo(locked);
      assertThat(call.operation().path("responses").has("401"))
          .as(call.toString())
          .isEqualTo(locked);
    }
  }

  @Test
  void each_operation_has_a_name_of_its_own() {
    assertThat(calls())
        .extracting(c -> c.operation().path("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @ParameterizedTest
  @CsvSource({
    "Program, /api/v1/programs/sql-1",
    "Award, /api/v1/awards/certificate",
    "Role, /api/v1/roles/analyst",
    "Skill, /api/v1/skills/sql",
    "Problem, /nothing",
    "Status, /healthz"
  })
  void an_answer_has_the_fields_of_its_schema(String schema, String path) {
    fits(schema, TestServer.json(server.get(path)));
  }

  @Test
  void a_path_has_the_fields_of_its_schema() {
    fits(
        "Path",
        TestServer.json(
            server.send(
                "POST", "/api/v1/plan", null, "{\"targetRole\":{\"roleId\":\"analyst\"}}")));
  }

  private void fits(String name, JsonNode answer) {
    JsonNode schema = document.at("/components/schemas/" + name);
    assertThat(names(schema.path("properties"))).as(name).containsAll(names(answer));
    schema
        .path("required")
        .forEach(f -> assertThat(answer.has(f.asText())).as(name + "." + f.asText()).isTrue());
    answer
        .properties()
        .forEach(field -> {
          JsonNode item = schema.at("/properties/" + field.getKey() + "/items/properties");
          if (!item.isMissingNode()) {
            field
                .getValue()
                .forEach(i ->
                    assertThat(names(item)).as(name + "." + field.getKey()).containsAll(names(i)));
          }
        });
  }

  @Test
  void a_reply_and_a_profile_have_the_fields_of_their_schemas() {
    Stream<String> reply =
        Arrays.stream(Reply.class.getRecordComponents()).map(RecordComponent::getName);
    assertThat(names(document.at("/components/schemas/Reply/properties")))
        .containsExactlyInAnyOrderElementsOf(reply.toList());
    Stream<String> profile = Arrays.stream(Field.values()).map(Field::code);
    assertThat(names(document.at("/components/schemas/Profile/properties")))
        .containsExactlyInAnyOrderElementsOf(profile.toList());
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
