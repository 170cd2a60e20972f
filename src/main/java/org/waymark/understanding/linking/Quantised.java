package org.waymark.understanding.linking;

/** Many vectors, a byte a number: a quarter of the memory, cosines right to two places. */
final class Quantised {
  private final int dimension;
  private final byte[][] rows;
  private final float[] scales;

  Quantised(int size, int dimension) {
    this.dimension = dimension;
    rows = new byte[size][];
    scales = new float[size];
  }

  /** Of these. */
  static Quantised of(float[][] vectors, int dimension) {
    Quantised quantised = new Quantised(vectors.length, dimension);
    for (int i = 0; i < vectors.length; i++) {
      quantised.set(i, vectors[i]);
    }
    return quantised;
  }

  /** Sets one of them; only while it is built. */
  void set(int row, float[] vector) {
    float greatest = 0;
    for (float x : vector) {
      greatest = Math.max(greatest, Math.abs(x));
    }
    byte[] bytes = new byte[dimension];
    for (int i = 0; i < dimension; i++) {
      bytes[i] = greatest == 0 ? 0 : (byte) Math.round(vector[i] / greatest * 127);
    }
    rows[row] = bytes;
    scales[row] = greatest / 127;
  }

  /** The dot product of one of them with a vector. */
  double dot(int row, float[] vector) {
    byte[] bytes = rows[row];
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i + 4 <= dimension; i += 4) {
      a += bytes[i] * vector[i];
      b += bytes[i + 1] * vector[i + 1];
      c += bytes[i + 2] * vector[i + 2];
      d += bytes[i + 3] * vector[i + 3];
    }
    return (a + b + c + d) * scales[row];
  }
}
