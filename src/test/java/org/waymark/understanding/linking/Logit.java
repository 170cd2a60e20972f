package org.waymark.understanding.linking;

import java.util.List;
import java.util.Random;

/** Fits the weights of a conditional logit: the right candidates of a list against the others. */
final class Logit {
  private static final int ROUNDS = 400;
  private static final double STEP = 0.05;
  private final double calm;

  /**
   * A list of candidates.
   *
   * @param features of each
   * @param right which of them are right; at least one
   */
  record Choice(double[][] features, boolean[] right, double weight) {}

  /** With this much pull of the weights towards 0. */
  Logit(double calm) {
    this.calm = calm;
  }

  /** The weights: Adam over all choices at once. */
  double[] fit(List<Choice> choices) {
    int n = Feature.COUNT;
    double[] w = new double[n];
    double[] m = new double[n];
    double[] v = new double[n];
    Random random = new Random(7);
    for (int i = 0; i < n; i++) {
      w[i] = 0.01 * random.nextGaussian();
    }
    double all = choices.stream().mapToDouble(Choice::weight).sum();
    for (int round = 1; round <= ROUNDS; round++) {
      double[] g = new double[n];
      for (Choice choice : choices) {
        gradient(choice, w, g, choice.weight() / all);
      }
      for (int i = 0; i < n; i++) {
        g[i] += calm * w[i];
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        w[i] -=
            STEP
                * 4
                * (m[i] / (1 - Math.pow(0.9, round)))
                / (Math.sqrt(v[i] / (1 - Math.pow(0.999, round))) + 1e-8)
                / (1 + round / 100.0);
      }
    }
    return w;
  }

  private static void gradient(Choice choice, double[] w, double[] g, double weight) {
    double[] p = softmax(choice.features(), w);
    double right = 1e-12;
    for (int c = 0; c < p.length; c++) {
      right += choice.right()[c] ? p[c] : 0;
    }
    for (int c = 0; c < p.length; c++) {
      double pull = p[c] - (choice.right()[c] ? p[c] / right : 0);
      for (int i = 0; i < w.length; i++) {
        g[i] += weight * pull * choice.features()[c][i];
      }
    }
  }

  static double[] softmax(double[][] features, double[] w) {
    double[] p = new double[features.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < p.length; c++) {
      for (int i = 0; i < w.length; i++) {
        p[c] += w[i] * features[c][i];
      }
      max = Math.max(max, p[c]);
    }
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = Math.exp(p[c] - max);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }
}
