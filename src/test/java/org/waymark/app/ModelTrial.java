package org.waymark.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Dialogue;
import org.waymark.inference.CountedModel;
import org.waymark.inference.StandIn;
import org.waymark.inference.TextModel;
import org.waymark.inference.TextModels;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.store.SqlConversationStore;
import org.waymark.store.SqliteDatabase;
import org.waymark.turn.ConversationService;
import org.waymark.turn.Conversations;
import org.waymark.turn.Defaults;
import org.waymark.turn.Refused;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.wire.Json;

/** Plays scripted learners against a whole Waymark, with a stand-in for a model or without one. */
final class ModelTrial implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}’'-]+");

  private static final Clock NOON =
      Clock.fixed(
          CaseReader.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final SqliteDatabase database;
  private final Conversations conversations;
  private final Snapshot used;
  private final ModelHelp help;

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

  private ModelTrial(Snapshot snapshot, ModelHelp help, Path folder) {
    this.help = help;
    used = snapshot;
    database = SqliteDatabase.open(folder.resolve("trial.db"));
    try {
      conversations =
          new ConversationService(
              new SqlConversationStore(database),
              () -> snapshot,
              Wording.read(Path.of("prompts"), Locale.UK),
              new Pages("https://waymark.example", null, null),
              help.rewording(),
              new Defaults(Locale.UK, "EUR", ZoneOffset.UTC),
              NOON,
              new SecureRandom(),
              org.waymark.turn.TurnListener.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts that all trials share; made once, since it takes seconds. */
  static Snapshot snapshot(Path folder) {
    Waymark waymark =
        Waymark.openApart(
            Settings.read(Map.of()), folder, Meanings.NEVER, NOON, new QuietConsole());
    waymark.ready();
    return waymark.snapshots().current();
  }

  static ModelTrial without(Snapshot snapshot, Path folder) {
    return new ModelTrial(snapshot, new ModelHelp.None(), folder);
  }

  static ModelTrial with(StandIn standIn, Duration timeout, Snapshot plain, Path folder)
      throws IOException {
    return with(TextModels.open(standIn.settings(timeout)), timeout, plain, folder);
  }

  /** With that model in all the places where Waymark has one. */
  static ModelTrial with(TextModel model, Duration timeout, Snapshot plain, Path folder)
      throws IOException {
    ModelHelp help = ModelHelp.Some.of(model, timeout, Path.of("prompts"), Path.of("knowledge"));
    AnswerFinder answers =
        new AnswerFinder(KnowledgeFolder.read(Path.of("knowledge"), false).answers());
    Snapshot helped =
        new Snapshot(
            plain.framework(),
            plain.catalog(),
            plain.linker(),
            help.understanding(plain.understanding(), plain.framework(), plain.linker(), answers),
            plain.planner(),
            plain.pathAlone(),
            plain.glance(),
            plain.search());
    return new ModelTrial(helped, help, folder);
  }

  /** The longest call, in milliseconds. */
  long longestCall() {
    CountedModel.Use use = help.use();
    return use == null ? 0 : use.longest();
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
    return conversations
        .start(
            new Conversations.Start(
                dialogue.setting().locale().toLanguageTag(),
                dialogue.setting().currency(),
                "UTC",
                null,
                null))
        .id();
  }

  /** Begins one as most do. */
  String begin() {
    return conversations.start(new Conversations.Start("en-GB", "EUR", "UTC", null, null)).id();
  }

  List<Command> understand(String text, Conversation conversation) {
    return used.understanding().understand(text, conversation, CaseReader.TODAY);
  }

  JsonNode say(String id, String text) {
    try {
      return Json.parse(
          conversations.await(id, conversations.accept(id, null, text).messageId()).json());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
