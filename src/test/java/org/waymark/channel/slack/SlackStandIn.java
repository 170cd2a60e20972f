package org.waymark.channel.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.waymark.wire.Json;

/**
 * Stands in for Slack's Web API on a local port: records what is called, refuses what Slack would
 * refuse, and fails on demand.
 */
final class SlackStandIn implements AutoCloseable {
  static final String TOKEN = "xoxb-stand-in";

  /** A call: the method, or {@code hook} or {@code upload}. */
  record Call(String method, JsonNode body) {
    String text() {
      return body.path("text").asText();
    }
  }

  /** How a call is answered. */
  sealed interface Fault {
    /** As it should be. */
    record None() implements Fault {}

    /** With that status and, where it is not 0, that Retry-After in seconds. */
    record Status(int status, int retryAfter) implements Fault {}

    /** With {@code ok: false} and that error. */
    record Error(String error) implements Fault {}

    /** Not at all. */
    record Never() implements Fault {}
  }

  /** Says how each call is answered. */
  interface Faults {
    Fault of(Call call);
  }

  /** All that came, those that were answered with a fault included. */
  final List<Call> calls = new CopyOnWriteArrayList<>();

  /** Those that were answered well. */
  final List<Call> taken = new CopyOnWriteArrayList<>();

  /** What would not do in blocks that were sent. */
  final List<String> wrong = new CopyOnWriteArrayList<>();

  volatile Faults faults = call -> new Fault.None();
  volatile Consumer<Call> watch = call -> {};
  private final HttpServer server;
  private final AtomicInteger messages = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  SlackStandIn(int port) {
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** For {@code WAYMARK_SLACK_API}. */
  String api() {
    return base() + "/api";
  }

  /** An address for answers to a command or a button. */
  String hook() {
    return base() + "/hook/" + messages.incrementAndGet();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = exchange.getRequestBody().readAllBytes();
      boolean api = path.startsWith("/api/");
      String method = api ? path.substring(5) : path.replaceFirst("^/(\\w+).*", "$1");
      Call call = new Call(method, body(bytes));
      calls.add(call);
      switch (faults.of(call)) {
        case Fault.None none -> {
          if (api
              && !("Bearer " + TOKEN)
                  .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 200, "{\"ok\":false,\"error\":\"invalid_auth\"}");
            return;
          }
          List<String> bad = BlockLimits.faults(call.body());
          if (bad.isEmpty()) {
            taken.add(call);
            watch.accept(call);
            answer(exchange, 200, good(method));
          } else {
            wrong.addAll(bad);
            answer(exchange, 200, "{\"ok\":false,\"error\":\"invalid_blocks\"}");
          }
        }
        case Fault.Status status -> {
          if (status.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(status.retryAfter()));
          }
          answer(exchange, status.status(), "{}");
        }
        case Fault.Error error ->
            answer(exchange, 200, "{\"ok\":false,\"error\":\"" + error.error() + "\"}");
        case Fault.Never never -> await(end);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode body(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      JsonNode node = Json.parse(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // a form or a file
    }
    return JsonNodeFactory.instance.objectNode().put("raw", text);
  }

  private String good(String method) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
    answer.put("ts", "1700000000." + String.format("%06d", messages.incrementAndGet()));
    answer.put("upload_url", base() + "/upload/1").put("file_id", "F1");
    answer.putObject("channel").put("id", "D-OPENED");
    return method.equals("hook") ? "ok" : Json.write(answer);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Waits for the first call of that kind that was taken; fails where none comes. */
  Call await(Predicate<Call> wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < end) {
      for (Call call : taken) {
        if (wanted.test(call)) {
          return call;
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no such call among " + calls);
  }

  /** The same by method. */
  Call await(String method) {
    return await(c -> c.method().equals(method));
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
