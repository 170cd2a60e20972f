package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.turn.Conversations;
import org.waymark.turn.Conversations.File;
import org.waymark.wire.Json;

/** Beginning, reading, taking away and erasing a conversation. */
final class ConversationRoutes {
  static final String ONE = "/api/v1/conversations/{id}";

  private static final Set<String> START = Set.of("locale", "currency", "timeZone", "context");
  private static final Set<String> CONTEXT = Set.of("programId", "targetRole");
  private static final Set<String> FEEDBACK = Set.of("replyId", "helpful", "comment");

  private final Conversations conversations;
  private final Access access;
  private final RateLimit fresh;
  private final ClientAddress clients;

  ConversationRoutes(
      Conversations conversations, Access access, RateLimit fresh, ClientAddress clients) {
    this.conversations = conversations;
    this.access = access;
    this.fresh = fresh;
    this.clients = clients;
  }

  void on(RoutesConfig routes) {
    routes.post("/api/v1/conversations", this::start);
    routes.get(ONE, this::read);
    routes.delete(ONE, this::erase);
    routes.get(ONE + "/export", this::export);
    routes.post(ONE + "/feedback", this::feedback);
    routes.get(ONE + "/path.json", this::pathJson);
    routes.get(ONE + "/path.ics", this::pathCalendar);
    routes.get(ONE + "/path.pdf", this::pathPdf);
    routes.post(ONE + "/links", this::links);
  }

  private void start(Context context) {
    ObjectNode body = Bodies.objectOrNone(context);
    Bodies.onlyKnows(body, "", START);
    JsonNode where = body.path("context");
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    if (where instanceof ObjectNode object) {
      Bodies.onlyKnows(object, "/context", CONTEXT);
      page = object;
    } else if (!where.isMissingNode() && !where.isNull()) {
      throw HttpProblem.badValue("/context", "an object is wanted");
    }
    fresh.count(clients.of(context), "new conversations");
    Conversations.Started started =
        conversations.start(
            new Conversations.Start(
                Bodies.text(body, "", "locale", 60),
                Bodies.text(body, "", "currency", 60),
                Bodies.text(body, "", "timeZone", 60),
                Bodies.text(page, "/context", "programId", 300),
                Bodies.text(page, "/context", "targetRole", 300)));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("conversation")
        .put("id", started.id())
        .put("token", started.token())
        .put("createdAt", started.createdAt().toString());
    answer.putRawValue("reply", new RawValue(started.reply().json()));
    context.status(201).header("Location", "/api/v1/conversations/" + started.id());
    json(context, Json.write(answer));
  }

  private void read(Context context) {
    Conversations.Transcript transcript =
        conversations
            .read(access.enter(context))
            .orElseThrow(() -> HttpProblem.notThere("conversation"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("conversation")
        .put("id", transcript.id())
        .put("createdAt", transcript.createdAt().toString());
    answer.set("profile", transcript.profile());
    answer.set("path", transcript.path() == null ? answer.nullNode() : transcript.path());
    ArrayNode messages = answer.putArray("messages");
    transcript.messages().forEach(m -> add(messages, m));
    json(context, Json.write(answer));
  }

  private static void add(ArrayNode messages, StoredMessage message) {
    if (message.kind() == Kind.SAID && message.text() != null) {
      messages
          .addObject()
          .put("id", message.messageId())
          .put("from", "user")
          .put("at", message.at().toString())
          .put("text", message.text());
    }
    StoredReply reply = message.reply();
    if (reply != null) {
      messages
          .addObject()
          .put("id", reply.id())
          .put("from", "assistant")
          .put("at", reply.at().toString())
          .put("text", reply.text())
          .putRawValue("reply", new RawValue(reply.json()));
    }
  }

  private void erase(Context context) {
    conversations.erase(access.enter(context));
    context.status(204);
  }

  private void export(Context context) {
    JsonNode all =
        conversations
            .export(access.enter(context))
            .orElseThrow(() -> HttpProblem.notThere("conversation"));
    download(context, "waymark-conversation.json");
    json(context, Json.write(all));
  }

  private void feedback(Context context) {
    String id = access.enter(context);
    ObjectNode body = Bodies.object(context);
    Bodies.onlyKnows(body, "", FEEDBACK);
    String replyId = Bodies.text(body, "", "replyId", 200);
    if (replyId == null) {
      throw HttpProblem.badValue("/replyId", "the id of a reply is wanted");
    }
    if (!body.path("helpful").isBoolean()) {
      throw HttpProblem.badValue("/helpful", "true or false is wanted");
    }
    String comment = Bodies.text(body, "", "comment", Bodies.MOST);
    if (!conversations.feedback(id, replyId, body.path("helpful").booleanValue(), comment)) {
      throw HttpProblem.notThere("reply in this conversation");
    }
    context.status(204);
  }

  private void pathJson(Context context) {
    JsonNode path =
        conversations
            .pathJson(access.enter(context, File.JSON))
            .orElseThrow(ConversationRoutes::noPath);
    download(context, "path.json");
    json(context, Json.write(path));
  }

  private void pathCalendar(Context context) {
    String calendar =
        conversations
            .pathCalendar(access.enter(context, File.ICS))
            .orElseThrow(ConversationRoutes::noPath);
    download(context, "path.ics");
    context.result(calendar).contentType("text/calendar; charset=utf-8");
  }

  private void pathPdf(Context context) {
    byte[] sheet =
        conversations
            .pathPdf(access.enter(context, File.PDF))
            .orElseThrow(ConversationRoutes::noPath);
    download(context, "path.pdf");
    context.result(sheet).contentType("application/pdf");
  }

  private void links(Context context) {
    Conversations.Links links =
        conversations.links(access.enter(context)).orElseThrow(ConversationRoutes::noPath);
    json(
        context,
        Json.write(
            JsonNodeFactory.instance
                .objectNode()
                .put("ics", links.ics())
                .put("pdf", links.pdf())
                .put("json", links.json())
                .put("expiresAt", links.expiresAt().toString())));
  }

  private static HttpProblem noPath() {
    return HttpProblem.of(404, "No path yet", "This conversation has no path yet.");
  }

  private static void download(Context context, String name) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  static void json(Context context, String json) {
    context.result(json).contentType("application/json");
  }
}
