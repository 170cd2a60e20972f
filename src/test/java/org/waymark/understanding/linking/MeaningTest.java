package org.waymark.understanding.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.inference.Embedder;
import org.waymark.inference.InferenceFailed;

/** What changes when vectors join: by a model that knows that hens are birds, and nothing else. */
class MeaningTest {
  private final FrameworkLinker linker = new FrameworkLinker(SmallFramework.FRAMEWORK);

  /** A vector for each of a few subjects; all else is of its own kind. */
  private static final class Subjects implements Embedder {
    @Override
    public String modelId() {
      return "subjects";
    }

    @Override
    public int dimension() {
      return 16;
    }

    @Override
    public float[][] embed(List<String> texts) {
      return texts.stream().map(Subjects::of).toArray(float[][]::new);
    }

    private static float[] of(String text) {
      float[] vector = new float[16];
      String lower = text.toLowerCase(java.util.Locale.ROOT);
      boolean hair = lower.contains("hair") || lower.contains("coiffure");
      vector[hair ? 0 : 1 + Math.floorMod(lower.hashCode(), 15)] = 1;
      return vector;
    }
  }

  @Test
  void wordsThatStandNowhereAreUnderstoodByMeaningOnceVectorsHaveJoined() {
    assertThat(PhraseTest.ids(linker.role("coiffure"))).isEmpty();
    linker.joinVectors(new Subjects(), new Subjects(), (done, all) -> {});
    assertThat(linker.rankRoles("coiffure", 1).getFirst().id().toString()).isEqualTo("hairdresser");
  }

  @Test
  void progressEndsWithAllTexts() {
    List<String> told = new ArrayList<>();
    linker.joinVectors(
        new Subjects(),
        new Subjects(),
        (done, all) -> {
          synchronized (told) {
            told.add(done + "/" + all);
          }
        });
    assertThat(told)
        .allMatch(t -> t.matches("\\d+/\\d+"))
        .anyMatch(t -> t.split("/")[0].equals(t.split("/")[1]));
  }

  @Test
  void whereTheModelFailsItGoesOnByWords() {
    Embedder broken =
        new Embedder() {
          @Override
          public String modelId() {
            return "broken";
          }

          @Override
          public int dimension() {
            return 4;
          }

          @Override
          public float[][] embed(List<String> texts) {
            throw new InferenceFailed("broken", new IllegalStateException());
          }
        };
    assertThatThrownBy(() -> linker.joinVectors(broken, broken, (done, all) -> {}))
        .isInstanceOf(InferenceFailed.class);
    assertThat(PhraseTest.ids(linker.role("cut hair"))).containsExactly("hairdresser");
  }
}
