package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import org.waymark.turn.Refused.Reason;
import org.waymark.wire.Json;

/**
 * Conversations in memory that answer by a function: what was said goes in, the text of the reply
 * comes out.
 */
final class FakeConversations implements Conversations {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private record Said(String text, @Nullable StoredReply reply) {}

  private record Talk(String token, Map<String, Said> messages) {}

  private final Map<String, Talk> talks = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  /** How it answers; may throw. */
  volatile UnaryOperator<String> answer = said -> "You said: " + said;

  /** How it starts; may throw. */
  volatile Runnable onStart = () -> {};

  /** How often something was answered, not found. */
  final AtomicInteger answered = new AtomicInteger();

  @Override
  public Started start(Start start) {
    onStart.run();
    String id = "c" + ids.incrementAndGet();
    String token = "token-of-" + id + "-0123456789";
    talks.put(id, new Talk(token, new ConcurrentHashMap<>()));
    return new Started(id, token, NOW, reply("greeting", "Hello, é 你好"));
  }

  private static StoredReply reply(String id, String text) {
    return new StoredReply(
        id,
        NOW,
        text,
        Json.write(JsonNodeFactory.instance.objectNode().put("id", id).put("text", text)));
  }

  @Override
  public Entry enter(String id, String token) {
    Talk talk = talks.get(id);
    if (talk != null && talk.token().equals(token)) {
      return Entry.OPEN;
    }
    boolean others = talks.values().stream().anyMatch(t -> t.token().equals(token));
    return talk == null || others ? Entry.NOT_THERE : Entry.UNKNOWN_TOKEN;
  }

  private Talk talk(String id) {
    Talk talk = talks.get(id);
    if (talk == null) {
      throw new Refused(Reason.GONE, "There is no such conversation.", List.of());
    }
    return talk;
  }

  @Override
  public Receipt accept(String id, @Nullable String messageId, String text) {
    String message = messageId == null ? "m" + ids.incrementAndGet() : messageId;
    Said before = talk(id).messages().putIfAbsent(message, new Said(text, null));
    if (before != null && !before.text().equals(text)) {
      throw new Refused(
          Reason.CONFLICT,
          "Another message with this id was sent before.",
          List.of(new Refused.Fault("/id", "is taken by another text")));
    }
    return new Receipt(message, before == null ? null : before.reply());
  }

  @Override
  public StoredReply await(String id, String messageId) {
    Said said = talk(id).messages().get(messageId);
    if (said == null) {
      throw new Refused(Reason.GONE, "There is no such message.", List.of());
    }
    if (said.reply() != null) {
      return said.reply();
    }
    StoredReply reply = reply("r-" + messageId, answer.apply(said.text()));
    answered.incrementAndGet();
    talk(id).messages().put(messageId, new Said(said.text(), reply));
    return reply;
  }

  @Override
  public StoredReply edit(String id, JsonNode patch) {
    return reply("edited", answer.apply(patch.toString()));
  }

  @Override
  public Optional<Transcript> read(String id) {
    List<StoredMessage> messages = new ArrayList<>();
    talk(id)
        .messages()
        .forEach((m, said) ->
            messages.add(new StoredMessage(m, Kind.SAID, said.text(), NOW, said.reply())));
    return Optional.of(
        new Transcript(id, NOW, JsonNodeFactory.instance.objectNode(), null, messages));
  }

  @Override
  public Optional<JsonNode> export(String id) {
    return Optional.of(JsonNodeFactory.instance.objectNode().put("all", true));
  }

  @Override
  public boolean feedback(String id, String replyId, boolean helpful, @Nullable String comment) {
    return talk(id).messages().values().stream()
        .anyMatch(s -> s.reply() != null && s.reply().id().equals(replyId));
  }

  @Override
  public boolean erase(String id) {
    return talks.remove(id) != null;
  }

  @Override
  public Optional<JsonNode> pathJson(String id) {
    return talk(id).messages().isEmpty()
        ? Optional.empty()
        : Optional.of(JsonNodeFactory.instance.objectNode().put("currency", "EUR"));
  }

  @Override
  public Optional<byte[]> pathPdf(String id) {
    return talk(id).messages().isEmpty()
        ? Optional.empty()
        : Optional.of("%PDF-1.5".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Links> links(String id) {
    String base = "http://localhost/api/v1/conversations/" + id + "/path.";
    return talk(id).messages().isEmpty()
        ? Optional.empty()
        : Optional.of(new Links(base + "ics", base + "pdf", base + "json", NOW));
  }

  @Override
  public Entry enterByLink(String id, File file, long expires, String signature) {
    return !talks.containsKey(id)
        ? Entry.NOT_THERE
        : signature.equals("right-" + file + expires) ? Entry.OPEN : Entry.UNKNOWN_TOKEN;
  }

  @Override
  public Optional<String> pathCalendar(String id) {
    return talk(id).messages().isEmpty()
        ? Optional.empty()
        : Optional.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
  }
}
