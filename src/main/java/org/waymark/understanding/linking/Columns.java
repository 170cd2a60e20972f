package org.waymark.understanding.linking;

/**
 * Many vectors, number by number instead of vector by vector: so the compiler can take eight of
 * them at once, and all dot products cost a few milliseconds.
 */
final class Columns {
  private final float[][] columns;
  private final int size;

  /** Of these vectors. */
  Columns(float[][] rows, int dimension) {
    size = rows.length;
    columns = new float[dimension][size];
    for (int r = 0; r < size; r++) {
      for (int d = 0; d < dimension; d++) {
        columns[d][r] = rows[r][d];
      }
    }
  }

  /** The dot products of all of them with a vector. */
  float[] dots(float[] vector) {
    float[] sums = new float[size];
    int d = 0;
    for (; d + 4 <= columns.length; d += 4) {
      add(
          sums,
          columns[d],
          vector[d],
          columns[d + 1],
          vector[d + 1],
          columns[d + 2],
          vector[d + 2],
          columns[d + 3],
          vector[d + 3]);
    }
    for (; d < columns.length; d++) {
      for (int r = 0; r < size; r++) {
        sums[r] += columns[d][r] * vector[d];
      }
    }
    return sums;
  }

  private static void add(
      float[] sums,
      float[] a,
      float x,
      float[] b,
      float y,
      float[] c,
      float z,
      float[] e,
      float w) {
    for (int r = 0; r < sums.length; r++) {
      sums[r] += a[r] * x + b[r] * y + c[r] * z + e[r] * w;
    }
  }
}
