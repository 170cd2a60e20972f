package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.turn.Conversations;

/** One turn: a message or an edit of the card, answered at once or as a stream. */
final class MessageRoutes {
  private static final Set<String> MESSAGE = Set.of("id", "text");
  private static final int LONGEST = 2000;
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final Conversations conversations;
  private final Access access;
  private final RateLimit rate;

  MessageRoutes(Conversations conversations, Access access, RateLimit rate) {
    this.conversations = conversations;
    this.access = access;
    this.rate = rate;
  }

  void on(RoutesConfig routes) {
    routes.post(ConversationRoutes.ONE + "/messages", this::say);
    routes.get(ConversationRoutes.ONE + "/messages/{messageId}/events", this::resume);
    routes.patch(ConversationRoutes.ONE + "/profile", this::edit);
  }

  private void say(Context context) throws IOException {
    String id = access.enter(context);
    ObjectNode body = Bodies.object(context);
    Bodies.onlyKnows(body, "", MESSAGE);
    String messageId = Bodies.text(body, "", "id", Bodies.MOST);
    if (messageId != null && !ID.matcher(messageId).matches()) {
      throw HttpProblem.badValue("/id", "1 to 128 visible ASCII characters are wanted");
    }
    String text = text(body);
    rate.count(id, "messages");
    Conversations.Receipt receipt = conversations.accept(id, messageId, text);
    if (wantsStream(context)) {
      new TurnStream(context, 0).send(receipt.messageId(), () -> answer(id, receipt));
    } else {
      ConversationRoutes.json(context, answer(id, receipt).json());
    }
  }

  private StoredReply answer(String conversationId, Conversations.Receipt receipt) {
    StoredReply known = receipt.reply();
    return known == null ? conversations.await(conversationId, receipt.messageId()) : known;
  }

  private static String text(ObjectNode body) {
    String text = Bodies.text(body, "", "text", Bodies.MOST);
    if (text == null) {
      throw HttpProblem.badValue("/text", "a text of 1 to " + LONGEST + " characters is wanted");
    }
    if (text.isBlank()) {
      throw HttpProblem.badValue(
          "/text", "it is empty; say in your own words what you would like to become or learn");
    }
    if (text.length() > LONGEST) {
      throw HttpProblem.badValue(
          "/text",
          "it has "
              + text.length()
              + " characters; at most "
              + LONGEST
              + " are read, so send it in parts");
    }
    return text;
  }

  private void resume(Context context) throws IOException {
    String id = access.enter(context);
    String messageId = context.pathParam("messageId");
    long seen = seen(context.header("Last-Event-ID"));
    // Found before the stream begins, so that an unknown message is a 404.
    var reply = conversations.await(id, messageId);
    new TurnStream(context, seen).send(messageId, () -> reply);
  }

  private static long seen(@Nullable String last) {
    if (last == null || last.isBlank()) {
      return 0;
    }
    if (!last.strip().matches("\\d{1,9}")) {
      throw HttpProblem.badValue("Last-Event-ID", "the id of an event of this stream is wanted");
    }
    return Long.parseLong(last.strip());
  }

  private void edit(Context context) {
    String id = access.enter(context);
    ObjectNode patch = Bodies.patch(context);
    rate.count(id, "messages");
    ConversationRoutes.json(context, conversations.edit(id, patch).json());
  }

  private static boolean wantsStream(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/event-stream");
  }
}
