package org.waymark.retrieval;

import org.apache.lucene.util.VectorUtil;

/** Nearness of vectors of length 1. */
final class Cosine {
  private Cosine() {}

  /** Their dot product, -1 to 1; 0 where one is the zero vector. */
  static float of(float[] a, float[] b) {
    return VectorUtil.dotProduct(a, b);
  }

  /** Whether it has a direction at all. */
  static boolean hasDirection(float[] vector) {
    return VectorUtil.dotProduct(vector, vector) > 0.5f;
  }
}
