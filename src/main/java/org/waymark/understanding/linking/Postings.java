package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which concepts hold which terms, how often; ranks concepts by BM25. Terms are numbers. */
final class Postings {
  private static final double K = 1.2;
  private static final double B = 0.6;
  private final int[] starts;
  private final int[] concepts;
  private final byte[] counts;
  private final float[] lengths;
  private final double meanLength;

  /**
   * Over these.
   *
   * @param documents the terms of each concept, with repeats
   * @param terms one more than the greatest term
   */
  Postings(List<int[]> documents, int terms) {
    List<int[]> sorted = new ArrayList<>();
    starts = new int[terms + 1];
    lengths = new float[documents.size()];
    double all = 0;
    for (int d = 0; d < documents.size(); d++) {
      int[] document = documents.get(d).clone();
      Arrays.sort(document);
      sorted.add(document);
      lengths[d] = document.length;
      all += document.length;
      for (int i = 0; i < document.length; i++) {
        if (i == 0 || document[i] != document[i - 1]) {
          starts[document[i] + 1]++;
        }
      }
    }
    meanLength = Math.max(1, all / Math.max(1, documents.size()));
    for (int t = 0; t < terms; t++) {
      starts[t + 1] += starts[t];
    }
    concepts = new int[starts[terms]];
    counts = new byte[starts[terms]];
    int[] next = starts.clone();
    for (int d = 0; d < sorted.size(); d++) {
      int[] document = sorted.get(d);
      for (int i = 0; i < document.length; ) {
        int j = i;
        while (j < document.length && document[j] == document[i]) {
          j++;
        }
        int at = next[document[i]]++;
        concepts[at] = d;
        counts[at] = (byte) Math.min(127, j - i);
        i = j;
      }
    }
  }

  /** How many concepts hold the term. */
  int frequency(int term) {
    return starts[term + 1] - starts[term];
  }

  /** How rare the term is: 0 and more. */
  double rarity(int term) {
    int f = frequency(term);
    return Math.log(1 + (lengths.length - f + 0.5) / (f + 0.5));
  }

  /** The BM25 score of every concept for these terms. */
  float[] score(int[] terms) {
    float[] scores = new float[lengths.length];
    for (int term : terms) {
      double rarity = rarity(term);
      for (int i = starts[term]; i < starts[term + 1]; i++) {
        double tf = counts[i];
        double length = 1 - B + B * lengths[concepts[i]] / meanLength;
        scores[concepts[i]] += (float) (rarity * tf * (K + 1) / (tf + K * length));
      }
    }
    return scores;
  }
}
