package org.waymark.inference;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * LangChain4j's way to the network, with what its own lacks: a call runs wholly on the thread that
 * makes it, so that an interrupt ends it wherever it is, and no answer is read past a bound.
 * Redirects are not followed, so that a key goes to nobody else.
 */
final class CallHttp implements HttpClient {
  /** Most bytes of an answer: a thousand times what any prompt of ours asks for. */
  static final int BOUND = 1 << 20;

  private final java.net.http.HttpClient client;

  CallHttp(Duration connect) {
    client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();
  }

  /** A builder that gives this client, whatever it is told. */
  HttpClientBuilder builder() {
    return new Always(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = new BoundedStream(response.body(), BOUND)) {
      return success(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      try (InputStream body = new BoundedStream(response.body(), BOUND)) {
        listener.onOpen(success(response, null));
        parser.parse(body, listener);
        listener.onClose();
      }
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    java.net.http.HttpRequest.Builder out =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> out.header(name, v)));
    String body = request.body();
    out.method(
        request.method().name(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<InputStream> response = client.send(out.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        response.body().close();
        // The body may quote what was sent: it is not passed on.
        throw new HttpException(response.statusCode(), "HTTP " + response.statusCode());
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the call was given up"));
    }
  }

  private static SuccessfulHttpResponse success(
      HttpResponse<InputStream> response, @org.jspecify.annotations.Nullable String body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  private record Always(CallHttp http) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return http.client.connectTimeout().orElseThrow();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return connectTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }
}
