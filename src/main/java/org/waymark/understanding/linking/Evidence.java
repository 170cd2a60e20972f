package org.waymark.understanding.linking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What speaks for each of the candidates. */
final class Evidence {
  private final Lexicon lexicon;
  private final Concepts<?> concepts;
  private final Sought sought;
  private final @Nullable Vectors vectors;

  Evidence(Lexicon lexicon, Concepts<?> concepts, Sought sought, @Nullable Vectors vectors) {
    this.lexicon = lexicon;
    this.concepts = concepts;
    this.sought = sought;
    this.vectors = vectors;
  }

  /** The features of one candidate, by {@link Feature#ordinal}. */
  double[] of(int concept, Candidates candidates) {
    double[] x = new double[Feature.COUNT];
    words(concept, x);
    letters(concept, x);
    meanings(concept, x);
    candidates.standing(concept, x);
    Concept<?> known = concepts.get(concept);
    x[Feature.USES.at()] = Math.log1p(known.uses()) / Math.log(200);
    x[Feature.NAMES.at()] = Math.log1p(known.aliases().size()) / Math.log(50);
    x[Feature.LONGER.at()] =
        (lexicon.stems(lexicon.firstName(concept)).length - sought.length()) / 5.0;
    return x;
  }

  private void words(int concept, double[] x) {
    int first = lexicon.firstName(concept);
    double within = 0;
    double overlap = 0;
    double covers = 0;
    boolean same = false;
    boolean head = false;
    for (int name = first; name < lexicon.firstName(concept + 1); name++) {
      int[] stems = lexicon.stems(name);
      double common = sought.common(stems);
      double own = Arrays.stream(stems).mapToDouble(sought::weight).sum();
      double of = common / Math.max(0.1, own + sought.total() - common);
      if (of > overlap) {
        overlap = of;
        covers = common / sought.total();
      }
      if (common > 0 && common >= own - 1e-6) {
        within = Math.max(within, common / sought.total());
      }
      same |= of > 0.9999;
      head |= sought.head() >= 0 && lexicon.head(name) == sought.head();
      if (name == first) {
        x[Feature.LABEL_OVERLAP.at()] = of;
        x[Feature.SAME_AS_LABEL.at()] = of > 0.9999 ? 1 : 0;
        x[Feature.LABEL_HEAD.at()] = head ? 1 : 0;
      }
      x[Feature.SAME_LETTERS.at()] =
          Math.max(
              x[Feature.SAME_LETTERS.at()], lexicon.letters(name).equals(sought.letters()) ? 1 : 0);
    }
    x[Feature.SAME_AS_NAME.at()] = same ? 1 : 0;
    x[Feature.NAME_OVERLAP.at()] = overlap;
    x[Feature.NAME_COVERS.at()] = covers;
    x[Feature.NAME_WITHIN.at()] = within;
    x[Feature.NAME_HEAD.at()] = head ? 1 : 0;
    covered(concept, x);
  }

  private void covered(int concept, double[] x) {
    double named = 0;
    double told = 0;
    for (int stem : sought.stems()) {
      boolean inNames = false;
      for (int name = lexicon.firstName(concept);
          name < lexicon.firstName(concept + 1) && !inNames;
          name++) {
        inNames = Arrays.binarySearch(lexicon.stems(name), stem) >= 0;
      }
      named += inNames ? sought.weight(stem) : 0;
      told +=
          inNames || Arrays.binarySearch(lexicon.about(concept), stem) >= 0
              ? sought.weight(stem)
              : 0;
      if (inNames && stem == sought.head()) {
        x[Feature.HEAD_WITHIN.at()] = 1;
      }
    }
    x[Feature.NAMES_COVER.at()] = named / sought.total();
    x[Feature.ALL_COVERS.at()] = told / sought.total();
  }

  private void letters(int concept, double[] x) {
    int first = lexicon.firstName(concept);
    double best = 0;
    for (int name = first; name < lexicon.firstName(concept + 1); name++) {
      double cosine = sought.letters(name);
      best = Math.max(best, cosine);
      if (name == first) {
        x[Feature.LABEL_LETTERS.at()] = cosine;
      }
    }
    x[Feature.NAME_LETTERS.at()] = best;
  }

  private void meanings(int concept, double[] x) {
    float[] vector = sought.vector();
    if (vectors == null || vector == null) {
      return;
    }
    double best = -1;
    int first = vectors.firstName()[concept];
    for (int name = first; name < vectors.firstName()[concept + 1]; name++) {
      double cosine = vectors.names().dot(name, vector);
      best = Math.max(best, cosine);
      if (name == first) {
        x[Feature.LABEL_MEANING.at()] = cosine;
      }
    }
    x[Feature.NAME_MEANING.at()] = best;
  }
}
