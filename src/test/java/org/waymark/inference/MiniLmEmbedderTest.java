package org.waymark.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
  private static final MiniLmEmbedder MODEL = new MiniLmEmbedder();

  @Test
  void nearMeaningsAreNearerThanFarOnes() {
    float[] nurse = MODEL.embed("nurse");
    assertThat(dot(nurse, MODEL.embed("care for patients in a hospital")))
        .isGreaterThan(dot(nurse, MODEL.embed("repair of diesel engines")) + 0.2);
  }

  @Test
  void vectorsHaveLengthOneAndTheSaidDimension() {
    float[] vector = MODEL.embed("forklift");
    assertThat(vector).hasSize(MODEL.dimension());
    assertThat(dot(vector, vector)).isBetween(0.999, 1.001);
  }

  @Test
  void blankTextsGetTheZeroVectorAndOddOnesDoNoHarm() {
    float[][] vectors =
        MODEL.embed(List.of("", " \n", "\u0000", "\ud800 lone", "x".repeat(100_000), "😀"));
    assertThat(vectors).hasDimensions(6, MODEL.dimension());
    assertThat(vectors[0]).containsOnly(0f);
    assertThat(vectors[2]).containsOnly(0f);
  }

  @Test
  void staysOffTheNetworkAndLeavesNoFolderBehind() throws IOException {
    MODEL.embed("load");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(
              left.filter(
                  p -> p.getFileName().toString().startsWith("onnxruntime-java") && startedHere(p)))
          .isEmpty();
    }
  }

  private static boolean startedHere(Path folder) {
    long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    return folder.toFile().lastModified() >= start;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void once_closed_it_embeds_nothing_more() {
    MiniLmEmbedder own = new MiniLmEmbedder();
    assertThat(own.embed("bread")).hasSize(384);
    own.close();
    assertThatThrownBy(() -> own.embed("bread")).isInstanceOf(InferenceFailed.Closed.class);
  }
}
