package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import org.waymark.wire.Json;

/** Whether it is alive, whether it can answer, and what there is. */
final class OperatingRoutes {
  private final BooleanSupplier ready;
  private final Resources resources;

  OperatingRoutes(BooleanSupplier ready, Resources resources) {
    this.ready = ready;
    this.resources = resources;
  }

  void on(RoutesConfig routes) {
    routes.get("/healthz", context -> status(context, "alive"));
    routes.get("/readyz", this::readiness);
    routes.get("/openapi.json", context -> resources.send(context, "openapi.json"));
  }

  /** Throws a 503 problem while the catalog is not open. */
  void mustBeReady(Context context) {
    boolean needs =
        context.path().startsWith("/api/")
            || context.path().startsWith("/programs")
            || context.path().startsWith("/admin/v1/");
    if (needs && !ready.getAsBoolean()) {
      throw HttpProblem.later(
          503, "Starting", "The catalog is being opened; try again in a moment.", 2);
    }
  }

  private void readiness(Context context) {
    if (!ready.getAsBoolean()) {
      throw HttpProblem.later(503, "Starting", "The catalog is being opened.", 2);
    }
    status(context, "ready");
  }

  private static void status(Context context, String word) {
    ConversationRoutes.json(
        context, Json.write(JsonNodeFactory.instance.objectNode().put("status", word)));
  }
}
