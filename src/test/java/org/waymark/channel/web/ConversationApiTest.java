package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.channel.web.TestServer.Begun;
import org.waymark.turn.Refused;

/** A conversation over HTTP: who may enter, and what comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationApiTest {
  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_start_needs_no_body_and_gives_a_token_and_a_greeting() {
    HttpResponse<String> answer = server.send("POST", "/api/v1/conversations", null, null);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(TestServer.json(answer).at("/conversation/token").asText()).isNotBlank();
    assertThat(TestServer.json(answer).at("/conversation/createdAt").asText())
        .isEqualTo("2026-11-24T10:00:00Z");
    assertThat(TestServer.json(answer).at("/reply/text").asText()).isEqualTo("Hello, é 你好");
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of("none", "", 401),
        Arguments.of("another scheme", "Basic YTpi", 401),
        Arguments.of("no token behind the scheme", "Bearer", 401),
        Arguments.of("one with a space", "Bearer a b", 401),
        Arguments.of("one that nobody has", "Bearer nobody-has-this-token-0123", 401),
        Arguments.of("one of another conversation", "Bearer OTHER", 404));
  }

  @ParameterizedTest(name = "a token that is {0} gives {2}")
  @MethodSource("tokens")
  void only_its_own_token_opens_a_conversation(String what, String header, int status) {
    Begun one = server.begin();
    String value = header.replace("OTHER", server.begin().token());
    for (String path :
        List.of("", "/export", "/path.json", "/path.ics", "/path.pdf", "/messages/m/events")) {
      HttpResponse<String> answer =
          value.isEmpty()
              ? server.get(one.path() + path)
              : server.get(one.path() + path, "Authorization", value);
      RefusalTest.problem(answer, status, "");
      assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
          .isEqualTo(status == 401);
    }
  }

  @Test
  void a_signed_address_opens_its_file_and_nothing_else() {
    Begun one = server.begin();
    server.say(one, "{\"text\":\"I am a cashier\"}");
    HttpResponse<String> links = server.send("POST", one.path() + "/links", one, null);
    assertThat(TestServer.json(links).path("pdf").asText()).contains("/path.pdf");
    String signed = "?expires=99&signature=right-";
    HttpResponse<String> sheet = server.get(one.path() + "/path.pdf" + signed + "PDF99");
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
    for (String wrong :
        List.of(
            "/path.pdf" + signed + "ICS99",
            "/path.pdf?expires=99",
            "/path.pdf?signature=right-PDF99",
            "/path.pdf?expires=soon&signature=right-PDF99",
            "/path.pdf?expires=9999999999999999999999&signature=right-PDF99",
            "/path.ics" + signed + "PDF99",
            "/export" + signed + "PDF99")) {
      RefusalTest.problem(server.get(one.path() + wrong), 401, "");
    }
    RefusalTest.problem(
        server.get("/api/v1/conversations/none/path.pdf" + signed + "PDF99"), 404, "");
  }

  @Test
  void a_message_is_answered() {
    HttpResponse<String> answer = server.say(server.begin(), "{\"text\":\"I am a cashier\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answer).path("text").asText()).isEqualTo("You said: I am a cashier");
  }

  @Test
  void a_text_of_2000_utf16_units_is_read() {
    assertThat(server.say(server.begin(), "{\"text\":\"" + "😀".repeat(1000) + "\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_same_id_again_gives_the_same_reply_and_with_another_text_a_conflict() {
    Begun one = server.begin();
    String first = server.say(one, "{\"id\":\"a\",\"text\":\"one\"}").body();
    assertThat(server.say(one, "{\"id\":\"a\",\"text\":\"one\"}").body()).isEqualTo(first);
    RefusalTest.problem(server.say(one, "{\"id\":\"a\",\"text\":\"two\"}"), 409, "/id");
  }

  @ParameterizedTest
  @MethodSource("patchTypes")
  void a_card_is_edited_by_a_merge_patch(String type, int status) {
    Begun one = server.begin();
    assertThat(
            server
                .send(
                    "PATCH",
                    one.path() + "/profile",
                    one,
                    "{\"budget\":null}",
                    "Content-Type",
                    type)
                .statusCode())
        .isEqualTo(status);
  }

  static Stream<Arguments> patchTypes() {
    return Stream.of(
        Arguments.of("application/json", 200),
        Arguments.of("application/merge-patch+json; charset=utf-8", 200),
        Arguments.of("application/json-patch+json", 415));
  }

  @Test
  void what_was_said_is_read_back() {
    Begun one = server.begin();
    server.say(one, "{\"id\":\"a\",\"text\":\"one\"}");
    var read = TestServer.json(server.send("GET", one.path(), one, null));
    assertThat(read.path("messages").findValuesAsText("from")).containsExactly("user", "assistant");
    assertThat(read.at("/messages/1/reply/text").asText()).isEqualTo("You said: one");
    assertThat(read.path("path").isNull()).isTrue();
    assertThat(read.at("/conversation/token").isMissingNode()).isTrue();
  }

  @Test
  void a_path_is_taken_away_once_there_is_one() {
    Begun one = server.begin();
    RefusalTest.problem(
        server.send("GET", one.path() + "/path.ics", one, null), 404, "no path yet");
    server.say(one, "{\"text\":\"one\"}");
    HttpResponse<String> calendar = server.send("GET", one.path() + "/path.ics", one, null);
    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
    assertThat(server.send("GET", one.path() + "/path.json", one, null).statusCode())
        .isEqualTo(200);
    assertThat(server.send("GET", one.path() + "/path.pdf", one, null).body()).startsWith("%PDF");
  }

  @Test
  void feedback_is_for_a_reply_of_this_conversation() {
    Begun one = server.begin();
    server.say(one, "{\"id\":\"a\",\"text\":\"one\"}");
    assertThat(feedback(one, "{\"replyId\":\"r-a\",\"helpful\":true}").statusCode()).isEqualTo(204);
    RefusalTest.problem(feedback(one, "{\"replyId\":\"r-b\",\"helpful\":true}"), 404, "");
    RefusalTest.problem(feedback(one, "{\"replyId\":\"r-a\"}"), 400, "/helpful");
    RefusalTest.problem(
        feedback(one, "{\"replyId\":\"r-a\",\"helpful\":\"yes\"}"), 400, "/helpful");
    RefusalTest.problem(feedback(one, "{\"helpful\":true}"), 400, "/replyId");
  }

  private HttpResponse<String> feedback(Begun one, String body) {
    return server.send("POST", one.path() + "/feedback", one, body);
  }

  @Test
  void what_was_erased_is_not_there() {
    Begun one = server.begin();
    assertThat(server.send("DELETE", one.path(), one, null).statusCode()).isEqualTo(204);
    RefusalTest.problem(server.send("GET", one.path(), one, null), 404, "");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Refused.Reason.BAD_VALUE, 400, false),
        Arguments.of(Refused.Reason.UNPROCESSABLE, 422, false),
        Arguments.of(Refused.Reason.GONE, 404, false),
        Arguments.of(Refused.Reason.CONFLICT, 409, false),
        Arguments.of(Refused.Reason.TOO_MANY, 429, true),
        Arguments.of(Refused.Reason.BUSY, 503, true));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("refusals")
  void a_refusal_has_its_status_and_its_fields(Refused.Reason reason, int status, boolean later) {
    server.conversations.onStart =
        () -> {
          throw new Refused(
              reason, "The start will not do.", List.of(new Refused.Fault("/locale", "is none")));
        };
    HttpResponse<String> answer =
        server.send("POST", "/api/v1/conversations", null, "{\"locale\":\"!\"}");
    server.conversations.onStart = () -> {};
    RefusalTest.problem(answer, status, "The start will not do.");
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(later);
  }
}
