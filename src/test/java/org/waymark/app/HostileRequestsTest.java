package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.fixture.TestDay;
import org.waymark.wire.Json;

/**
 * Requests made from the served description and then bent: whatever comes, the server answers in a
 * way that is no fault of its own, tells nothing of its inside, and serves the next one. {@code
 * -Dwaymark.hostile.seed=…} repeats a run, {@code -Dwaymark.hostile.count=…} makes it longer.
 */
class HostileRequestsTest {
  private static final long SEED = Long.getLong("waymark.hostile.seed", 20_261_124L);
  private static final int COUNT = Integer.getInteger("waymark.hostile.count", 1_000);
  private static final String ADMIN = "fuzz-admin-token";

  /** What only a look behind the scenes would show. */
  private static final Pattern LEAK =
      Pattern.compile(
          "(?i)org\\.waymark|java\\.(lang|util|io)|Exception|\\bat [a-z]+\\.[a-z.]+\\(|sqlite|jdbi"
              + "|SELECT .* FROM|INSERT INTO|waymark\\.db|"
              + ADMIN);

  /** Values that have broken other servers. */
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\u0000",
          "null",
          "undefined",
          "NaN",
          "-1",
          "0",
          "1e309",
          "99999999999999999999",
          "0x10",
          "1,5",
          "true",
          "[]",
          "{}",
          "../../../../etc/passwd",
          "..%2f..%2fshadow",
          "C:\\Windows\\win.ini",
          "' OR '1'='1",
          "'; DROP TABLE conversation; --",
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "%s%s%n",
          "%",
          "%zz",
          "\r\nSet-Cookie: a=b",
          "😀".repeat(50),
          "\uD800",
          "\u202Etxt.exe",
          "é".repeat(3000),
          "a".repeat(9000),
          "*:* AND (",
          "title:[* TO *]",
          "\"".repeat(40),
          "(".repeat(2000),
          "2026-02-30",
          "9999999999-01-01",
          "-999999999-01-01",
          "EUR",
          "XXX");

  @TempDir private static Path data;
  private static Server server;
  private static JsonNode paths;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    server =
        Server.start(
            Settings.read(
                Map.of(
                    "WAYMARK_DATA", data.toString(),
                    "WAYMARK_PORT", "0",
                    "WAYMARK_RATE_PER_MINUTE", "0",
                    "WAYMARK_NEW_PER_MINUTE", "0",
                    "WAYMARK_ADMIN_TOKEN", ADMIN)),
            TestDay.clock(),
            new QuietConsole());
    paths = Json.parse(Files.readString(Path.of("src/main/resources/openapi.json"))).path("paths");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Call(String method, String path, List<String> query, boolean body) {}

  private static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    paths
        .properties()
        .forEach(p ->
            p.getValue()
                .properties()
                .forEach(m -> {
                  List<String> query = new ArrayList<>(List.of("limit", "cursor"));
                  m.getValue()
                      .path("parameters")
                      .forEach(q -> {
                        if (q.path("in").asText().equals("query")) {
                          query.add(q.path("name").asText());
                        }
                      });
                  calls.add(
                      new Call(
                          m.getKey().toUpperCase(Locale.ROOT),
                          p.getKey(),
                          query,
                          m.getValue().has("requestBody")));
                }));
    return calls;
  }

  @Test
  void nothing_that_is_sent_is_a_fault_of_the_server_or_shows_its_inside() throws Exception {
    Random random = new Random(SEED);
    List<Call> calls = calls();
    JsonNode begun = begin();
    String id = begun.at("/conversation/id").asText();
    String token = begun.at("/conversation/token").asText();
    for (int i = 0; i < COUNT; i++) {
      byte[] request = request(random, calls.get(random.nextInt(calls.size())), id, token);
      String answer = send(request);
      String which = "seed " + SEED + ", request " + i + ":\n" + shown(request) + "\n" + answer;
      assertThat(status(answer)).as(which).isLessThan(500);
      assertThat(LEAK.matcher(answer.replaceAll("(?s)^.*\"openapi\".*$", "")).find())
          .as(which)
          .isFalse();
    }
    JsonNode after = begin();
    JsonNode reply =
        say(
            after.at("/conversation/id").asText(),
            after.at("/conversation/token").asText(),
            "I want to be a data analyst");
    assertThat(reply.at("/path/steps")).isNotEmpty();
  }

  private JsonNode begin() throws IOException, InterruptedException {
    return post("/api/v1/conversations", null, "");
  }

  private JsonNode say(String id, String token, String text)
      throws IOException, InterruptedException {
    return post("/api/v1/conversations/" + id + "/messages", token, "{\"text\": \"" + text + "\"}");
  }

  private JsonNode post(String path, @Nullable String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return Json.parse(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private static byte[] request(Random random, Call call, String id, String token) {
    String method =
        random.nextInt(12) == 0
            ? pick(random, List.of("GET", "PUT", "OPTIONS", "HEAD", "TRACE", "BREW", "PATCH"))
            : call.method();
    // The conversation that is bent must not be erased, or the rest would meet nothing.
    String known = method.equals("DELETE") ? "no-such" : id;
    String path =
        call.path()
            .replaceFirst(
                "\\{id}", Matcher.quoteReplacement(random.nextInt(3) == 0 ? nasty(random) : known))
            .replaceAll("\\{[a-zA-Z]+}", Matcher.quoteReplacement(nasty(random)));
    StringBuilder target = new StringBuilder(path);
    for (String name : call.query()) {
      if (random.nextInt(3) == 0) {
        target
            .append(target.indexOf("?") < 0 ? '?' : '&')
            .append(name)
            .append('=')
            .append(nasty(random));
      }
    }
    byte[] body = call.body() || random.nextInt(8) == 0 ? body(random, call.path()) : new byte[0];
    StringBuilder head =
        new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Connection: close\r\n");
    switch (random.nextInt(6)) {
      case 0 -> {}
      case 1 -> head.append("Authorization: Bearer ").append(header(random)).append("\r\n");
      case 2 -> head.append("Authorization: Basic YTpi\r\n");
      default ->
          head.append("Authorization: Bearer ")
              .append(call.path().startsWith("/admin") ? ADMIN : token)
              .append("\r\n");
    }
    head.append("Content-Type: ")
        .append(
            random.nextInt(4) == 0
                ? pick(
                    random,
                    List.of("text/html", "application/xml", "multipart/form-data", "", "a/b; c=\""))
                : "application/json")
        .append("\r\n");
    if (random.nextInt(5) == 0) {
      head.append(
              pick(
                  random,
                  List.of(
                      "Accept: text/event-stream",
                      "Last-Event-ID: zzz",
                      "X-Forwarded-For: 1.2.3.4, zzz",
                      "Expect: 100-continue",
                      "Range: bytes=0-1",
                      "Origin: null",
                      "Cookie: " + "c=d; ".repeat(200),
                      "Accept-Language: " + "x-".repeat(300))))
          .append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** Mostly a body of the right kind with one thing wrong, sometimes no such thing at all. */
  private static byte[] body(Random random, String path) {
    String value =
        random.nextBoolean()
            ? Json.write(TextNode.valueOf(pick(random, NASTY)))
            : pick(
                random,
                List.of("null", "-1", "1e400", "0.00000001", "[]", "{}", "[[[]]]", "true", "1e9"));
    String field =
        pick(
            random,
            List.of(
                "id",
                "text",
                "budget",
                "hoursPerWeek",
                "weeks",
                "startOn",
                "finishBy",
                "skills",
                "targetRole",
                "currentRole",
                "delivery",
                "languages",
                "level",
                "place",
                "excluded",
                "replyId",
                "helpful",
                "comment",
                "locale",
                "currency",
                "timeZone",
                "context",
                "x"));
    String json =
        switch (random.nextInt(9)) {
          case 0 -> "";
          case 1 -> "{";
          case 2 -> "[".repeat(5000);
          case 3 -> "{\"" + field + "\": " + value;
          case 4 -> "{\"budget\": {\"amount\": " + value + ", \"currency\": " + value + "}}";
          case 5 -> "{\"skills\": [{\"text\": " + value + "}, " + value + "]}";
          case 6 -> "{\"text\": " + value + ", \"" + field + "\": " + value + "}";
          case 7 -> path.endsWith("/messages") ? "{\"text\": " + value + "}" : value;
          default -> "{\"" + field + "\": " + value + "}";
        };
    return random.nextInt(10) == 0
        ? json.getBytes(StandardCharsets.UTF_16)
        : json.getBytes(StandardCharsets.UTF_8);
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A value for an address: mostly encoded as it should be, sometimes not, but on one line. */
  private static String nasty(Random random) {
    String value = pick(random, NASTY);
    return random.nextInt(4) == 0
        ? header(random)
        : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String header(Random random) {
    return pick(random, NASTY).replaceAll("[\\r\\n\\s]", "_");
  }

  private static String send(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketException e) {
      return "HTTP/1.1 400 closed while it was sent";
    }
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 999;
  }

  private static String shown(byte[] request) {
    String text = new String(request, StandardCharsets.UTF_8);
    return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
  }
}
