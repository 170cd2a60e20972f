package org.waymark.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.function.Supplier;

/** Counts requests, and serves what was counted in the text format of Prometheus. */
final class Watching {
  private static final String BEGAN = "waymark.began";
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final RequestListener listener;
  private final Supplier<String> metrics;

  Watching(RequestListener listener, Supplier<String> metrics) {
    this.listener = listener;
    this.metrics = metrics;
  }

  /** To be called before every other handler that runs after. */
  void on(RoutesConfig routes) {
    routes.before(context -> context.attribute(BEGAN, System.nanoTime()));
    routes.after(this::served);
    routes.get("/metrics", context -> context.contentType(FORMAT).result(metrics.get()));
  }

  private void served(Context context) {
    Long began = context.attribute(BEGAN);
    if (began != null) {
      context.attribute(BEGAN, null);
      Endpoint met = context.endpoints().matchedHttpEndpoint();
      listener.served(
          context.method().name(),
          met == null ? "none" : met.path,
          context.statusCode(),
          Duration.ofNanos(System.nanoTime() - began));
    }
  }
}
