package org.waymark.understanding.linking;

import java.util.List;

/** What each feature weighs, as fitted: the file {@code weights.txt}, a section a model. */
final class Weights {
  private final double[] weights = new double[Feature.COUNT];
  private double constant;
  private double ofScore;
  private double ofShare;

  private Weights() {}

  /** The section of that name; throws {@link IllegalStateException} where there is none. */
  static Weights of(String section) {
    Weights weights = new Weights();
    boolean inside = false;
    boolean seen = false;
    for (String line : Words.lines("weights.txt")) {
      List<String> parts = List.of(line.split("\\s+"));
      if (parts.size() == 1) {
        inside = line.equals("[" + section + "]");
        seen |= inside;
      } else if (inside) {
        weights.set(parts.get(0), Double.parseDouble(parts.get(1)));
      }
    }
    if (!seen) {
      throw new IllegalStateException("weights.txt has no section " + section);
    }
    return weights;
  }

  private void set(String name, double weight) {
    switch (name) {
      case "CONSTANT" -> constant = weight;
      case "SCORE" -> ofScore = weight;
      case "SHARE" -> ofShare = weight;
      default -> weights[Feature.valueOf(name).at()] = weight;
    }
  }

  /**
   * The weighted sum for a candidate that was given a score, and a share among all, by other
   * weights.
   */
  double score(double[] features, double score, double share) {
    return score(features) + ofScore * score + ofShare * share;
  }

  /** The weighted sum. */
  double score(double[] features) {
    double sum = constant;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
