package org.waymark.understanding.linking;

import java.util.List;
import java.util.Locale;

/** Fits, by a plain logit over the best candidate of each row, how likely it is that anything fits; prints the weights and how well they tell. */
final class FitOfFit {
  private static final List<Feature> USED =
      List.of(Feature.NAME_MEANING, Feature.ABOUT_MEANING, Feature.NAME_LETTERS, Feature.NAME_OVERLAP, Feature.NAME_WITHIN, Feature.NAMES_COVER, Feature.ALL_COVERS, Feature.WORDS_RANK);
  private static final int SIZE = USED.size() + 3;
  private static final double CALM = Double.parseDouble(System.getProperty("judge.calm", "0.03"));

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

  static void print(String name, List<Top> fit, List<Top> heldOut, List<Top> fitByAll, List<Top> heldOutByAll) {
    double[] half = fit(fit);
    System.out.printf(Locale.ROOT, "%s AUROC of anything fits: fit %.3f held out %.3f; of share times fit: held out %.3f%n", name, auroc(fit, half, false), auroc(heldOut, half, false), auroc(heldOut, half, true));
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

  private static double[] fit(List<Top> tops) {
    double[] w = new double[SIZE];
    for (int round = 0; round < 20_000; round++) {
      double[] g = new double[SIZE];
      for (Top top : tops) {
        double[] x = top.x();
        double miss = likely(w, x) - (top.something() ? 1 : 0);
        for (int i = 0; i < SIZE; i++) {
          g[i] += miss * x[i] / tops.size();
        }
      }
      for (int i = 0; i < SIZE; i++) {
        w[i] -= 0.5 * (g[i] + (i == 0 ? 0 : CALM / 10 * w[i]));
      }
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
      List<Top> some = tops.stream().filter(t -> likely(w, t.x()) * t.share() >= low && likely(w, t.x()) * t.share() < low + 0.2).toList();
      System.out.printf(Locale.ROOT, "  confidence %.1f to %.1f: %d rows, said %.2f, right %.2f%n", low, low + 0.2, some.size(),
          some.stream().mapToDouble(t -> likely(w, t.x()) * t.share()).average().orElse(0), some.stream().filter(Top::right).count() / (double) Math.max(1, some.size()));
    }
  }
}
