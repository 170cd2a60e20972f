package org.waymark.channel.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.waymark.wire.Json;

/**
 * What the HTTP library itself refuses, before any route: as a problem too, instead of its page
 * with a trace.
 */
final class ErrorDocuments extends ErrorHandler {
  private final Guard guard;

  ErrorDocuments(Guard guard) {
    this.guard = guard;
    setShowStacks(false);
    setShowCauses(false);
    setShowOrigin(false);
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    HttpProblem problem = ProblemWriter.ofStatus(code);
    guard.headers(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    Integer later = problem.retryAfter();
    if (later != null) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, later.toString());
    }
    response.write(
        true,
        ByteBuffer.wrap(Json.write(ProblemWriter.json(problem)).getBytes(StandardCharsets.UTF_8)),
        callback);
  }
}
