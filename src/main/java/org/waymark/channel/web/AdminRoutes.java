package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.waymark.catalog.CatalogService.Mode;
import org.waymark.catalog.ImportRefused;
import org.waymark.knowledge.load.Unreadable;
import org.waymark.turn.Refused.Fault;
import org.waymark.wire.ImportReportJson;
import org.waymark.wire.Json;

/**
 * The catalog as whoever runs the server sees it. Registered only where there is a token: without
 * one it does not exist.
 */
final class AdminRoutes {
  private static final Set<String> IMPORT = Set.of("format", "dryRun", "add", "confirm");

  private final Admin admin;

  AdminRoutes(Admin admin) {
    this.admin = admin;
  }

  void on(RoutesConfig routes) {
    routes.get("/admin/v1/catalog", this::state);
    routes.post("/admin/v1/catalog", this::load);
    routes.post("/admin/v1/catalog/rollback", this::rollback);
    new OutboxRoutes(admin, this::enter).on(routes);
  }

  private void enter(Context context) {
    String token =
        Access.bearer(
            context, "The administrator's token is wanted: Authorization: Bearer <token>.");
    if (!MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), admin.token().getBytes(StandardCharsets.UTF_8))) {
      throw HttpProblem.of(401, "Not a token", "This token opens nothing.");
    }
  }

  private void state(Context context) {
    enter(context);
    answer(context, admin.state());
  }

  private void rollback(Context context) {
    enter(context);
    answer(
        context,
        admin
            .rollback()
            .orElseThrow(() ->
                HttpProblem.of(
                    422, "Nothing before", "There is no version before the current one.")));
  }

  private void load(Context context) throws IOException {
    enter(context);
    QueryReader query = new QueryReader(context, IMPORT);
    Mode mode = new Mode(query.isTrue("add"), query.isTrue("dryRun"), query.isTrue("confirm"));
    String format = query.text("format");
    if (format == null
        ? !Bodies.type(context).equals("application/json")
        : !format.equals("json")) {
      throw HttpProblem.of(
          415,
          "Not a format that is read here",
          "JSON is read here (?format=json or Content-Type: application/json); the command line"
              + " reads more.");
    }
    byte[] file = Bodies.bytes(context, admin.maxImportBytes());
    try {
      ConversationRoutes.json(
          context,
          Json.write(
              ImportReportJson.write(admin.importJson(new ByteArrayInputStream(file), mode))));
    } catch (Unreadable e) {
      String at = e.place().pointer();
      Fault fault = new Fault(at == null ? "" : at, String.valueOf(e.getMessage()));
      throw HttpProblem.of(
          422, "Nothing could be read", "The file cannot be read: " + e.getMessage() + ".", fault);
    } catch (ImportRefused e) {
      ObjectNode problem =
          ProblemWriter.json(
              HttpProblem.of(422, "Not imported", "It was not imported: " + e.getMessage() + "."));
      problem.set("report", ImportReportJson.write(e.report()));
      context.status(422).result(Json.write(problem)).contentType("application/problem+json");
    }
  }

  private static void answer(Context context, Admin.State state) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("version", state.version());
    answer.putObject("counts").put("programs", state.programs()).put("awards", state.awards());
    answer.set(
        "issues",
        state.report().path("issues").isArray()
            ? state.report().path("issues")
            : answer.arrayNode());
    ConversationRoutes.json(context, Json.write(answer));
  }
}
