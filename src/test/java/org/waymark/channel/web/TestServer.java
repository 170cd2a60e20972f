package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Recurrences;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.fixture.NoSearch;
import org.waymark.planning.Planner;
import org.waymark.planning.Work;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.turn.Defaults;
import org.waymark.turn.PlanOnce;
import org.waymark.understanding.linking.FrameworkLinker;
import org.waymark.wire.Json;

/**
 * A server on a free port, over conversations in memory and a small library, and a client for it.
 */
final class TestServer implements AutoCloseable {
  static final WebSettings SETTINGS =
      new WebSettings("127.0.0.1", 0, List.of("https://college.example"), List.of(), 0, 0, "EUR");

  final FakeConversations conversations = new FakeConversations();
  final SmallLibrary library = new SmallLibrary();
  final AtomicBoolean ready = new AtomicBoolean(true);
  final WebServer server;
  final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  TestServer() {
    this(SETTINGS, null);
  }

  TestServer(WebSettings settings, @Nullable Admin admin) {
    this(settings, admin, routes -> {});
  }

  TestServer(WebSettings settings, @Nullable Admin admin, Consumer<RoutesConfig> channels) {
    server =
        new WebServer(
            settings,
            new WebServer.Services(
                conversations, () -> library, plans(), ready::get, site(), admin, channels));
    port = server.start();
  }

  private static Site site() {
    try {
      return new Site(Words.read(Path.of("prompts")), null, "adviser@college.example");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlanOnce plans() {
    Planner planner =
        new Planner(
            SmallLibrary.FRAMEWORK, SmallLibrary.CATALOG, new Recurrences(), Work.standard());
    Snapshot snapshot =
        new Snapshot(
            SmallLibrary.FRAMEWORK,
            SmallLibrary.CATALOG,
            new FrameworkLinker(SmallLibrary.FRAMEWORK),
            (text, c, d) -> List.of(new Command.Unclear(text)),
            planner::plan,
            planner::planOnly,
            planner::glance,
            new NoSearch());
    try {
      Wording wording = Wording.read(Path.of("prompts"), Locale.UK);
      return new PlanOnce(
          () -> snapshot,
          wording,
          new Pages("http://localhost", null, null),
          new Defaults(Locale.UK, "EUR", ZoneId.of("UTC")),
          Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A conversation that was begun. */
  record Begun(String id, String token) {
    String path() {
      return "/api/v1/conversations/" + id;
    }
  }

  Begun begin() {
    JsonNode conversation =
        json(send("POST", "/api/v1/conversations", null, "{}")).path("conversation");
    return new Begun(conversation.path("id").asText(), conversation.path("token").asText());
  }

  HttpResponse<String> say(Begun one, String body, String... headers) {
    return send("POST", one.path() + "/messages", one, body, headers);
  }

  /** Sends JSON where there is a body; further headers in pairs. */
  HttpResponse<String> send(
      String method, String path, @Nullable Begun as, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (as != null) {
      request.setHeader("Authorization", "Bearer " + as.token());
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, null, headers);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpClient client() {
    return client;
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return response.body().isEmpty() ? MissingNode.getInstance() : Json.parse(response.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
