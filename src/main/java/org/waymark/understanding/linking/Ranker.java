package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the concepts of one kind for a phrase. By words until vectors join. Safe for use by many threads.
 *
 * @param <I> the id
 */
final class Ranker<I> {
  private final Concepts<I> concepts;
  private final Lexicon lexicon;
  private final Weights byWords;
  private final Weights byAll;
  private final Judge judgeByWords;
  private final Judge judgeByAll;
  private volatile @Nullable Joined joined;

  /** Vectors, and what made them. */
  record Joined(Vectors vectors, java.util.function.Function<String, float[]> embed) {}

  /** A candidate with what speaks for it. */
  record Scored(int concept, double score, double[] features) {}

  Ranker(Concepts<I> concepts, String kind) {
    this.concepts = concepts;
    this.lexicon = new Lexicon(concepts);
    this.byWords = Weights.of(kind + "-by-words");
    this.byAll = Weights.of(kind);
    this.judgeByWords = new Judge(Weights.of(kind + "-by-words-fit"));
    this.judgeByAll = new Judge(Weights.of(kind + "-fit"));
  }

  /** From now on ranks by meaning too. */
  void join(Joined vectors) {
    joined = vectors;
  }

  Concepts<I> concepts() {
    return concepts;
  }

  /** Who judges the candidates. */
  Judge judge() {
    return joined == null ? judgeByWords : judgeByAll;
  }

  /** What the words mean. */
  Link<I> link(String words) {
    return judge().judge(concepts, rank(words));
  }

  /** All candidates, best first; empty where the phrase has no words. */
  List<Scored> rank(String words) {
    Phrase phrase = Phrase.of(words);
    if (phrase.stems().isEmpty() || concepts.size() == 0) {
      return List.of();
    }
    Joined now = joined;
    float[] vector = now == null ? null : now.embed().apply(words.strip());
    Sought sought = new Sought(lexicon, phrase, vector);
    Vectors vectors = now == null ? null : now.vectors();
    Candidates candidates = new Candidates(lexicon, sought, vectors);
    Evidence evidence = new Evidence(lexicon, concepts, sought, vectors);
    Weights weights = now == null ? byWords : byAll;
    List<Scored> ranked = new ArrayList<>();
    for (int place : candidates.places()) {
      double[] features = evidence.of(place, candidates);
      ranked.add(new Scored(place, weights.score(features), features));
    }
    ranked.sort(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparingInt(Scored::concept));
    return ranked;
  }
}
