package org.waymark.understanding.linking;

/**
 * The meanings of all concepts of one kind, as vectors of length 1. Immutable.
 *
 * @param names of each name that has one; those of a concept follow each other, its label first
 * @param firstName where the names of a concept begin; one more entry than concepts
 * @param middles the middle of a concept's names, for going through all
 * @param abouts of its label and description, for going through all
 * @param about the same, one by one
 * @param whitening a map after which names of one concept lie nearer to each other
 * @param whitened the middles after it, one by one
 * @param alignment turns the vector of a phrase towards the descriptions
 */
record Vectors(
    Quantised names,
    int[] firstName,
    Columns middles,
    Columns abouts,
    Quantised about,
    Projection whitening,
    Quantised whitened,
    Projection alignment) {

  /** The dot product. Eight sums at once, because one would wait for itself. */
  static double dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int i = 0;
    for (; i + 8 <= a.length; i += 8) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
      s4 += a[i + 4] * b[i + 4];
      s5 += a[i + 5] * b[i + 5];
      s6 += a[i + 6] * b[i + 6];
      s7 += a[i + 7] * b[i + 7];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
  }

  /** The same direction with length 1; the zero vector stays. */
  static float[] unit(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    float[] unit = vector.clone();
    if (norm > 0) {
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (float) (unit[i] / norm);
      }
    }
    return unit;
  }
}
