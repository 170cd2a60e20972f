package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.store.MailStore.Dead;
import org.waymark.wire.Json;

/** Messages of team messaging that were given up: seen without their content, and put back. */
final class OutboxRoutes {
  private final Admin admin;
  private final Consumer<Context> enter;

  /** With {@code enter}, which throws a problem where it is not the administrator. */
  OutboxRoutes(Admin admin, Consumer<Context> enter) {
    this.admin = admin;
    this.enter = enter;
  }

  void on(RoutesConfig routes) {
    routes.get("/admin/v1/outbox/dead", this::list);
    routes.post("/admin/v1/outbox/dead/replay", this::replay);
  }

  private void list(Context context) {
    enter.accept(context);
    QueryReader query = new QueryReader(context, Set.of("limit"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    admin.listDead(query.limit()).forEach(dead -> items.add(json(dead)));
    ConversationRoutes.json(context, Json.write(answer));
  }

  private static ObjectNode json(Dead dead) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", dead.id())
        .put("box", dead.box().name().toLowerCase(Locale.ROOT))
        .put("channel", dead.channel())
        .put("workspace", dead.workspace())
        .put("at", dead.at().toString())
        .put("attempts", dead.attempts())
        .put("reason", dead.reason())
        .put("bytes", dead.bytes());
  }

  private void replay(Context context) {
    enter.accept(context);
    ObjectNode body = Bodies.objectOrNone(context);
    Bodies.onlyKnows(body, "", Set.of("ids"));
    int replayed = admin.replay(ids(body.path("ids")));
    ConversationRoutes.json(
        context, Json.write(JsonNodeFactory.instance.objectNode().put("replayed", replayed)));
  }

  /** The ids, or null for all where there are none. */
  private static @Nullable List<String> ids(JsonNode list) {
    if (list.isMissingNode() || list.isNull()) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    list.forEach(id -> {
      if (id.isTextual()) {
        ids.add(id.textValue());
      }
    });
    if (!list.isArray() || ids.size() != list.size()) {
      throw HttpProblem.badValue("/ids", "a list of ids is wanted");
    }
    return ids;
  }
}
