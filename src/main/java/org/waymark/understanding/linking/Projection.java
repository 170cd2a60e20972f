package org.waymark.understanding.linking;

/** A linear map of vectors, with what it maps made one long. */
record Projection(float[][] rows) {

  /** The map that changes nothing. */
  static Projection none(int dimension) {
    float[][] rows = new float[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      rows[i][i] = 1;
    }
    return new Projection(rows);
  }

  /** The vector after the map, of length 1. */
  float[] apply(float[] vector) {
    return Vectors.unit(raw(vector));
  }

  /** The vector after the map. */
  float[] raw(float[] vector) {
    float[] mapped = new float[rows.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = (float) Vectors.dot(rows[i], vector);
    }
    return mapped;
  }
}
