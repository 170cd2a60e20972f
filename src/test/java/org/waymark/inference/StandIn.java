package org.waymark.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A provider on this machine that speaks OpenAI's protocol, streaming, and says or does what it is
 * told to: a real server, so that what goes over the wire is what is looked at.
 */
public final class StandIn implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Fault fault = Fault.NONE;
  private volatile BiFunction<String, JsonNode, String> says = (system, data) -> "{}";

  /** What it does wrong on the wire. */
  public enum Fault {
    NONE,
    UNAUTHORISED,
    TOO_MANY,
    SERVER_ERROR,
    NEVER_ANSWERING,
    SILENT_AFTER_HEADERS,
    DRIPPING,
    CUT_IN_THE_MIDDLE,
    ENDED_BY_LENGTH,
    WRONG_PROTOCOL,
    EMPTY,
    ENORMOUS
  }

  private StandIn(HttpServer server) {
    this.server = server;
  }

  /** One on a free port. */
  public static StandIn start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    StandIn standIn = new StandIn(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", standIn::answer);
    server.start();
    return standIn;
  }

  /** Where it is. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Settings for it. */
  public ModelSettings settings(Duration timeout) {
    return new ModelSettings(
        ModelSettings.Provider.OPENAI,
        baseUrl(),
        "stand-in",
        "sk-very-secret",
        timeout,
        1_000_000,
        1_000_000);
  }

  /** Does this from now on. */
  public StandIn does(Fault what) {
    fault = what;
    return this;
  }

  /** Says what this makes of system prompt and data. */
  public StandIn says(BiFunction<String, JsonNode, String> what) {
    says = what;
    return this;
  }

  /** The bodies of all requests, in the order in which they came. */
  public List<String> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(body);
    try (exchange) {
      switch (fault) {
        case NONE -> stream(exchange, said(body), "stop");
        case UNAUTHORISED -> status(exchange, 401);
        case TOO_MANY -> status(exchange, 429);
        case SERVER_ERROR -> status(exchange, 500);
        case NEVER_ANSWERING -> sleep(20_000);
        case SILENT_AFTER_HEADERS -> {
          open(exchange).flush();
          sleep(20_000);
        }
        case DRIPPING -> drip(exchange, said(body));
        case CUT_IN_THE_MIDDLE -> cut(exchange, said(body));
        case ENDED_BY_LENGTH -> stream(exchange, half(said(body)), "length");
        case WRONG_PROTOCOL -> {
          OutputStream out = open(exchange);
          event(out, "<html>{not json");
        }
        case EMPTY -> stream(exchange, "", "stop");
        case ENORMOUS -> enormous(exchange);
      }
    } catch (IOException gone) {
      // The caller gave up, as it should.
    }
  }

  private String said(String body) throws JsonProcessingException {
    JsonNode messages = JSON.readTree(body).path("messages");
    String system = messages.path(0).path("content").asText();
    return says.apply(system, JSON.readTree(text(messages.path(1).path("content"))));
  }

  private static String text(JsonNode content) {
    return content.isTextual() ? content.textValue() : content.path(0).path("text").asText();
  }

  private static String half(String text) {
    return text.substring(0, text.length() / 2);
  }

  private static void status(HttpExchange exchange, int status) throws IOException {
    byte[] body =
        "{\"error\":{\"message\":\"Incorrect API key provided: sk-very-secret\"}}"
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static OutputStream open(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static void stream(HttpExchange exchange, String text, String finish) throws IOException {
    OutputStream out = open(exchange);
    for (int i = 0; i < text.length(); i += 7) {
      event(out, chunk(text.substring(i, Math.min(text.length(), i + 7)), null));
    }
    event(out, chunk("", finish));
    event(out, usage(text));
    event(out, "[DONE]");
  }

  private static void drip(HttpExchange exchange, String text) throws IOException {
    OutputStream out = open(exchange);
    for (int i = 0; i < text.length(); i++) {
      event(out, chunk(text.substring(i, i + 1), null));
      sleep(150);
    }
  }

  private static void cut(HttpExchange exchange, String text) throws IOException {
    OutputStream out = open(exchange);
    event(out, chunk(half(text), null));
    out.write("data: {\"choi".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void enormous(HttpExchange exchange) throws IOException {
    OutputStream out = open(exchange);
    for (int i = 0; i < 1_000_000; i++) {
      event(out, chunk("on and on and on ".repeat(50), null));
    }
  }

  private static void event(OutputStream out, String data) throws IOException {
    out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String chunk(String piece, @Nullable String finish) {
    ObjectNode node = JSON.createObjectNode().put("id", "c").put("object", "chat.completion.chunk");
    ObjectNode choice = node.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("content", piece);
    choice.put("finish_reason", finish);
    return node.toString();
  }

  private static String usage(String text) {
    ObjectNode node = JSON.createObjectNode().put("id", "c");
    node.putArray("choices");
    node.putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 1 + text.length() / 4)
        .put("total_tokens", 101 + text.length() / 4);
    return node.toString();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("stopped"));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
