package org.waymark.retrieval;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds the answer one of whose ways of asking says the same as a question, and none where no way is near enough. */
final class AnswerSearch {
  private static final int CANDIDATES = 30;

  private final WordAnalyzer analyzer;

  AnswerSearch(WordAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * How near a way of asking is.
   *
   * @param words share of the words in common, weighted by rarity, 0 to 1
   * @param meaning cosine, 0 where there are no vectors
   */
  record Near(String id, double words, double meaning) {
    /** With vectors the two count together; words alone have to agree more. */
    double soundness(boolean vectors) {
      return vectors ? 0.35 * words + 0.65 * meaning : words;
    }
  }

  private static final double SOUND = 0.52;
  private static final double SOUND_BY_WORDS = 0.55;

  /** The id of the best answer that is sound. */
  Optional<String> find(Generation index, String question, float @Nullable [] meaning) throws IOException {
    Near best = best(index, question, meaning);
    boolean vectors = meaning != null;
    double least = vectors ? SOUND : SOUND_BY_WORDS;
    return Optional.ofNullable(best).filter(b -> b.soundness(vectors) >= least).map(Near::id);
  }

  /** The nearest way of asking, however near; null where there are no answers. */
  @Nullable Near best(Generation index, String question, float @Nullable [] meaning) throws IOException {
    Set<String> asked = new LinkedHashSet<>(analyzer.words(question));
    Query ways = Filters.term(Fields.KIND, Fields.ASKED);
    Set<Integer> docs = new LinkedHashSet<>(index.nearest(Fields.ASKED_VECTOR, meaning, CANDIDATES, ways));
    if (!asked.isEmpty()) {
      docs.addAll(index.scores(anyOf(asked, ways), CANDIDATES).keySet());
    }
    Near best = null;
    for (int doc : docs) {
      float[] vector = meaning == null ? null : index.vector(Fields.ASKED_VECTOR, doc);
      double cosine = vector == null || meaning == null ? 0 : Cosine.of(vector, meaning);
      String way = index.searcher().storedFields().document(doc, Set.of(Fields.QUESTION)).get(Fields.QUESTION);
      Near near = new Near(index.id(doc), inCommon(index.searcher().getIndexReader(), asked, new HashSet<>(analyzer.words(way))), cosine);
      if (best == null || near.soundness(meaning != null) > best.soundness(meaning != null)) {
        best = near;
      }
    }
    return best;
  }

  private static Query anyOf(Set<String> words, Query ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(w -> any.add(Filters.term(Fields.QUESTION, w), Occur.SHOULD));
    any.setMinimumNumberShouldMatch(1);
    any.add(ways, Occur.FILTER);
    return any.build();
  }

  /** Twice the weight in common over the weight of both. */
  private static double inCommon(IndexReader reader, Set<String> a, Set<String> b) throws IOException {
    double common = 0;
    double all = 0;
    for (String word : a) {
      double weight = rarity(reader, word);
      all += weight;
      common += b.contains(word) ? 2 * weight : 0;
    }
    for (String word : b) {
      all += rarity(reader, word);
    }
    return all == 0 ? 0 : common / all;
  }

  private static double rarity(IndexReader reader, String word) throws IOException {
    int ways = reader.getDocCount(Fields.QUESTION);
    int with = reader.docFreq(new Term(Fields.QUESTION, word));
    return Math.log(1 + (ways - with + 0.5) / (with + 0.5));
  }

  /** For measuring. */
  List<String> words(String text) {
    return analyzer.words(text);
  }
}
