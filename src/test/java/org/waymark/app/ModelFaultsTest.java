package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalog.Snapshot;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Dialogue;
import org.waymark.evaluation.Part;
import org.waymark.inference.Says;
import org.waymark.inference.StandIn;

/**
 * Whatever a model does, a conversation goes as it goes without one. {@code -Dwaymark.trial=200}
 * plays so many conversations a fault and tells how long turns took; a few are played otherwise.
 */
class ModelFaultsTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int MANY = Integer.getInteger("waymark.trial", 5);

  @TempDir static Path folder;
  private static Snapshot snapshot;
  private static List<Dialogue> dialogues;
  private static List<List<ModelTrial.Went>> plain;

  @BeforeAll
  static void playWithout() throws IOException {
    List<Dialogue> all = CaseReader.read(Path.of("knowledge/evaluation"), Part.DEV).dialogues();
    dialogues = all.subList(0, Math.min(MANY, all.size()));
    snapshot = ModelTrial.snapshot(apart());
    try (ModelTrial trial = ModelTrial.without(snapshot, apart())) {
      plain = trial.play(dialogues);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.concat(
        Stream.of(StandIn.Fault.values()).map(f -> Arguments.of(f, Says.WARM)),
        Stream.of(Says.values()).skip(1).map(s -> Arguments.of(StandIn.Fault.NONE, s)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_conversation_goes_as_well_as_without_a_model(StandIn.Fault fault, Says says)
      throws IOException {
    try (StandIn standIn = StandIn.start().does(fault).says(says);
        ModelTrial trial = ModelTrial.with(standIn, TIMEOUT, snapshot, apart())) {
      List<List<ModelTrial.Went>> with = trial.play(dialogues);
      assertThat(standIn.requests()).isNotEmpty();
      long slowest = 0;
      for (int d = 0; d < with.size(); d++) {
        for (int t = 0; t < with.get(d).size(); t++) {
          ModelTrial.Went was = plain.get(d).get(t);
          ModelTrial.Went is = with.get(d).get(t);
          slowest = Math.max(slowest, is.millis() - was.millis());
          String where = dialogues.get(d).id() + " turn " + (t + 1);
          assertThat(is.matter()).as(where).isEqualTo(was.matter());
          assertThat(was.facts()).as(where).containsAll(is.facts());
        }
      }
      System.out.printf(
          "%s %s: %d calls, the longest %d ms; slowest turn %d ms over the same without%n",
          fault, says, standIn.requests().size(), trial.longestCall(), slowest);
    }
  }

  @Test
  void sentences_that_keep_to_their_facts_reach_the_learner() throws IOException {
    try (StandIn standIn = StandIn.start().says(Says.WARM);
        ModelTrial trial = ModelTrial.with(standIn, Duration.ofSeconds(20), snapshot, apart())) {
      long reworded =
          trial.play(dialogues).stream()
              .flatMap(List::stream)
              .filter(w -> w.text().contains("Great, so: "))
              .count();
      assertThat(reworded).isPositive();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "waymark.trial", matches = ".*")
  void a_thousand_replies_of_a_model_that_always_invents_hold_nothing_invented()
      throws IOException {
    int replies = 0;
    int different = 0;
    for (Says says : List.of(Says.INVENTED_PROGRAM, Says.CHANGED_PRICE, Says.INVENTED_CLAIM)) {
      try (StandIn standIn = StandIn.start().says(says);
          ModelTrial trial = ModelTrial.with(standIn, Duration.ofSeconds(20), snapshot, apart())) {
        List<List<ModelTrial.Went>> with = trial.play(dialogues);
        for (int d = 0; d < with.size(); d++) {
          for (int t = 0; t < with.get(d).size(); t++) {
            replies++;
            if (!with.get(d).get(t).text().equals(plain.get(d).get(t).text())) {
              different++;
              System.out.printf(
                  "%s %s turn %d%n--- with%n%s%n--- without%n%s%n",
                  says,
                  dialogues.get(d).id(),
                  t + 1,
                  with.get(d).get(t).text(),
                  plain.get(d).get(t).text());
            }
          }
        }
      }
    }
    System.out.printf("%d replies, %d with another word%n", replies, different);
    assertThat(different).isZero();
  }

  private static Path apart() throws IOException {
    return Files.createTempDirectory(folder, "apart");
  }
}
