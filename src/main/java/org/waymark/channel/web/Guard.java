package org.waymark.channel.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What stands around every request: safe headers, other sites' pages (CORS), and the door while the
 * server drains.
 */
final class Guard {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; manifest-src 'self'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'self'";
  private static final String LET_IN = "waymark.let-in";
  private static final int SOON = 5;

  private final Set<String> origins;
  private final String policy;
  private final Drain drain;

  Guard(List<String> origins, Drain drain) {
    this.origins = Set.copyOf(origins);
    this.policy = origins.isEmpty() ? POLICY : POLICY + " " + String.join(" ", origins);
    this.drain = drain;
  }

  /** The headers that no answer goes without. */
  void headers(BiConsumer<String, String> header) {
    header.accept("Content-Security-Policy", policy);
    header.accept("X-Content-Type-Options", "nosniff");
    header.accept("Referrer-Policy", "same-origin");
    header.accept("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    header.accept("Cross-Origin-Opener-Policy", "same-origin");
  }

  void before(Context context) {
    headers(context::header);
    if (!context.path().startsWith("/site/") && !context.path().startsWith("/widget/")) {
      context.header("Cache-Control", "no-store");
    }
    if (isPreflight(context)) {
      context.status(204).skipRemainingHandlers();
      return;
    }
    // A probe for life is no work: a server that drains is alive.
    if (context.path().equals("/healthz")) {
      return;
    }
    if (!drain.enter()) {
      context.header("Connection", "close");
      throw HttpProblem.later(
          503, "Going down", "The server is being stopped; try again in a moment.", SOON);
    }
    context.attribute(LET_IN, true);
  }

  void after(Context context) {
    if (context.attribute(LET_IN) != null) {
      context.attribute(LET_IN, null);
      drain.leave();
    }
  }

  /**
   * Lets the pages of allowed sites read the answer; true where it was asked whether they may
   * (Fetch standard, CORS-preflight).
   */
  private boolean isPreflight(Context context) {
    if (origins.isEmpty() || !context.path().startsWith("/api/")) {
      return false;
    }
    context.header("Vary", "Origin");
    String origin = context.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return false;
    }
    context.header("Access-Control-Allow-Origin", origin);
    context.header("Access-Control-Expose-Headers", "Retry-After, Location, Content-Disposition");
    if (!context.method().equals(HandlerType.OPTIONS)
        || context.header("Access-Control-Request-Method") == null) {
      return false;
    }
    context.header("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
    context.header(
        "Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, Last-Event-ID");
    context.header("Access-Control-Max-Age", "600");
    return true;
  }
}
