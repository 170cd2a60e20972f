package org.waymark.understanding.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a map that turns the vector of a name towards that of its concept's description: each name
 * of a batch shall be nearer to its own description than to those of the others (InfoNCE, by Adam).
 * From the framework's own names; the same names give the same map.
 */
final class Alignment {
  private static final int BATCH = 128;
  private static final int MOST = 20_000;
  private static final int ROUNDS = 4;
  private static final float SHARP = 20;
  private static final double STEP = 1e-3;
  private static final float HOLD = 1e-4f;
  private final int n;
  private final float[][] w;
  private final float[][] gradient;
  private final float[][] mean;
  private final float[][] square;
  private int step;

  private Alignment(int dimension) {
    n = dimension;
    w = Projection.none(dimension).rows();
    gradient = new float[n][n];
    mean = new float[n][n];
    square = new float[n][n];
  }

  /** From names and, at the same place, the descriptions that they belong to. */
  static Projection of(List<float[]> names, List<float[]> abouts, int dimension) {
    Alignment alignment = new Alignment(dimension);
    int[] order = new int[names.size()];
    Arrays.setAll(order, i -> i);
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      int most = Math.min(MOST, order.length);
      for (int from = 0; from + 1 < most; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(most, from + BATCH));
        alignment.learn(batch, names, abouts);
      }
    }
    return new Projection(alignment.w);
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }

  private void learn(int[] batch, List<float[]> names, List<float[]> abouts) {
    Projection now = new Projection(w);
    for (float[] row : gradient) {
      Arrays.fill(row, 0);
    }
    for (int place : batch) {
      float[] name = names.get(place);
      float[] mapped = now.raw(name);
      float length = (float) Math.max(1e-6, Math.sqrt(Vectors.dot(mapped, mapped)));
      float[] unit = Vectors.unit(mapped);
      float[] pull = pull(unit, abouts.get(place), batch, abouts);
      float along = (float) Vectors.dot(unit, pull);
      for (int i = 0; i < n; i++) {
        float g = (pull[i] - unit[i] * along) / (length * batch.length);
        float[] row = gradient[i];
        for (int j = 0; j < n; j++) {
          row[j] += g * name[j];
        }
      }
    }
    adam();
  }

  /** The gradient of the loss by the mapped name. A concept's own vector is told by identity. */
  @SuppressWarnings("ReferenceEquality")
  private static float[] pull(float[] unit, float[] own, int[] batch, List<float[]> abouts) {
    float[] pull = new float[unit.length];
    double[] p = new double[batch.length];
    double right = Math.exp(SHARP * (Vectors.dot(unit, own) - 1));
    double sum = right;
    for (int k = 0; k < p.length; k++) {
      float[] other = abouts.get(batch[k]);
      p[k] = other == own ? 0 : Math.exp(SHARP * (Vectors.dot(unit, other) - 1));
      sum += p[k];
    }
    add(pull, own, (float) (SHARP * (right / sum - 1)));
    for (int k = 0; k < p.length; k++) {
      add(pull, abouts.get(batch[k]), (float) (SHARP * p[k] / sum));
    }
    return pull;
  }

  private static void add(float[] sum, float[] vector, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }

  private void adam() {
    step++;
    float first = (float) (1 / (1 - Math.pow(0.9, step)));
    float second = (float) (1 / (1 - Math.pow(0.999, step)));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        float g = gradient[i][j] + HOLD * (w[i][j] - (i == j ? 1 : 0));
        mean[i][j] = 0.9f * mean[i][j] + 0.1f * g;
        square[i][j] = 0.999f * square[i][j] + 0.001f * g * g;
        w[i][j] -= (float) (STEP * first * mean[i][j] / (Math.sqrt(second * square[i][j]) + 1e-8));
      }
    }
  }
}
