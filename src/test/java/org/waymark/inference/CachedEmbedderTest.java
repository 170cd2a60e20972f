package org.waymark.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedEmbedderTest {
  @TempDir Path folder;
  private final CountingEmbedder model = new CountingEmbedder("model");
  private Path file;

  @BeforeEach
  void names() {
    file = folder.resolve("deep/vectors.bin");
  }

  @Test
  void aTextIsEmbeddedOnceEvenAfterAReopening() {
    float[][] first = embed("a", "b");
    assertThat(embed("b", "c", "a"))
        .isEqualTo(new float[][] {first[1], model.embed("c"), first[0]});
    assertThat(model.asked).containsExactly("a", "b", "c", "c");
  }

  @Test
  void anotherModelsFileIsBegunAnew() {
    embed("a");
    CountingEmbedder other = new CountingEmbedder("other");
    try (CachedEmbedder cached = new CachedEmbedder(other, file)) {
      cached.embed("a");
    }
    assertThat(other.asked).containsExactly("a");
  }

  @Test
  void aTornTailCostsOnlyThatRecord() throws IOException {
    embed("a", "b");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
    model.asked.clear();
    embed("a", "b");
    embed("a", "b");
    assertThat(model.asked).containsExactly("b");
  }

  @Test
  void aDamagedRecordIsEmbeddedAgain() throws IOException {
    embed("a");
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);
    model.asked.clear();
    assertThat(embed("a")[0]).isEqualTo(model.vector("a"));
    assertThat(model.asked).containsExactly("a");
  }

  @Test
  void rubbishIsBegunAnew() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no vectors at all, but longer than a header");
    embed("a");
    model.asked.clear();
    embed("a");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void whereTheFileIsInUseItEmbedsWithoutIt() {
    try (CachedEmbedder one = new CachedEmbedder(model, file);
        CachedEmbedder two = new CachedEmbedder(model, file)) {
      assertThat(two.embed("a")).isEqualTo(one.embed("a"));
    }
  }

  private float[][] embed(String... texts) {
    try (CachedEmbedder cached = new CachedEmbedder(model, file)) {
      return cached.embed(List.of(texts));
    }
  }

  /** Remembers what it was asked. */
  private static final class CountingEmbedder implements Embedder {
    final List<String> asked = new ArrayList<>();
    private final String id;

    CountingEmbedder(String id) {
      this.id = id;
    }

    @Override
    public String modelId() {
      return id;
    }

    @Override
    public int dimension() {
      return 8;
    }

    @Override
    public float[][] embed(List<String> texts) {
      asked.addAll(texts);
      return texts.stream().map(this::vector).toArray(float[][]::new);
    }

    float[] vector(String text) {
      float[] vector = new float[8];
      vector[Math.floorMod(text.hashCode(), 8)] = 1;
      return vector;
    }
  }
}
