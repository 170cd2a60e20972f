package org.waymark.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds roles or skills by name: the whole name first, then names that begin so, then words in
 * common, a typo apart, and nearness of meaning.
 */
final class NameSearch {
  static final Kind ROLES = new Kind(Fields.ROLE, Fields.ROLE_VECTOR);
  static final Kind SKILLS = new Kind(Fields.SKILL, Fields.SKILL_VECTOR);

  private static final int BY_WORDS = 300;
  private static final int BY_MEANING = 50;

  /** A cosine under which a record that shares no word is left out. */
  private static final double FAR = 0.35;

  private final WordAnalyzer stemmed;
  private final WordAnalyzer plain;

  NameSearch(WordAnalyzer analyzer) {
    this.stemmed = analyzer;
    this.plain = analyzer.unstemmed();
  }

  /** What is looked for. */
  record Kind(String name, String vectorField) {}

  private record Ranked(String id, double score) {}

  /** Their ids, best first. */
  List<String> find(
      Generation index, Kind kind, String query, float @Nullable [] meaning, int limit)
      throws IOException {
    Query kindOnly = Filters.term(Fields.KIND, kind.name());
    Map<Integer, Float> byWords = index.scores(named(query, kindOnly), BY_WORDS);
    List<Integer> near = index.nearest(kind.vectorField(), meaning, BY_MEANING, kindOnly);
    Set<Integer> docs = new LinkedHashSet<>(byWords.keySet());
    docs.addAll(near);
    Map<Integer, Float> cosines = index.cosines(kind.vectorField(), meaning, docs);
    List<Ranked> ranked = new ArrayList<>();
    for (int doc : docs) {
      double cosine = cosines.getOrDefault(doc, 0f);
      if (byWords.containsKey(doc) || cosine >= FAR) {
        ranked.add(new Ranked(index.id(doc), byWords.getOrDefault(doc, 0f) + 10 * cosine));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return ranked.stream().limit(limit).map(Ranked::id).toList();
  }

  private Query named(String query, Query kindOnly) {
    String name = Documents.folded(query);
    List<Query> whole = new ArrayList<>();
    whole.add(constant(Filters.term(Fields.LABEL, name), 60));
    whole.add(constant(Filters.term(Fields.ALIAS, name), 50));
    whole.add(constant(new PrefixQuery(new Term(Fields.LABEL, name)), 30));
    whole.add(constant(new PrefixQuery(new Term(Fields.ALIAS, name)), 20));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new DisjunctionMaxQuery(whole, 0), Occur.SHOULD);
    for (String word : stemmed.words(query)) {
      any.add(
          new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(Filters.term(Fields.LABEL_WORDS, word), 1.5f),
                  Filters.term(Fields.ALIAS_WORDS, word),
                  new BoostQuery(Filters.term(Fields.ABOUT, word), 0.4f)),
              0.2f),
          Occur.SHOULD);
    }
    for (String word : plain.words(query)) {
      int edits = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
      if (edits > 0) {
        any.add(
            new BoostQuery(new FuzzyQuery(new Term(Fields.PLAIN, word), edits, 1), 0.8f),
            Occur.SHOULD);
      }
    }
    any.add(kindOnly, Occur.FILTER);
    any.setMinimumNumberShouldMatch(1);
    return any.build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
