package org.waymark.understanding.linking;

import java.util.Arrays;

/**
 * Runs of three and of four letters, numbered by a hash, and how much each of them says: a likeness
 * that survives typing errors and word endings.
 */
final class Grams {
  private static final int BITS = 18;

  /** One more than the greatest. */
  static final int NUMBERS = 1 << BITS;

  private final float[] weights = new float[1 << BITS];

  /** Over texts, each the letters of all names of one concept. */
  Grams(Iterable<int[]> documents) {
    int[] counts = new int[1 << BITS];
    int size = 0;
    for (int[] document : documents) {
      for (int gram : document) {
        counts[gram]++;
      }
      size++;
    }
    for (int i = 0; i < counts.length; i++) {
      double rarity = Math.log((size + 1.0) / (counts[i] + 1.0)) + 0.1;
      weights[i] = (float) (rarity * rarity);
    }
  }

  /** The numbers of the runs in a text, in order, with repeats. */
  static int[] of(String letters) {
    int n = letters.length();
    int[] grams = new int[Math.max(0, n - 2) + Math.max(0, n - 3)];
    int at = 0;
    for (int i = 0; i + 3 <= n; i++) {
      int hash = (letters.charAt(i) * 31 + letters.charAt(i + 1)) * 31 + letters.charAt(i + 2);
      grams[at++] = place(hash);
      if (i + 4 <= n) {
        grams[at++] = place(hash * 31 + letters.charAt(i + 3) + 7);
      }
    }
    return grams;
  }

  /** The same without repeats, sorted. */
  static int[] distinct(int[] grams) {
    return Arrays.stream(grams).sorted().distinct().toArray();
  }

  private static int place(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed >>> 32 - BITS;
  }

  /** What a run says, squared: the square of its inverse document frequency. */
  float weight(int gram) {
    return weights[gram];
  }

  /** The length of a text as a vector of its runs. */
  float norm(int[] grams) {
    int[] sorted = grams.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 0; i < sorted.length; ) {
      int j = i;
      while (j < sorted.length && sorted[j] == sorted[i]) {
        j++;
      }
      sum += (double) (j - i) * (j - i) * weights[sorted[i]];
      i = j;
    }
    return (float) Math.sqrt(sum);
  }
}
