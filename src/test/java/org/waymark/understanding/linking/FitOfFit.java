package org.waymark.understanding.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits, by a plain logit over the best candidate of each row, how likely it is that anything fits;
 * prints the weights and how well they tell.
 */
final class FitOfFit {
  /** All but those that say how common a concept is: that differs from framework to framework. */
  private static final List<Feature> USED =
      Arrays.stream(Feature.values()).filter(f -> f != Feature.USES && f != Feature.NAMES).toList();

  private static final int SIZE = USED.size() + 3;
  private static final double CALM = Double.parseDouble(System.getProperty("judge.calm", "0.1"));

  /**
   * The best candidate of a row.
   *
   * @param something whether anything fits the row
   * @param right whether this does
   */
  record Top(double[] features, double score, double share, boolean something, boolean right) {
    double[] x() {
      double[] x = new double[SIZE];
      x[0] = 1;
      for (int i = 0; i < USED.size(); i++) {
        x[i + 1] = features[USED.get(i).at()];
      }
      x[SIZE - 2] = score / 10;
      x[SIZE - 1] = share;
      return x;
    }
  }

  private FitOfFit() {}

  static void print(
      String name, List<Top> fit, List<Top> heldOut, List<Top> fitByAll, List<Top> heldOutByAll) {
    double[] half = fit(fit);
    System.out.printf(
        Locale.ROOT,
        "%s AUROC of anything fits: fit %.3f held out %.3f; of share times fit: held out %.3f%n",
        name,
        auroc(fit, half, false),
        auroc(heldOut, half, false),
        auroc(heldOut, half, true));
    calibration(heldOut, half);
    List<Top> all = new java.util.ArrayList<>(fitByAll);
    all.addAll(heldOutByAll);
    double[] w = fit(all);
    System.out.printf(Locale.ROOT, "[%s]%nCONSTANT %.2f%n", name, w[0]);
    for (int i = 0; i < USED.size(); i++) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", USED.get(i), w[i + 1]);
    }
    System.out.printf(Locale.ROOT, "SCORE %.3f%nSHARE %.2f%n", w[SIZE - 2] / 10, w[SIZE - 1]);
  }

  /**
   * By gradient, over features of mean 0 and deviation 1, so that the pull towards 0 treats them
   * alike.
   */
  private static double[] fit(List<Top> tops) {
    double[][] x = tops.stream().map(Top::x).toArray(double[][]::new);
    double[] mean = new double[SIZE];
    double[] deviation = new double[SIZE];
    for (int i = 1; i < SIZE; i++) {
      int at = i;
      mean[i] = Arrays.stream(x).mapToDouble(r -> r[at]).average().orElse(0);
      deviation[i] =
          Math.sqrt(
                  Arrays.stream(x)
                      .mapToDouble(r -> Math.pow(r[at] - mean[at], 2))
                      .average()
                      .orElse(0))
              + 1e-6;
      for (double[] row : x) {
        row[i] = (row[i] - mean[i]) / deviation[i];
      }
    }
    double[] w = new double[SIZE];
    for (int round = 0; round < 3_000; round++) {
      double[] g = new double[SIZE];
      for (int r = 0; r < x.length; r++) {
        double miss = likely(w, x[r]) - (tops.get(r).something() ? 1 : 0);
        for (int i = 0; i < SIZE; i++) {
          g[i] += miss * x[r][i] / x.length;
        }
      }
      for (int i = 0; i < SIZE; i++) {
        w[i] -= 0.3 * (g[i] + (i == 0 ? 0 : CALM * w[i]));
      }
    }
    for (int i = 1; i < SIZE; i++) {
      w[i] /= deviation[i];
      w[0] -= w[i] * mean[i];
    }
    return w;
  }

  private static double likely(double[] w, double[] x) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += w[i] * x[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double auroc(List<Top> tops, double[] w, boolean timesShare) {
    double won = 0;
    long pairs = 0;
    for (Top yes : tops) {
      for (Top no : tops) {
        if (yes.something() && !no.something()) {
          double a = likely(w, yes.x()) * (timesShare ? yes.share() : 1);
          double b = likely(w, no.x()) * (timesShare ? no.share() : 1);
          won += a > b ? 1 : a == b ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return won / pairs;
  }

  private static void calibration(List<Top> tops, double[] w) {
    for (double from = 0; from < 0.95; from += 0.2) {
      double low = from;
      List<Top> some =
          tops.stream()
              .filter(t ->
                  likely(w, t.x()) * t.share() >= low && likely(w, t.x()) * t.share() < low + 0.2)
              .toList();
      System.out.printf(
          Locale.ROOT,
          "  confidence %.1f to %.1f: %d rows, said %.2f, right %.2f%n",
          low,
          low + 0.2,
          some.size(),
          some.stream().mapToDouble(t -> likely(w, t.x()) * t.share()).average().orElse(0),
          some.stream().filter(Top::right).count() / (double) Math.max(1, some.size()));
    }
  }
}
