package org.waymark.understanding.linking;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A phrase, prepared for being compared with the names of one kind. */
final class Sought {
  private static final Set<String> COMMON = Words.set("common-words.txt");
  private static final double COMMON_WEIGHT = 1.5;
  private static final double STRANGE_WEIGHT = 5;
  private final Lexicon lexicon;
  private final int[] stems;
  private final double total;
  private final int head;
  private final String letters;
  private final int[] allGrams;
  private final int[] grams;
  private final float[] gramWeights;
  private final float norm;
  private final float @Nullable [] vector;
  private final int length;

  Sought(Lexicon lexicon, Phrase phrase, float @Nullable [] vector) {
    this.lexicon = lexicon;
    this.vector = vector;
    Vocabulary vocabulary = lexicon.vocabulary();
    stems =
        phrase.stems().stream().mapToInt(vocabulary::find).filter(s -> s >= 0).sorted().toArray();
    double strange =
        phrase.stems().stream()
            .filter(s -> vocabulary.find(s) < 0)
            .mapToDouble(s -> COMMON.contains(s) ? COMMON_WEIGHT : STRANGE_WEIGHT)
            .sum();
    total = Math.max(0.1, weight(stems) + strange);
    length = phrase.stems().size();
    head = vocabulary.find(phrase.head());
    letters = phrase.letters();
    allGrams = Grams.of(letters);
    grams = Grams.distinct(allGrams);
    gramWeights = new float[grams.length];
    for (int gram : allGrams) {
      gramWeights[Arrays.binarySearch(grams, gram)] += lexicon.grams().weight(gram);
    }
    norm = Math.max(0.01f, lexicon.grams().norm(allGrams));
  }

  private double weight(int[] terms) {
    double sum = 0;
    for (int term : terms) {
      sum += weight(term);
    }
    return sum;
  }

  /** How much a word says. */
  double weight(int term) {
    return lexicon.nameWords().rarity(term);
  }

  /** The weight of the words that stand in both; both sorted. */
  double common(int[] other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < other.length) {
      if (stems[i] == other[j]) {
        sum += weight(stems[i]);
        i++;
        j++;
      } else if (stems[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Cosine of the runs of letters. */
  double letters(int name) {
    double dot = 0;
    for (int gram : Grams.of(lexicon.letters(name))) {
      int at = Arrays.binarySearch(grams, gram);
      if (at >= 0) {
        dot += gramWeights[at];
      }
    }
    return dot / (norm * Math.max(0.01f, lexicon.norm(name)));
  }

  /** The words that some name or description holds. */
  int[] stems() {
    return stems;
  }

  /** The weight of all words, those that stand nowhere included. */
  double total() {
    return total;
  }

  /** How many words say something. */
  int length() {
    return length;
  }

  int head() {
    return head;
  }

  String letters() {
    return letters;
  }

  int[] grams() {
    return grams;
  }

  float @Nullable [] vector() {
    return vector;
  }
}
