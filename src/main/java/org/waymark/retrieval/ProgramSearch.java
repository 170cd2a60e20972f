package org.waymark.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.SkillId;

/**
 * Finds programs by the words and the meaning of a query, and by what a role takes that the query
 * names.
 */
final class ProgramSearch {
  private static final int BY_WORDS = 1_000;
  private static final int BY_MEANING = 200;

  /** A cosine under which nothing is meant. */
  private static final double FAR = 0.3;

  private final Framework framework;
  private final WordAnalyzer analyzer;
  private final RequestWords requests;

  /** Made by the first query. */
  private @Nullable RoleNames roles;

  private final Weights weights;

  ProgramSearch(Framework framework, WordAnalyzer analyzer, Weights weights) {
    this.framework = framework;
    this.analyzer = analyzer;
    this.requests = new RequestWords(analyzer);
    this.weights = weights;
  }

  /** The roles by their names. */
  synchronized RoleNames roles() {
    RoleNames made = roles;
    if (made == null) {
      made = new RoleNames(framework, analyzer);
      roles = made;
    }
    return made;
  }

  /** A candidate with its signs, each 0 where it is absent. */
  record Signs(int doc, double words, double roleWords, double meaning) {}

  /** A page of those that fit. Without a word that says anything, all in the order of their ids. */
  ProgramHits find(
      Generation index,
      String query,
      float @Nullable [] meaning,
      ProgramFilter filter,
      int offset,
      int limit)
      throws IOException {
    Query filtered = Filters.of(filter);
    List<String> words = analyzer.words(query);
    if (words.isEmpty()) {
      return all(index, filtered, offset, limit);
    }
    List<Signs> signs = signs(index, words, meaning, filtered);
    List<Ranked> ranked = new ArrayList<>();
    for (Signs s : signs) {
      ranked.add(new Ranked(new ProgramId(index.id(s.doc())), score(s)));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return new ProgramHits(
        ranked.stream().skip(offset).limit(limit).map(Ranked::id).toList(), ranked.size());
  }

  private record Ranked(ProgramId id, double score) {}

  private double score(Signs s) {
    return weights.words() * s.words()
        + weights.roleWords() * s.roleWords()
        + weights.meaning() * s.meaning();
  }

  private static ProgramHits all(Generation index, Query filtered, int offset, int limit)
      throws IOException {
    int total = index.searcher().count(filtered);
    if (offset >= total || limit == 0) {
      return new ProgramHits(List.of(), total);
    }
    Sort byId = new Sort(new SortField(Fields.ID, SortField.Type.STRING));
    int most = (int) Math.min(total, (long) offset + limit);
    ScoreDoc[] hits = index.searcher().search(filtered, most, byId).scoreDocs;
    List<ProgramId> page = new ArrayList<>();
    for (int i = offset; i < hits.length; i++) {
      page.add(new ProgramId(index.id(hits[i].doc)));
    }
    return new ProgramHits(page, total);
  }

  /**
   * All candidates with their signs: scores of words divided by their greatest, meaning as the
   * cosine.
   */
  List<Signs> signs(
      Generation index, List<String> words, float @Nullable [] meaning, Query filtered)
      throws IOException {
    RoleNames.Named named = roles().find(words);
    Map<Integer, Float> byWords = index.scores(words(requests.without(words), filtered), BY_WORDS);
    Map<Integer, Float> byRole =
        named == null ? Map.of() : index.scores(role(named.role(), filtered), BY_WORDS);
    Set<Integer> docs = new LinkedHashSet<>(byWords.keySet());
    docs.addAll(byRole.keySet());
    Map<Integer, Float> near = nearness(index, docs, meaning, filtered);
    docs.addAll(near.keySet());
    float mostWords = greatest(byWords);
    float mostRole = greatest(byRole);
    List<Signs> signs = new ArrayList<>();
    for (int doc : docs) {
      signs.add(
          new Signs(
              doc,
              byWords.getOrDefault(doc, 0f) / mostWords,
              byRole.getOrDefault(doc, 0f) / mostRole,
              near.getOrDefault(doc, 0f)));
    }
    return signs;
  }

  private static float greatest(Map<Integer, Float> scores) {
    return scores.values().stream().max(Float::compare).filter(s -> s > 0).orElse(1f);
  }

  /** The cosine of each of these records and of the nearest others. */
  private static Map<Integer, Float> nearness(
      Generation index, Set<Integer> docs, float @Nullable [] target, Query filtered)
      throws IOException {
    if (target == null || !index.hasVectors()) {
      return Map.of();
    }
    Set<Integer> all = new LinkedHashSet<>(docs);
    all.addAll(index.nearest(Fields.PROGRAM_VECTOR, target, BY_MEANING, filtered));
    Map<Integer, Float> cosines = index.cosines(Fields.PROGRAM_VECTOR, target, all);
    cosines.entrySet().removeIf(e -> e.getValue() < FAR && !docs.contains(e.getKey()));
    cosines.replaceAll((doc, cosine) -> Math.max(0, cosine));
    return cosines;
  }

  private Query words(List<String> words, Query filtered) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Set.copyOf(words).forEach(w -> any.add(word(w), Occur.SHOULD));
    any.setMinimumNumberShouldMatch(1);
    any.add(filtered, Occur.FILTER);
    return any.build();
  }

  private Query role(Role role, Query filtered) {
    Map<String, Float> counts = new HashMap<>();
    analyzer.words(role.label()).forEach(w -> counts.merge(w, 2f, Float::sum));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (SkillId skill : role.essential()) {
      analyzer.words(framework.labelOf(skill)).forEach(w -> counts.merge(w, 1f, Float::sum));
      any.add(new BoostQuery(Filters.term(Fields.SKILL_ID, skill.value()), 2f), Occur.SHOULD);
    }
    counts.forEach((w, n) -> any.add(new BoostQuery(word(w), n), Occur.SHOULD));
    any.setMinimumNumberShouldMatch(1);
    any.add(filtered, Occur.FILTER);
    return any.build();
  }

  private Query word(String word) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    fields.add(new BoostQuery(Filters.term(Fields.TITLE, word), weights.title()), Occur.SHOULD);
    fields.add(
        new BoostQuery(Filters.term(Fields.OUTCOMES, word), weights.outcomes()), Occur.SHOULD);
    fields.add(new BoostQuery(Filters.term(Fields.SKILLS, word), weights.skills()), Occur.SHOULD);
    fields.add(
        new BoostQuery(Filters.term(Fields.DESCRIPTION, word), weights.description()),
        Occur.SHOULD);
    fields.add(
        new BoostQuery(Filters.term(Fields.PROVIDER, word), weights.provider()), Occur.SHOULD);
    return fields.build();
  }
}
