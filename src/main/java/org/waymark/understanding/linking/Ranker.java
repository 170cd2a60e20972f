package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the concepts of one kind for a phrase. By words until vectors join. Safe for use by many
 * threads.
 *
 * @param <I> the id
 */
final class Ranker<I> {
  private final Concepts<I> concepts;

  /** Made when it is first needed, since names are found without it. */
  private @Nullable Lexicon lexicon;

  private final @Nullable Usage usage;
  private final Weights byWords;
  private final Weights byAll;
  private final Judge judgeByWords;
  private final Judge judgeByAll;
  private volatile @Nullable Joined joined;

  /** Vectors, and what made them. */
  record Joined(Vectors vectors, java.util.function.Function<String, float[]> embed) {}

  /** A candidate with what speaks for it. */
  record Scored(int concept, double score, double[] features) {}

  /**
   * Over these, with the weights for the kind: {@code roles} or {@code skills}; {@code usage} mends
   * phrases first, or is null.
   */
  Ranker(Concepts<I> concepts, String kind, @Nullable Usage usage) {
    this.usage = usage;
    this.concepts = concepts;
    this.byWords = Weights.of(kind + "-by-words");
    this.byAll = Weights.of(kind);
    this.judgeByWords = new Judge(Weights.of(kind + "-by-words-fit"));
    this.judgeByAll = new Judge(Weights.of(kind + "-fit"));
  }

  /** What the names are made of; some tenths of a second where it is made first. */
  synchronized Lexicon lexicon() {
    Lexicon made = lexicon;
    if (made == null) {
      made = new Lexicon(concepts);
      lexicon = made;
    }
    return made;
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

  /** All candidates, best first, with how likely each is. */
  List<Ranked<I>> ranked(String words) {
    List<Scored> scored = rank(words);
    Judge.Finding finding = judge().find(scored);
    List<Ranked<I>> ranked = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      ranked.add(
          new Ranked<>(concepts.id(scored.get(i).concept()), finding.shares()[i] * finding.fit()));
    }
    return ranked;
  }

  /** All candidates, best first; empty where the phrase has no words. */
  List<Scored> rank(String words) {
    String said = usage == null ? words.strip() : usage.turned(words).strip();
    Phrase phrase = Phrase.of(said);
    if (phrase.stems().isEmpty() || concepts.size() == 0) {
      return List.of();
    }
    Joined now = joined;
    Vectors vectors = now == null ? null : now.vectors();
    float[] vector = now == null ? null : now.embed().apply(said);
    Lexicon known = lexicon();
    Sought sought = new Sought(known, phrase, vector);
    Candidates candidates = new Candidates(known, sought, vectors);
    Evidence evidence = new Evidence(known, concepts, sought, vectors);
    Weights weights = now == null ? byWords : byAll;
    List<Scored> ranked = new ArrayList<>();
    for (int place : candidates.places()) {
      double[] features = evidence.of(place, candidates);
      ranked.add(new Scored(place, weights.score(features), features));
    }
    ranked.sort(
        Comparator.comparingDouble((Scored s) -> -s.score()).thenComparingInt(Scored::concept));
    return ranked;
  }
}
