package org.waymark.inference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Says "It says b." in the protocols of the providers that do not speak OpenAI's. */
final class OtherProviders implements AutoCloseable {
  private static final String ANTHROPIC =
      """
      event: message_start
      data: {"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"usage":{"input_tokens":7,"output_tokens":1}}}

      event: content_block_start
      data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"It says "}}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"b."}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":0}

      event: message_delta
      data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":4}}

      event: message_stop
      data: {"type":"message_stop"}

      """;
  private static final String GEMINI =
      """
      data: {"candidates":[{"content":{"role":"model","parts":[{"text":"It says "}]},"index":0}]}

      data: {"candidates":[{"content":{"role":"model","parts":[{"text":"b."}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":7,"candidatesTokenCount":4,"totalTokenCount":11}}

      """;
  private static final String OLLAMA =
      """
      {"model":"m","created_at":"2026-11-24T12:00:00Z","message":{"role":"assistant","content":"It says "},"done":false}
      {"model":"m","created_at":"2026-11-24T12:00:00Z","message":{"role":"assistant","content":"b."},"done":false}
      {"model":"m","created_at":"2026-11-24T12:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":7,"eval_count":4}
      """;

  private final HttpServer server;

  private OtherProviders(HttpServer server) {
    this.server = server;
  }

  static OtherProviders start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/anthropic/", e -> say(e, "text/event-stream", ANTHROPIC));
    server.createContext("/gemini/", e -> say(e, "text/event-stream", GEMINI));
    server.createContext("/ollama/", e -> say(e, "application/x-ndjson", OLLAMA));
    server.start();
    return new OtherProviders(server);
  }

  String baseUrl(ModelSettings.Provider provider) {
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + switch (provider) {
          case OPENAI -> "/openai";
          case ANTHROPIC -> "/anthropic/v1";
          case GEMINI -> "/gemini/v1beta";
          case OLLAMA -> "/ollama";
        };
  }

  private static void say(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
