package org.waymark.understanding.linking;

import java.util.List;

/**
 * A linear map of vectors after which names of one concept lie nearer to each other: directions in which the names of one concept scatter count less (within-class whitening). Computed from the
 * framework's own names, in closed form.
 */
final class Projection {
  /** How much of the mean scatter is added in every direction, so that rare ones do not blow up. */
  private static final double CALM = 0.6;

  private final float[][] rows;

  private Projection(float[][] rows) {
    this.rows = rows;
  }

  /** Of these groups: the names of one concept are a group. */
  static Projection whitening(List<float[][]> groups, int dimension) {
    double[][] scatter = new double[dimension][dimension];
    long count = 0;
    for (float[][] group : groups) {
      if (group.length < 2) {
        continue;
      }
      float[] middle = middle(group);
      for (float[] vector : group) {
        add(scatter, vector, middle);
        count++;
      }
    }
    double trace = 0;
    for (int i = 0; i < dimension; i++) {
      trace += scatter[i][i];
    }
    double calm = count == 0 ? 1 : CALM * trace / dimension;
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        scatter[i][j] = scatter[Math.max(i, j)][Math.min(i, j)];
      }
    }
    for (int i = 0; i < dimension; i++) {
      scatter[i][i] += calm;
    }
    return new Projection(inverseOfCholesky(scatter));
  }

  private static void add(double[][] scatter, float[] vector, float[] middle) {
    int n = middle.length;
    double[] d = new double[n];
    for (int i = 0; i < n; i++) {
      d[i] = vector[i] - middle[i];
    }
    for (int i = 0; i < n; i++) {
      double[] row = scatter[i];
      double di = d[i];
      for (int j = 0; j <= i; j++) {
        row[j] += di * d[j];
      }
    }
  }

  static float[] middle(float[][] group) {
    float[] middle = new float[group[0].length];
    for (float[] vector : group) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += vector[i] / group.length;
      }
    }
    return middle;
  }

  /** With S = L Lᵀ, the rows of L⁻¹: the dot product after it is that of S⁻¹. */
  private static float[][] inverseOfCholesky(double[][] s) {
    int n = s.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = s[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / l[j][j];
      }
    }
    double[][] inverse = new double[n][n];
    for (int column = 0; column < n; column++) {
      for (int i = column; i < n; i++) {
        double sum = i == column ? 1 : 0;
        for (int k = column; k < i; k++) {
          sum -= l[i][k] * inverse[k][column];
        }
        inverse[i][column] = sum / l[i][i];
      }
    }
    float[][] rows = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = (float) inverse[i][j];
      }
    }
    return rows;
  }

  /** The vector after the map, of length 1. */
  float[] apply(float[] vector) {
    float[] mapped = new float[rows.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = (float) Vectors.dot(rows[i], vector);
    }
    return Vectors.unit(mapped);
  }
}
