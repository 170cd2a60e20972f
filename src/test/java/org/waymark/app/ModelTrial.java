package org.waymark.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Dialogue;
import org.waymark.inference.StandIn;
import org.waymark.turn.Conversations;
import org.waymark.turn.Refused;
import org.waymark.wire.Json;

/** Plays scripted learners against a whole Waymark, with a stand-in for a model or without one. */
final class ModelTrial implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}’'-]+");

  private final Waymark waymark;

  /** One turn as it went: the reply, and how long it took. */
  record Went(JsonNode reply, long millis) {
    String text() {
      return reply.path("text").asText();
    }

    /** What it is about, in whatever words. */
    String matter() {
      return List.of("profile", "path", "asks", "understood", "changes", "stage").stream()
          .map(f -> f + "=" + reply.path(f))
          .collect(Collectors.joining("\n"));
    }

    /** Numbers and names in its text. */
    Set<String> facts() {
      Set<String> facts = new TreeSet<>();
      NUMBER.matcher(text()).results().forEach(r -> facts.add(r.group()));
      NAME.matcher(text()).results().forEach(r -> facts.add(r.group()));
      return facts;
    }
  }

  private ModelTrial(Map<String, String> settings, Path folder) {
    Clock clock =
        Clock.fixed(
            CaseReader.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    waymark =
        Waymark.openApart(Settings.read(settings), folder, Meanings.NEVER, clock, new Quiet());
    waymark.ready();
  }

  static ModelTrial without(Path folder) {
    return new ModelTrial(Map.of(), folder);
  }

  static ModelTrial with(StandIn standIn, int timeout, Path folder) {
    return new ModelTrial(
        Map.of(
            "WAYMARK_LLM", "openai",
            "WAYMARK_LLM_MODEL", "stand-in",
            "WAYMARK_LLM_BASE_URL", standIn.baseUrl(),
            "WAYMARK_LLM_API_KEY", "sk-very-secret",
            "WAYMARK_LLM_TIMEOUT_MS", String.valueOf(timeout),
            "WAYMARK_LLM_PER_MINUTE", "1000000",
            "WAYMARK_LLM_PER_DAY", "1000000"),
        folder);
  }

  Waymark waymark() {
    return waymark;
  }

  /** Plays them one after the other. */
  List<List<Went>> play(List<Dialogue> dialogues) {
    return dialogues.stream().map(this::play).toList();
  }

  List<Went> play(Dialogue dialogue) {
    String id = begin(dialogue);
    List<Went> went = new ArrayList<>();
    for (Dialogue.Turn turn : dialogue.turns()) {
      long start = System.nanoTime();
      JsonNode reply;
      try {
        reply = say(id, turn.say());
      } catch (Refused gone) {
        id = begin(dialogue);
        reply = say(id, turn.say());
      }
      went.add(new Went(reply, (System.nanoTime() - start) / 1_000_000));
    }
    return went;
  }

  private String begin(Dialogue dialogue) {
    return waymark
        .conversations()
        .start(
            new Conversations.Start(
                dialogue.setting().locale().toLanguageTag(),
                dialogue.setting().currency(),
                "UTC",
                null,
                null))
        .id();
  }

  JsonNode say(String id, String text) {
    Conversations conversations = waymark.conversations();
    try {
      return Json.parse(
          conversations.await(id, conversations.accept(id, null, text).messageId()).json());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    waymark.close();
  }

  private static final class Quiet implements Console {
    @Override
    public void say(String line) {}

    @Override
    public void warn(String line) {}
  }
}
