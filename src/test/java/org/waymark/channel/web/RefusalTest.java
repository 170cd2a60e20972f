package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.channel.web.TestServer.Begun;

/** Everything that will not do is a problem document that says what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("nothing", "", 400, "empty"),
        Arguments.of("no JSON", "{", 400, "well-formed"),
        Arguments.of("two values", "{} {}", 400, "well-formed"),
        Arguments.of("a doubled key", "{\"text\":\"a\",\"text\":\"b\"}", 400, "well-formed"),
        Arguments.of("too deep", "[".repeat(5000), 400, "well-formed"),
        Arguments.of("a list", "[]", 400, "object"),
        Arguments.of("no text", "{}", 400, "/text"),
        Arguments.of("null", "{\"text\":null}", 400, "/text"),
        Arguments.of("a number", "{\"text\":5}", 400, "/text"),
        Arguments.of("blank", "{\"text\":\" \\n \"}", 400, "in your own words"),
        Arguments.of("too long", "{\"text\":\"" + "a".repeat(2001) + "\"}", 400, "2001 characters"),
        Arguments.of(
            "too long in UTF-16 units",
            "{\"text\":\"" + "😀".repeat(1001) + "\"}",
            400,
            "2002 characters"),
        Arguments.of("NUL", "{\"text\":\"a\\u0000b\"}", 400, "NUL"),
        Arguments.of("half a character", "{\"text\":\"a\\ud83d\"}", 400, "lone surrogate"),
        Arguments.of("an unknown field", "{\"text\":\"a\",\"mood\":1}", 400, "/mood"),
        Arguments.of("an id with a space", "{\"text\":\"a\",\"id\":\"a b\"}", 400, "/id"),
        Arguments.of("an empty id", "{\"text\":\"a\",\"id\":\"\"}", 400, "/id"),
        Arguments.of(
            "a long id", "{\"text\":\"a\",\"id\":\"" + "a".repeat(129) + "\"}", 400, "/id"),
        Arguments.of("too large", "{\"text\":\"" + "a".repeat(33_000) + "\"}", 413, "32768"));
  }

  @ParameterizedTest(name = "a message that is {0} is refused with {2}")
  @MethodSource("bodies")
  void a_bad_message_is_refused(String what, String body, int status, String said) {
    problem(server.say(server.begin(), body), status, said);
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("GET", "/nothing", 404),
        Arguments.of("GET", "/api/v1/nothing", 404),
        Arguments.of("POST", "/api/v1/nothing", 404),
        Arguments.of("GET", "/api/v1/programs/nothing", 404),
        Arguments.of("GET", "/api/v1/roles/nothing", 404),
        Arguments.of("GET", "/api/v1/skills/nothing", 404),
        Arguments.of("GET", "/api/v1/awards/nothing", 404),
        Arguments.of("GET", "/programs/nothing", 404),
        Arguments.of("GET", "/admin/v1/catalog", 404),
        Arguments.of("GET", "/site/nothing.css", 404),
        Arguments.of("GET", "/widget/..%2fsite%2findex.html", 404),
        Arguments.of("GET", "/metrics/nothing", 404),
        Arguments.of("PUT", "/api/v1/programs", 405),
        Arguments.of("DELETE", "/api/v1/plan", 405),
        Arguments.of("OPTIONS", "/api/v1/plan", 405),
        Arguments.of("GET", "/api/v1/conversations", 405),
        Arguments.of("POST", "/healthz", 405),
        Arguments.of("GET", "/api/v1/programs?limit=0", 400),
        Arguments.of("GET", "/api/v1/programs?limit=1001", 400),
        Arguments.of("GET", "/api/v1/programs?limit=ten", 400),
        Arguments.of("GET", "/api/v1/programs?maxCost=-1", 400),
        Arguments.of("GET", "/api/v1/programs?maxHours=NaN", 400),
        Arguments.of("GET", "/api/v1/programs?delivery=by-post", 400),
        Arguments.of("GET", "/api/v1/programs?language=english", 400),
        Arguments.of("GET", "/api/v1/programs?level=EQF-9", 400),
        Arguments.of("GET", "/api/v1/programs?cursor=zzz", 400),
        Arguments.of("GET", "/api/v1/programs?maxcost=1", 400),
        Arguments.of("GET", "/api/v1/programs?q=%00", 400));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @MethodSource("requests")
  void a_bad_request_is_refused(String method, String path, int status) {
    problem(server.send(method, path, null, null), status, "");
  }

  static Stream<String> malformed() {
    return Stream.of(
        "/api/v1/programs/%zz",
        "/api/v1/programs?q=%zz",
        "/api/v1/programs?q=%",
        "/programs/%ff",
        "/api/v1/programs?q=%ff%fe");
  }

  @ParameterizedTest(name = "{0} is refused")
  @MethodSource("malformed")
  void malformed_percent_encoding_is_refused(String path) throws Exception {
    String answer =
        Raw.send(
            server.port,
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .contains("\"status\":400")
        .doesNotContain("eclipse");
  }

  @Test
  void what_the_http_library_refuses_is_a_problem_too() throws Exception {
    String answer =
        Raw.send(
            server.port,
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json")
        .contains("Content-Security-Policy")
        .doesNotContainIgnoringCase("jetty");
  }

  @Test
  void a_405_says_which_methods_there_are() {
    assertThat(
            server
                .send("PUT", "/api/v1/programs", null, null)
                .headers()
                .firstValue("Allow")
                .orElse(""))
        .contains("GET");
  }

  @Test
  void a_type_that_is_not_listed_is_refused() {
    problem(
        server.say(server.begin(), "{\"text\":\"a\"}", "Content-Type", "text/plain"),
        415,
        "application/json");
  }

  @Test
  void a_body_that_is_no_utf8_is_refused() {
    Begun one = server.begin();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port + one.path() + "/messages"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + one.token())
            .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'}))
            .build();
    problem(server.send(request), 400, "UTF-8");
  }

  @Test
  void a_chunked_body_is_bounded_too() throws Exception {
    Begun one = server.begin();
    String head =
        "POST "
            + one.path()
            + "/messages HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Type: application/json\r\n"
            + "Authorization: Bearer "
            + one.token();
    String chunks = ("2000\r\n" + "a".repeat(0x2000) + "\r\n").repeat(5) + "0\r\n\r\n";
    assertThat(
            Raw.send(
                server.port,
                head + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunks))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void a_start_names_each_field_that_is_unknown() {
    HttpResponse<String> answer =
        server.send("POST", "/api/v1/conversations", null, "{\"lang\":\"en\",\"zone\":\"UTC\"}");
    problem(answer, 400, "/lang");
    assertThat(TestServer.json(answer).path("errors")).hasSize(2);
  }

  @Test
  void a_plan_without_a_goal_is_unprocessable() {
    problem(server.send("POST", "/api/v1/plan", null, "{\"hoursPerWeek\":5}"), 422, "/targetRole");
  }

  @Test
  void a_plan_that_is_to_end_before_it_can_begin_is_a_bad_value() {
    problem(
        server.send(
            "POST",
            "/api/v1/plan",
            null,
            "{\"targetRole\":{\"roleId\":\"analyst\"},\"finishBy\":\"2020-01-01\"}"),
        400,
        "/finishBy");
  }

  @Test
  void a_plan_with_bad_values_names_each() {
    String profile =
        "{\"targetRole\":{\"roleId\":\"nobody\"},\"hoursPerWeek\":1e999999999,\"budget\":{\"amount\":1e-5000,\"currency\":\"EUR\"},\"colour\":\"red\"}";
    HttpResponse<String> answer = server.send("POST", "/api/v1/plan", null, profile);
    problem(answer, 400, "/colour");
    assertThat(TestServer.json(answer).path("errors").findValuesAsText("field"))
        .contains("/targetRole/roleId", "/hoursPerWeek", "/colour");
  }

  @Test
  void a_failure_of_ours_tells_nothing_about_the_inside() {
    Begun one = server.begin();
    server.conversations.answer =
        said -> {
          throw new IllegalStateException("jdbc:sqlite:/var/secret " + said);
        };
    HttpResponse<String> answer = server.say(one, "{\"text\":\"my name is Ada\"}");
    server.conversations.answer = said -> said;
    problem(answer, 500, "");
    assertThat(answer.body())
        .doesNotContain("jdbc")
        .doesNotContain("Ada")
        .doesNotContain("Exception")
        .doesNotContain("org.waymark");
  }

  /** Asserts that the answer is a problem of that status whose document holds the words. */
  static void problem(HttpResponse<String> answer, int status, String said) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = TestServer.json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.toString()).contains(said);
  }
}
