package org.waymark.understanding.linking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The concepts worth a closer look: the best by words, by description, by letters and by meaning.
 */
final class Candidates {
  private static final int EACH = 30;
  private final Scores words;
  private final Scores about;
  private final Scores letters;
  private final @Nullable Near near;

  /** How near all concepts are in meaning. */
  private record Near(
      Vectors vectors, Scores middles, Scores abouts, float[] whitened, float[] aligned) {
    static Near of(Vectors vectors, float[] vector) {
      return new Near(
          vectors,
          new Scores(vectors.middles().dots(vector)),
          new Scores(vectors.abouts().dots(vector)),
          vectors.whitening().apply(vector),
          vectors.alignment().apply(vector));
    }
  }

  Candidates(Lexicon lexicon, Sought sought, @Nullable Vectors vectors) {
    words = new Scores(lexicon.nameWords().score(sought.stems()));
    about = new Scores(lexicon.aboutWords().score(sought.stems()));
    letters = new Scores(lexicon.gramPostings().score(sought.grams()));
    float[] vector = sought.vector();
    near = vectors == null || vector == null ? null : Near.of(vectors, vector);
  }

  /** Their places. */
  int[] places() {
    List<Scores> sources =
        near == null
            ? List.of(words, about, letters)
            : List.of(words, about, letters, near.middles(), near.abouts());
    return sources.stream().flatMapToInt(Scores::best).distinct().toArray();
  }

  /** Fills in where the concept stands among all. */
  void standing(int concept, double[] x) {
    x[Feature.NAME_WORDS.at()] = words.ofBest(concept);
    x[Feature.ABOUT_WORDS.at()] = about.ofBest(concept);
    x[Feature.LETTERS.at()] = letters.ofBest(concept);
    x[Feature.WORDS_RANK.at()] = words.standing(concept);
    x[Feature.LETTERS_RANK.at()] = letters.standing(concept);
    if (near != null) {
      x[Feature.MIDDLE_RANK.at()] = near.middles().standing(concept);
      x[Feature.ABOUT_RANK.at()] = near.abouts().standing(concept);
      x[Feature.MIDDLE_MEANING.at()] = near.middles().of(concept);
      x[Feature.ABOUT_MEANING.at()] = near.abouts().of(concept);
      x[Feature.WHITENED_MIDDLE.at()] = near.vectors().whitened().dot(concept, near.whitened());
      x[Feature.ALIGNED_ABOUT.at()] = near.vectors().about().dot(concept, near.aligned());
    }
  }

  /** A score for every concept. */
  private static final class Scores {
    private final float[] values;
    private final float[] sorted;

    Scores(float[] values) {
      this.values = values;
      sorted = values.clone();
      Arrays.sort(sorted);
    }

    double of(int concept) {
      return values[concept];
    }

    IntStream best() {
      float least =
          sorted.length == 0 ? 0 : Math.max(1e-6f, sorted[Math.max(0, sorted.length - EACH)]);
      return IntStream.range(0, values.length).filter(c -> values[c] >= least).limit(2L * EACH);
    }

    /** The share of the best score. */
    double ofBest(int concept) {
      return values[concept] / Math.max(1e-6f, sorted[sorted.length - 1]);
    }

    /** 1 over the rank; 0 where the score is 0. */
    double standing(int concept) {
      float value = values[concept];
      if (value <= 0) {
        return 0;
      }
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sorted[middle] > value) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return 1.0 / (1 + sorted.length - low);
    }
  }
}
