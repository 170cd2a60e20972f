package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.waymark.channel.web.TestServer.Begun;

/** Headers, other sites' pages, limits, starting and stopping. */
class GuardTest {
  private static final String[] ALLOWED = {
    "Origin", "https://college.example", "Access-Control-Request-Method", "POST"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/widget/chat.js",
        "/programs",
        "/api/v1/programs",
        "/healthz",
        "/nothing",
        "/api/v1/programs?limit=x"
      })
  void every_answer_has_the_safe_headers_and_no_cookie(String path) {
    try (TestServer server = new TestServer()) {
      HttpResponse<String> answer = server.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .contains(
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "base-uri 'none'",
              "frame-ancestors 'self' https://college.example")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
      assertThat(header(answer, "Permissions-Policy")).isNotEmpty();
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void the_api_is_not_kept_by_caches_and_files_are_kept_shortly() {
    try (TestServer server = new TestServer()) {
      assertThat(header(server.get("/api/v1/programs"), "Cache-Control")).isEqualTo("no-store");
      HttpResponse<String> file = server.get("/widget/chat.js");
      assertThat(header(file, "Cache-Control")).contains("max-age=60");
      assertThat(header(file, "Content-Type")).startsWith("text/javascript");
      HttpResponse<String> again =
          server.get("/widget/chat.js", "If-None-Match", header(file, "ETag"));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void files_go_out_compressed_to_whoever_reads_that() {
    try (TestServer server = new TestServer()) {
      assertThat(
              header(
                  server.get("/widget/vendor/lit.js", "Accept-Encoding", "gzip"),
                  "Content-Encoding"))
          .isEqualTo("gzip");
      assertThat(header(server.get("/widget/vendor/lit.js"), "Content-Encoding")).isEmpty();
    }
  }

  @Test
  void a_head_is_answered_like_a_get_without_its_body() {
    try (TestServer server = new TestServer()) {
      HttpResponse<String> head = server.send("HEAD", "/", null, null);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void the_pages_of_allowed_sites_may_call_the_api() {
    try (TestServer server = new TestServer()) {
      HttpResponse<String> asked =
          server.send("OPTIONS", "/api/v1/conversations/c1/messages", null, null, ALLOWED);
      assertThat(asked.statusCode()).isEqualTo(204);
      assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("https://college.example");
      assertThat(header(asked, "Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
      assertThat(header(asked, "Access-Control-Allow-Headers"))
          .contains("Authorization", "Last-Event-ID");
      assertThat(
              header(
                  server.get("/api/v1/nothing", "Origin", "https://college.example"),
                  "Access-Control-Allow-Origin"))
          .isEqualTo("https://college.example");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://college.example.evil.example",
        "http://college.example",
        "null"
      })
  void the_pages_of_other_sites_may_not(String origin) {
    try (TestServer server = new TestServer()) {
      HttpResponse<String> asked =
          server.send(
              "OPTIONS",
              "/api/v1/programs",
              null,
              null,
              "Origin",
              origin,
              "Access-Control-Request-Method",
              "GET");
      assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      HttpResponse<String> got = server.get("/api/v1/programs", "Origin", origin);
      assertThat(got.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(header(got, "Vary")).contains("Origin");
    }
  }

  private static WebSettings limits(int messages, int fresh, List<String> proxies) {
    return new WebSettings("127.0.0.1", 0, List.of(), proxies, messages, fresh, "EUR");
  }

  @Test
  void a_conversation_has_so_many_messages_a_minute_and_another_has_its_own() {
    try (TestServer server = new TestServer(limits(2, 0, List.of()), null)) {
      Begun one = server.begin();
      server.say(one, "{\"text\":\"a\"}");
      assertThat(server.send("PATCH", one.path() + "/profile", one, "{}").statusCode())
          .isEqualTo(200);
      HttpResponse<String> third = server.say(one, "{\"text\":\"a\"}");
      RefusalTest.problem(third, 429, "messages");
      assertThat(Integer.parseInt(header(third, "Retry-After"))).isBetween(1, 60);
      assertThat(server.say(server.begin(), "{\"text\":\"a\"}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_address_begins_so_many_conversations_a_minute_whatever_it_says_of_itself() {
    try (TestServer server = new TestServer(limits(0, 1, List.of()), null)) {
      server.begin();
      RefusalTest.problem(
          server.send(
              "POST", "/api/v1/conversations", null, null, "X-Forwarded-For", "203.0.113.9"),
          429,
          "conversations");
    }
  }

  @Test
  void behind_a_trusted_proxy_each_client_counts_for_itself() {
    try (TestServer server = new TestServer(limits(0, 1, List.of("127.0.0.0/8")), null)) {
      assertThat(
              server
                  .send(
                      "POST", "/api/v1/conversations", null, null, "X-Forwarded-For", "203.0.113.9")
                  .statusCode())
          .isEqualTo(201);
      assertThat(
              server
                  .send(
                      "POST", "/api/v1/conversations", null, null, "X-Forwarded-For", "203.0.113.8")
                  .statusCode())
          .isEqualTo(201);
      assertThat(
              server
                  .send(
                      "POST",
                      "/api/v1/conversations",
                      null,
                      null,
                      "X-Forwarded-For",
                      "8.8.8.8, 203.0.113.9")
                  .statusCode())
          .isEqualTo(429);
    }
  }

  @Test
  void until_the_catalog_is_open_it_is_alive_and_not_ready() {
    try (TestServer server = new TestServer()) {
      server.ready.set(false);
      assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
      for (String path : List.of("/readyz", "/api/v1/programs", "/programs")) {
        HttpResponse<String> answer = server.get(path);
        RefusalTest.problem(answer, 503, "");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
      }
      server.ready.set(true);
      assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_stop_turns_new_work_away_and_lets_turns_under_way_finish() throws Exception {
    TestServer server = new TestServer();
    Begun one = server.begin();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    server.conversations.answer =
        said -> {
          begun.countDown();
          try {
            assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return "done";
        };
    CompletableFuture<HttpResponse<String>> turn =
        CompletableFuture.supplyAsync(() -> server.say(one, "{\"text\":\"a\"}"));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server.server::close);
    HttpResponse<String> late = server.get("/api/v1/programs");
    while (late.statusCode() == 200) {
      late = server.get("/api/v1/programs");
    }
    RefusalTest.problem(late, 503, "stopped");
    assertThat(header(late, "Retry-After")).isNotEmpty();
    assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
    go.countDown();
    assertThat(turn.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    stopped.get(30, TimeUnit.SECONDS);
    server.client().close();
  }

  @Test
  void nothing_that_was_typed_is_in_the_log() {
    Logger root = (Logger) LoggerFactory.getLogger("org.waymark.channel");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    root.setLevel(Level.INFO);
    try (TestServer server = new TestServer()) {
      Begun one = server.begin();
      server.conversations.answer =
          said -> {
            throw new IllegalStateException(
                "cannot answer " + said, new IllegalArgumentException(said));
          };
      server.say(one, "{\"text\":\"my name is Ada\"}");
      server.say(one, "{\"text\":\"my name is Ada\",\"Ada\":1}");
    } finally {
      root.detachAppender(lines);
      root.setLevel(null);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(l -> l.contains("IllegalStateException"))
        .noneMatch(l -> l.contains("Ada"));
    assertThat(lines.list).allMatch(l -> l.getThrowableProxy() == null);
  }
}
