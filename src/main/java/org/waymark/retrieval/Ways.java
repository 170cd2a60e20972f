package org.waymark.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which answers are asked for, as an index holds them: about ten an answer, so all of
 * them are looked at each time. Immutable.
 */
final class Ways {
  private final Map<String, List<Way>> byAnswer = new LinkedHashMap<>();
  private final Map<String, Integer> waysWith = new HashMap<>();
  private final int count;

  /** One of them. */
  static final class Way {
    private final Set<String> words;
    private final float @Nullable [] vector;

    private Way(Set<String> words, float @Nullable [] vector) {
      this.words = words;
      this.vector = vector;
    }

    Set<String> words() {
      return words;
    }

    /** The cosine to the target; 0 where this way has no vector. */
    double near(float[] target) {
      return vector == null ? 0 : Cosine.of(vector, target);
    }
  }

  private Ways(int count) {
    this.count = count;
  }

  /** Reads them. */
  static Ways read(Generation index, WordAnalyzer analyzer) throws IOException {
    ScoreDoc[] docs =
        index
            .searcher()
            .search(
                Filters.term(Fields.KIND, Fields.ASKED),
                Math.max(1, index.searcher().getIndexReader().numDocs()))
            .scoreDocs;
    Ways ways = new Ways(docs.length);
    for (ScoreDoc hit : docs) {
      String text =
          index
              .searcher()
              .storedFields()
              .document(hit.doc, Set.of(Fields.QUESTION))
              .get(Fields.QUESTION);
      float[] vector = index.hasVectors() ? index.vector(Fields.ASKED_VECTOR, hit.doc) : null;
      Way way = new Way(new HashSet<>(analyzer.words(text)), vector);
      ways.byAnswer.computeIfAbsent(index.id(hit.doc), i -> new ArrayList<>()).add(way);
      way.words().forEach(w -> ways.waysWith.merge(w, 1, Integer::sum));
    }
    return ways;
  }

  /** The ways of each answer. */
  Map<String, List<Way>> byAnswer() {
    return byAnswer;
  }

  /** Twice the weight of the words in common over that of both, 0 to 1; a rare word weighs more. */
  double inCommon(Set<String> a, Set<String> b) {
    double common = 0;
    double all = 0;
    for (String word : a) {
      double weight = rarity(word);
      all += weight;
      common += b.contains(word) ? 2 * weight : 0;
    }
    for (String word : b) {
      all += rarity(word);
    }
    return all == 0 ? 0 : common / all;
  }

  private double rarity(String word) {
    int with = waysWith.getOrDefault(word, 0);
    return Math.log(1 + (count - with + 0.5) / (with + 0.5));
  }
}
