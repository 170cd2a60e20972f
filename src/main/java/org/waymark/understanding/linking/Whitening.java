package org.waymark.understanding.linking;

import java.util.List;

/**
 * Makes a map after which the names of one concept lie nearer to each other: directions in which
 * they scatter count less (within-class whitening). Computed in closed form from the framework's
 * own names.
 */
final class Whitening {
  /** How much of the mean scatter is added in every direction, so that rare ones do not blow up. */
  private static final double CALM = 0.6;

  private final double[][] scatter;

  private Whitening(int dimension) {
    scatter = new double[dimension][dimension];
  }

  /** From these groups: the names of one concept are a group. */
  static Projection of(List<float[][]> groups, int dimension) {
    Whitening whitening = new Whitening(dimension);
    boolean some = false;
    for (float[][] group : groups) {
      if (group.length > 1) {
        float[] middle = middle(group);
        for (float[] vector : group) {
          whitening.add(vector, middle);
        }
        some = true;
      }
    }
    return some ? whitening.map() : Projection.none(dimension);
  }

  /** The mean. */
  static float[] middle(float[][] group) {
    float[] middle = new float[group[0].length];
    for (float[] vector : group) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += vector[i] / group.length;
      }
    }
    return middle;
  }

  private void add(float[] vector, float[] middle) {
    double[] d = new double[middle.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = vector[i] - middle[i];
    }
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j <= i; j++) {
        scatter[i][j] += d[i] * d[j];
      }
    }
  }

  /** With the scatter S + calm = L Lᵀ, the map is L⁻¹: the dot product after it is that of S⁻¹. */
  private Projection map() {
    int n = scatter.length;
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += scatter[i][i];
    }
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = scatter[i][j] + (i == j ? CALM * trace / n + 1e-9 : 0);
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j][j];
      }
    }
    return new Projection(inverse(l));
  }

  private static float[][] inverse(double[][] l) {
    int n = l.length;
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
      for (int j = 0; j <= i; j++) {
        rows[i][j] = (float) inverse[i][j];
      }
    }
    return rows;
  }
}
