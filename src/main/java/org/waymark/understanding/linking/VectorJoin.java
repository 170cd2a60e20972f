package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.List;
import org.waymark.inference.BatchEmbedder;
import org.waymark.inference.Embedder;

/** Makes the vectors of all concepts of one kind. */
final class VectorJoin {
  /** Names of a concept that get a vector of their own. */
  static final int MOST_NAMES = 4;

  private final Embedder embedder;
  private final Progress progress;

  VectorJoin(Embedder embedder, Progress progress) {
    this.embedder = embedder;
    this.progress = progress;
  }

  /** The texts that a concept is embedded by: some of its names, and its label with what it is. */
  static List<String> texts(Concept<?> concept) {
    List<String> texts =
        new ArrayList<>(Lexicon.namesOf(concept).stream().limit(MOST_NAMES).toList());
    texts.add(about(concept));
    return texts;
  }

  private static String about(Concept<?> concept) {
    return concept.about().isBlank() ? concept.label() : concept.label() + ": " + concept.about();
  }

  /** The vectors of these concepts. */
  Vectors of(Concepts<?> concepts) {
    int size = concepts.size();
    int[] firstName = new int[size + 1];
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < size; c++) {
      List<String> own = texts(concepts.get(c));
      texts.addAll(own);
      firstName[c + 1] = firstName[c] + own.size() - 1;
    }
    Quantised names = new Quantised(firstName[size], embedder.dimension());
    float[][] middles = new float[size][];
    float[][] abouts = new float[size][];
    List<float[][]> groups = new ArrayList<>();
    List<float[]> named = new ArrayList<>();
    List<float[]> meant = new ArrayList<>();
    int count = texts.size();
    float[][] all = new BatchEmbedder(embedder).embed(texts, done -> progress.done(done, count));
    int at = 0;
    for (int c = 0; c < size; c++) {
      float[][] group = new float[firstName[c + 1] - firstName[c]][];
      for (int i = 0; i < group.length; i++) {
        group[i] = all[at++];
        names.set(firstName[c] + i, group[i]);
      }
      abouts[c] = all[at++];
      middles[c] = Vectors.unit(Whitening.middle(group));
      groups.add(group);
      for (float[] name : group) {
        named.add(name);
        meant.add(abouts[c]);
      }
    }
    int dimension = embedder.dimension();
    Projection whitening = Whitening.of(groups, dimension);
    float[][] whitened =
        java.util.Arrays.stream(middles).map(whitening::apply).toArray(float[][]::new);
    return new Vectors(
        names,
        firstName,
        new Columns(middles, dimension),
        new Columns(abouts, dimension),
        Quantised.of(abouts, dimension),
        whitening,
        Quantised.of(whitened, dimension),
        Alignment.of(named, meant, dimension));
  }
}
