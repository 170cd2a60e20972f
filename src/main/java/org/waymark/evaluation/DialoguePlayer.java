package org.waymark.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import org.waymark.wire.Json;

/**
 * Plays scripted learners through the whole turn, and looks at the replies as a client does. Safe
 * for use by many threads.
 */
final class DialoguePlayer {
  private final Conversations conversations;
  private final PathCheck paths;
  private final FactCheck facts;

  DialoguePlayer(Subject subject) {
    this.conversations = subject.conversations();
    this.paths = new PathCheck(subject.snapshot().catalog());
    this.facts = new FactCheck(subject.snapshot(), subject.fixedSentences());
  }

  Played play(Dialogue dialogue) {
    Run run = new Run(dialogue.setting());
    List<Played.Turned> turns = dialogue.turns().stream().map(run::turn).toList();
    run.end();
    return new Played(dialogue, turns, run.outcome.toString(), run.signature.toString());
  }

  /** One conversation, or several where the learner had everything erased in between. */
  private final class Run {
    private final Setting setting;
    private final StringBuilder signature = new StringBuilder();
    private final StringBuilder outcome = new StringBuilder();
    private final List<String> said = new ArrayList<>();
    private JsonNode path = MissingNode.getInstance();
    private final Set<String> asked = new HashSet<>();
    private String id;

    Run(Setting setting) {
      this.setting = setting;
      this.id = begin();
    }

    private String begin() {
      Conversations.Started started =
          conversations.start(
              new Conversations.Start(
                  setting.locale().toLanguageTag(), setting.currency(), "UTC", null, null));
      JsonNode greeting = parse(started.reply().json());
      Field.find(greeting.path("asks").asText()).ifPresent(f -> asked.add(f.code()));
      sign(greeting);
      return started.id();
    }

    Played.Turned turn(Dialogue.Turn turn) {
      said.add(turn.say());
      JsonNode reply = say(turn.say());
      JsonNode profile = reply.path("profile");
      FieldValues all = FieldValues.ofProfile(profile, setting.languages());
      FieldValues got = all.comparedWith(turn.profile(), setting.languages());
      List<String> understood = new ArrayList<>();
      reply.path("understood").forEach(u -> understood.add(u.path("command").asText()));
      if (understood.contains("restart")) {
        // Whoever starts over has had everything set aside, the answers too.
        asked.clear();
      }
      Field asks = Field.find(reply.path("asks").asText()).orElse(null);
      boolean repeats = asks != null && repeats(asks, got, reply);
      String text = reply.path("text").asText();
      List<String> faults = paths.faults(reply.path("path"), profile);
      List<String> invented = facts.invented(reply, path, said);
      path = reply.path("path");
      outcome.append(Json.write(profile)).append(Json.write(path)).append('\n');
      return new Played.Turned(
          turn,
          got,
          Set.copyOf(all.fields()),
          understood,
          asks,
          repeats,
          block(reply, "path") != null,
          reply.path("path").isObject(),
          text.strip().split("\\s+").length,
          text,
          faults,
          invented);
    }

    private JsonNode say(String text) {
      JsonNode reply;
      try {
        reply =
            parse(conversations.await(id, conversations.accept(id, null, text).messageId()).json());
      } catch (Refused e) {
        if (e.reason() != Refused.Reason.GONE) {
          throw e;
        }
        id = begin();
        reply =
            parse(conversations.await(id, conversations.accept(id, null, text).messageId()).json());
      }
      sign(reply);
      return reply;
    }

    /** A choice among a few is another question than the open one for the same field. */
    private boolean repeats(Field asks, FieldValues got, JsonNode reply) {
      JsonNode choice = block(reply, "choice");
      if (choice != null) {
        return !asked.add(asks.code() + choice);
      }
      return !asked.add(asks.code()) || got.fields().contains(asks);
    }

    private void sign(JsonNode reply) {
      if (reply instanceof ObjectNode object) {
        ObjectNode plain = object.deepCopy();
        plain.remove(List.of("id", "inReplyTo", "at"));
        signature.append(Json.write(plain)).append('\n');
      }
    }

    void end() {
      boolean erased = conversations.erase(id);
      signature.append(erased ? "erased\n" : "gone before\n");
    }
  }

  private static @Nullable JsonNode block(JsonNode reply, String type) {
    for (JsonNode block : reply.path("blocks")) {
      if (block.path("type").asText().equals(type)) {
        return block;
      }
    }
    return null;
  }

  private static JsonNode parse(String json) {
    try {
      return Json.parse(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply is no JSON", e);
    }
  }
}
