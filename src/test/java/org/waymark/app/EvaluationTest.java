package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Cases;
import org.waymark.evaluation.Evaluation;
import org.waymark.evaluation.Introduction;
import org.waymark.evaluation.MarkdownReport;
import org.waymark.evaluation.Part;
import org.waymark.evaluation.Report;
import org.waymark.evaluation.Share;
import org.waymark.evaluation.Subject;

/** Plays the dev cases by words alone and holds the scores to floors that are only ever raised. */
class EvaluationTest {
  private static final Path CASES = Path.of("knowledge/evaluation");

  @TempDir static Path folder;
  private static Cases cases;
  private static Report report;
  private static Report heldOut;

  @BeforeAll
  static void play() throws IOException {
    Clock clock =
        Clock.fixed(
            CaseReader.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    cases = CaseReader.read(CASES, Part.DEV);
    try (Waymark waymark =
        Waymark.openApart(
            Settings.read(Map.of()), folder, Meanings.NEVER, clock, new QuietConsole())) {
      waymark.ready();
      Subject subject = waymark.subject();
      report = new Evaluation(subject, 1, List.of(Introduction.AISHA)).report(List.of(cases));
      Cases some =
          new Cases(
              Part.HELD_OUT, cases.sentences().subList(0, 50), cases.dialogues().subList(0, 10));
      heldOut = new Evaluation(subject, 3, List.of(Introduction.HANS)).report(List.of(some));
    }
  }

  @Test
  void no_score_is_under_its_floor() throws IOException {
    Properties floors = new Properties();
    try (InputStream in =
        EvaluationTest.class.getResourceAsStream("/org/waymark/evaluation/floors.properties")) {
      floors.load(in);
    }
    Map<String, Double> scores = scores(report.parts().getFirst());
    assertThat(floors.stringPropertyNames()).isEqualTo(scores.keySet());
    SoftAssertions all = new SoftAssertions();
    scores.forEach((name, score) ->
        all.assertThat(score)
            .as(name)
            .isGreaterThanOrEqualTo(Double.parseDouble(floors.getProperty(name))));
    all.assertAll();
  }

  private static Map<String, Double> scores(Report.Scored part) {
    return Map.of(
        "sentences.exact", part.sentences().exact().value(),
        "sentences.silent", 1 - part.sentences().falseAlarms().value(),
        "dialogues.goal", part.dialogues().jointGoal().value(),
        "dialogues.whole", part.dialogues().whole().value(),
        "dialogues.grounded", part.dialogues().grounded().value(),
        "dialogues.acts", part.dialogues().acts().value(),
        "dialogues.paths", part.dialogues().paths().value(),
        "dialogues.unrepeated", 1 - part.dialogues().repeated().value(),
        "dialogues.valid", part.dialogues().validPaths().value());
  }

  @Test
  void a_dialogue_always_goes_the_same() {
    assertThat(heldOut.parts().getFirst().dialogues().alike()).isEqualTo(new Share(10, 10));
  }

  @Test
  void the_worst_dev_cases_come_worst_first() {
    List<Report.Worst> worst = report.parts().getFirst().worst();
    assertThat(worst).isSortedAccordingTo((a, b) -> Integer.compare(b.wrong(), a.wrong()));
    assertThat(MarkdownReport.write(report, 1))
        .contains(worst.getFirst().id())
        .doesNotContain("**" + worst.getLast().id() + "**");
  }

  @Test
  void no_case_that_is_held_out_is_ever_told() {
    assertThat(heldOut.parts().getFirst().worst()).isEmpty();
    String told = MarkdownReport.write(heldOut, 1000);
    assertThat(cases.sentences()).isNotEmpty().noneMatch(s -> told.contains(s.id()));
  }
}
