package org.waymark.channel.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/** What stands before every request: safe headers, other sites' pages (CORS), and the door while the server drains. */
final class Guard {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private final Set<String> origins;
  private final String policy;
  private volatile boolean draining;

  Guard(List<String> origins) {
    this.origins = Set.copyOf(origins);
    this.policy = origins.isEmpty() ? POLICY : POLICY + " " + String.join(" ", origins);
  }

  /** From now on new requests are turned away. */
  void drain() {
    draining = true;
  }

  void before(Context context) {
    context.header("Content-Security-Policy", policy);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    if (context.path().startsWith("/api/") || context.path().startsWith("/admin/")) {
      context.header("Cache-Control", "no-store");
    }
    cors(context);
    if (draining) {
      context.header("Connection", "close");
      throw HttpProblem.later(503, "Going down", "The server is being stopped; try again in a moment.", 5);
    }
  }

  private void cors(Context context) {
    String origin = context.header("Origin");
    if (origins.isEmpty() || origin == null || !context.path().startsWith("/api/")) {
      return;
    }
    context.header("Vary", "Origin");
    if (!origins.contains(origin)) {
      return;
    }
    context.header("Access-Control-Allow-Origin", origin);
    context.header("Access-Control-Expose-Headers", "Retry-After");
    if (context.method().equals(HandlerType.OPTIONS)) {
      context.header("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
      context.header("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept, Last-Event-ID");
      context.header("Access-Control-Max-Age", "600");
    }
  }
}
