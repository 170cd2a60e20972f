package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waymark.channel.web.TestServer.Begun;
import org.waymark.wire.Json;

/** A turn as Server-Sent Events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {
  private static final String[] STREAM = {"Accept", "text/event-stream"};
  private static final String MESSAGE = "{\"id\":\"m-1\",\"text\":\"One. Two! Three\\nfour – 你好\"}";

  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  record Event(String id, String type, JsonNode data) {}

  private static List<Event> events(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<Event> events = new ArrayList<>();
    for (String block : answer.body().split("\n\n")) {
      String[] lines = block.split("\n");
      events.add(
          new Event(
              lines[0].substring("id: ".length()),
              lines[1].substring("event: ".length()),
              Json.parse(lines[2].substring("data: ".length()))));
    }
    return events;
  }

  @Test
  void a_turn_is_accepted_then_told_in_pieces_then_whole_then_done() throws IOException {
    List<Event> events = events(server.say(server.begin(), MESSAGE, STREAM));
    assertThat(events)
        .extracting(Event::type)
        .startsWith("accepted", "delta")
        .endsWith("reply", "done");
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates().doesNotContain("");
    assertThat(events.getFirst().data().path("id").asText()).isEqualTo("m-1");
  }

  @Test
  void the_pieces_together_are_the_text() throws IOException {
    List<Event> events = events(server.say(server.begin(), MESSAGE, STREAM));
    List<String> pieces =
        events.stream()
            .filter(e -> e.type().equals("delta"))
            .map(e -> e.data().path("text").asText())
            .toList();
    JsonNode reply =
        events.stream().filter(e -> e.type().equals("reply")).findFirst().orElseThrow().data();
    assertThat(pieces).hasSizeGreaterThan(1);
    assertThat(String.join("", pieces)).isEqualTo(reply.path("text").asText());
  }

  @Test
  void a_stream_that_broke_is_taken_up_behind_the_last_event_that_was_seen() throws IOException {
    Begun one = server.begin();
    List<Event> all = events(server.say(one, MESSAGE, STREAM));
    for (int seen = 1; seen < all.size(); seen++) {
      List<Event> rest =
          events(
              server.send(
                  "GET",
                  one.path() + "/messages/m-1/events",
                  one,
                  null,
                  "Last-Event-ID",
                  all.get(seen - 1).id()));
      assertThat(rest).isEqualTo(all.subList(seen, all.size()));
    }
  }

  @Test
  void without_a_last_event_the_whole_stream_comes_again() throws IOException {
    Begun one = server.begin();
    List<Event> all = events(server.say(one, MESSAGE, STREAM));
    assertThat(events(server.send("GET", one.path() + "/messages/m-1/events", one, null)))
        .isEqualTo(all);
  }

  @Test
  void the_same_message_again_is_answered_once() throws IOException {
    Begun one = server.begin();
    List<Event> first = events(server.say(one, MESSAGE, STREAM));
    int answered = server.conversations.answered.get();
    assertThat(events(server.say(one, MESSAGE, STREAM))).isEqualTo(first);
    assertThat(server.conversations.answered.get()).isEqualTo(answered);
  }

  @Test
  void what_is_refused_before_it_is_accepted_is_no_stream() {
    Begun one = server.begin();
    RefusalTest.problem(server.say(one, "{\"text\":\"\"}", STREAM), 400, "/text");
    RefusalTest.problem(
        server.send("GET", one.path() + "/messages/nothing/events", one, null), 404, "");
    server.say(one, MESSAGE);
    RefusalTest.problem(
        server.send("GET", one.path() + "/messages/m-1/events", one, null, "Last-Event-ID", "x"),
        400,
        "Last-Event-ID");
  }

  @Test
  void a_failure_ends_the_stream_with_a_problem_and_is_not_taken_for_an_event_that_was_seen()
      throws IOException {
    Begun one = server.begin();
    server.conversations.answer =
        said -> {
          throw new IllegalStateException("inside");
        };
    List<Event> events = events(server.say(one, MESSAGE, STREAM));
    server.conversations.answer = said -> said;
    assertThat(events).extracting(Event::type).containsExactly("accepted", "error");
    assertThat(events.getLast().data().path("status").asInt()).isEqualTo(500);
    assertThat(events.getLast().data().toString()).doesNotContain("inside");
    List<Event> rest =
        events(
            server.send(
                "GET",
                one.path() + "/messages/m-1/events",
                one,
                null,
                "Last-Event-ID",
                events.getLast().id()));
    assertThat(rest).extracting(Event::type).startsWith("delta").endsWith("reply", "done");
  }

  @Test
  void a_turn_is_answered_though_nobody_listens_any_more() throws Exception {
    Begun one = server.begin();
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    server.conversations.answer =
        said -> {
          await(left);
          answered.countDown();
          return said;
        };
    String body = "{\"id\":\"m-2\",\"text\":\"hello\"}";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port)) {
      String head =
          "POST "
              + one.path()
              + "/messages HTTP/1.1\r\n"
              + "Host: localhost\r\n"
              + "Accept: text/event-stream\r\n"
              + "Content-Type: application/json\r\n"
              + "Authorization: Bearer "
              + one.token();
      socket
          .getOutputStream()
          .write(
              (head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isNotNegative();
    }
    left.countDown();
    assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
    server.conversations.answer = said -> "another answer";
    assertThat(server.say(one, body).body()).doesNotContain("another");
    server.conversations.answer = said -> said;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
