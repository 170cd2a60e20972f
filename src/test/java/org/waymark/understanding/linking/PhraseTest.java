package org.waymark.understanding.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.load.KnowledgeFolder;

/**
 * Phrases over the embedded framework, by words alone: so the first minute after a first start
 * goes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhraseTest {
  private final FrameworkLinker linker;

  PhraseTest() throws IOException {
    linker = new FrameworkLinker(KnowledgeFolder.read(Path.of("knowledge"), false).framework());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "phrases.txt",
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true)
  void aPhraseMeansWhatPeopleMeanByIt(String kind, String words, String wanted) {
    List<String> ids = ids(kind.equals("role") ? linker.role(words) : linker.skill(words));
    switch (wanted) {
      case "nothing" -> assertThat(ids).isEmpty();
      case "several" -> assertThat(ids).hasSizeBetween(2, 3);
      default -> assertThat(ids).containsAnyElementsOf(Arrays.asList(wanted.split(" ")));
    }
  }

  @Test
  void theLevelIsToldByItsWords() {
    assertThat(ids(linker.role("senior nurse"))).containsExactly("nurse--senior");
    assertThat(linker.rankRoles("senior nurse", 3).getFirst().id())
        .isEqualTo(new RoleId("nurse--senior"));
  }

  @Test
  void aRankingBeginsWithWhatTheWordsName() {
    assertThat(linker.rankRoles("look after old people", 5).getFirst().id())
        .isEqualTo(new RoleId("care-home-worker"));
  }

  @Test
  void aRankingIsNoLongerThanAsked() {
    assertThat(linker.rankSkills("writing", 7))
        .hasSize(7)
        .allMatch(r -> r.score() >= 0 && r.score() <= 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "🙂", "the of and", "\u0000", "漢字"})
  void whatHasNoWordsMeansNothing(String words) {
    assertThat(ids(linker.role(words))).isEmpty();
    assertThat(ids(linker.skill(words))).isEmpty();
  }

  static List<String> ids(Link<?> link) {
    return switch (link) {
      case Link.Clear<?> clear -> List.of(clear.id().toString());
      case Link.OneOf<?> few -> few.ids().stream().map(Object::toString).toList();
      case Link.Unknown<?> unknown -> List.of();
    };
  }
}
