package org.waymark.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.NextQuestion;
import org.waymark.dialogue.Problems;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.QuestionWorth;
import org.waymark.dialogue.Worth;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Dialogue;
import org.waymark.evaluation.Part;
import org.waymark.planning.Plan;
import org.waymark.turn.Conversations;
import org.waymark.turn.ProfileReader;
import org.waymark.wire.Json;

/**
 * Prints how many questions it takes until the path is the one that a learner ends up with, in the
 * order of what they are worth and in a fixed order. The learners are those of the development part
 * of the evaluation: they answer by what they had told at the end of their dialogue, and decline
 * what they never told.
 */
@SuppressWarnings({"ClosingStandardOutputStreams", "SystemOut"}) // a program that prints
public final class MeasureQuestions {
  private static final List<Field> FIXED =
      List.of(Field.CURRENT_ROLE, Field.HOURS_PER_WEEK, Field.BUDGET, Field.DELIVERY);

  private final Snapshot snapshot;

  private MeasureQuestions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * How it went.
   *
   * @param toFinal questions until the path was the final one, and stayed it
   * @param asked questions until there was none worth asking
   * @param away how far from the final path it was, 0 to 1, after each number of questions
   */
  private record Run(int toFinal, int asked, boolean reached, double[] away) {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    Clock clock =
        Clock.fixed(
            CaseReader.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try (TemporaryFolder folder = TemporaryFolder.make();
        Waymark waymark =
            Waymark.openApart(
                Settings.read(Map.of()),
                folder.path(),
                Meanings.NEVER,
                clock,
                new Terminal(new PrintWriter(System.err, true, StandardCharsets.UTF_8)))) {
      waymark.ready();
      Snapshot snapshot = waymark.snapshots().current();
      MeasureQuestions measure = new MeasureQuestions(snapshot);
      List<Profile> finals = new ArrayList<>();
      for (Dialogue dialogue :
          CaseReader.read(Path.of("knowledge", "evaluation"), Part.DEV).dialogues()) {
        last(dialogue, waymark.conversations(), snapshot).ifPresent(finals::add);
      }
      measure.print("by worth", finals, measure::byWorth);
      measure.print("fixed order", finals, measure::fixed);
    }
  }

  private static Optional<Profile> last(
      Dialogue dialogue, Conversations conversations, Snapshot snapshot) {
    Conversations.Started started =
        conversations.start(
            new Conversations.Start(
                dialogue.setting().locale().toLanguageTag(),
                dialogue.setting().currency(),
                "UTC",
                null,
                null));
    try {
      JsonNode profile = null;
      for (Dialogue.Turn turn : dialogue.turns()) {
        String message = conversations.accept(started.id(), null, turn.say()).messageId();
        profile = Json.parse(conversations.await(started.id(), message).json()).path("profile");
      }
      return Optional.ofNullable(profile)
          .map(p ->
              new ProfileReader(snapshot.framework(), snapshot.catalog(), snapshot.linker())
                  .read(p))
          .filter(Profile::hasGoal)
          .filter(MeasureQuestions::tellsSomething);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply is no JSON", e);
    } catch (org.waymark.turn.Refused e) {
      return Optional.empty();
    }
  }

  private static boolean tellsSomething(Profile p) {
    return FIXED.stream().anyMatch(f -> tells(p, f));
  }

  private static boolean tells(Profile p, Field field) {
    return switch (field) {
      case CURRENT_ROLE -> p.currentRole() != null || !p.skills().isEmpty();
      case HOURS_PER_WEEK -> p.hoursPerWeek() != null;
      case BUDGET -> p.budget() != null;
      default -> !p.delivery().isEmpty();
    };
  }

  private void print(
      String order,
      List<Profile> finals,
      BiFunction<Conversation, org.waymark.planning.Path, @Nullable Field> choose) {
    List<Run> runs = new ArrayList<>();
    for (Profile profile : finals) {
      run(profile, choose).ifPresent(runs::add);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d learners; questions to the final path, mean %.2f; questions put, mean %.2f; reached"
            + " %d%n",
        order,
        runs.size(),
        runs.stream().filter(Run::reached).mapToInt(Run::toFinal).average().orElse(0),
        runs.stream().mapToInt(Run::asked).average().orElse(0),
        runs.stream().filter(Run::reached).count());
    for (int i = 0; i <= FIXED.size(); i++) {
      int at = i;
      System.out.printf(
          Locale.ROOT,
          "  after %d: final %.0f %%, away %.3f%n",
          i,
          100.0 * runs.stream().filter(r -> r.reached() && r.toFinal() <= at).count() / runs.size(),
          runs.stream().mapToDouble(r -> r.away()[at]).average().orElse(0));
    }
  }

  private Optional<Run> run(
      Profile told, BiFunction<Conversation, org.waymark.planning.Path, @Nullable Field> choose) {
    Optional<org.waymark.planning.Path> last = path(told);
    Profile now = part(told, EnumSet.noneOf(Field.class));
    Optional<org.waymark.planning.Path> first = path(now);
    if (last.isEmpty() || first.isEmpty()) {
      return Optional.empty();
    }
    Set<Field> asked = new HashSet<>();
    double[] away = new double[FIXED.size() + 1];
    int toFinal = same(first.get(), last.get()) ? 0 : -1;
    away[0] = Worth.change(first.get(), last.get());
    org.waymark.planning.Path path = first.get();
    int put = 0;
    while (true) {
      Conversation conversation = conversation(now, path, asked);
      Field field = choose.apply(conversation, path);
      if (field == null) {
        break;
      }
      put++;
      asked.add(field);
      now = part(told, asked);
      path = path(now).orElse(path);
      away[put] = Worth.change(path, last.get());
      if (!same(path, last.get())) {
        toFinal = -1;
      } else if (toFinal < 0) {
        toFinal = put;
      }
    }
    for (int i = put + 1; i < away.length; i++) {
      away[i] = away[put];
    }
    return Optional.of(new Run(toFinal, put, toFinal >= 0, away));
  }

  private @Nullable Field byWorth(Conversation conversation, org.waymark.planning.Path path) {
    List<Worth> worths =
        new QuestionWorth(
                snapshot.framework(),
                p -> snapshot.glance().apply(Problems.of(p, "EUR", CaseReader.TODAY)))
            .of(conversation.profile(), path, new NextQuestion(conversation, path).open());
    return new NextQuestion(conversation, path).find(worths).orElse(null);
  }

  private @Nullable Field fixed(Conversation conversation, org.waymark.planning.Path path) {
    Set<Field> open = new NextQuestion(conversation, path).open();
    return FIXED.stream().filter(open::contains).findFirst().orElse(null);
  }

  private static Conversation conversation(
      Profile profile, org.waymark.planning.Path path, Set<Field> asked) {
    Conversation.Memory blank = Conversation.Memory.blank();
    return new Conversation(
        Locale.UK,
        "EUR",
        ZoneOffset.UTC,
        profile,
        path,
        Conversation.Stage.PLANNED,
        new Conversation.Memory(
            null, asked, Set.of(), List.of(), null, null, 0, blank.lastText(), Set.of()));
  }

  private Optional<org.waymark.planning.Path> path(Profile profile) {
    return snapshot.pathAlone().apply(Problems.of(profile, "EUR", CaseReader.TODAY))
            instanceof Plan.Found found
        ? Optional.of(found.path())
        : Optional.empty();
  }

  private static boolean same(org.waymark.planning.Path a, org.waymark.planning.Path b) {
    return a.steps().stream()
            .map(s -> s.programId())
            .toList()
            .equals(b.steps().stream().map(s -> s.programId()).toList())
        && a.totals().equals(b.totals());
  }

  /** What was told, of the fields asked about only those. */
  private static Profile part(Profile p, Set<Field> fields) {
    boolean role = fields.contains(Field.CURRENT_ROLE);
    return new Profile(
        role ? p.currentRole() : null,
        p.targetRole(),
        p.goals(),
        role ? p.skills() : List.of(),
        p.notHeld(),
        p.wantedSkills(),
        fields.contains(Field.HOURS_PER_WEEK) ? p.hoursPerWeek() : null,
        fields.contains(Field.BUDGET) ? p.budget() : null,
        p.weeks(),
        p.startOn(),
        p.finishBy(),
        p.maxPrograms(),
        p.preference(),
        fields.contains(Field.DELIVERY) ? p.delivery() : Set.of(),
        p.languages(),
        p.level(),
        p.place(),
        p.excluded());
  }
}
