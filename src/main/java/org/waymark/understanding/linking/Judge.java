package org.waymark.understanding.linking;

import java.util.List;

/** Decides, from what speaks for the candidates, whether one is meant, one of a few, or none. */
final class Judge {
  /** Sure enough to take it. */
  private static final double CLEAR = 0.6;

  /** Sure enough that it is one of those that are asked about. */
  private static final double ASK = 0.42;

  /**
   * Less likely than this share of the best is no choice to offer, unless there is no other beside
   * the best.
   */
  private static final double SHARE = 0.08;

  private static final int MOST = 3;
  private final Weights fits;

  /** Judges by these weights whether anything fits. */
  Judge(Weights fits) {
    this.fits = fits;
  }

  /**
   * What was found.
   *
   * @param fit how likely it is that the best, or one near it, is meant at all
   * @param shares of the candidates, best first: how likely each is, if one of them is meant
   */
  record Finding(double fit, double[] shares) {}

  /** How likely each is; the candidates are best first. */
  Finding find(List<Ranker.Scored> ranked) {
    if (ranked.isEmpty()) {
      return new Finding(0, new double[0]);
    }
    double[] shares = new double[ranked.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(ranked.get(i).score() - ranked.getFirst().score());
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    Ranker.Scored best = ranked.getFirst();
    double fit = 1 / (1 + Math.exp(-fits.score(best.features(), best.score(), shares[0])));
    return new Finding(fit, shares);
  }

  /** What the words mean. */
  <I> Link<I> judge(Concepts<I> concepts, List<Ranker.Scored> ranked) {
    Finding finding = find(ranked);
    double best = finding.shares().length == 0 ? 0 : finding.shares()[0] * finding.fit();
    if (best >= CLEAR) {
      return new Link.Clear<>(concepts.id(ranked.getFirst().concept()), best);
    }
    List<I> few = new java.util.ArrayList<>();
    double together = 0;
    for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
      if (i < 2 || finding.shares()[i] >= SHARE * finding.shares()[0]) {
        few.add(concepts.id(ranked.get(i).concept()));
        together += finding.shares()[i] * finding.fit();
      }
    }
    return together < ASK || few.size() < 2 ? new Link.Unknown<>() : new Link.OneOf<>(few);
  }
}
