package org.waymark.retrieval;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;

/** From a filter to a query that scores nothing. */
final class Filters {
  private Filters() {}

  /** All programs that meet it. */
  static Query of(ProgramFilter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(term(Fields.KIND, Fields.PROGRAM), Occur.FILTER);
    for (SkillId skill : filter.skills()) {
      all.add(term(Fields.SKILL_ID, skill.value()), Occur.FILTER);
    }
    Money most = filter.maxCost();
    if (most != null) {
      all.add(term(Fields.CURRENCY, most.currency()), Occur.FILTER);
      all.add(
          DoublePoint.newRangeQuery(
              Fields.COST, Double.NEGATIVE_INFINITY, most.amount().doubleValue()),
          Occur.FILTER);
    }
    if (filter.maxHours() != null) {
      all.add(
          DoublePoint.newRangeQuery(
              Fields.HOURS, Double.NEGATIVE_INFINITY, filter.maxHours().doubleValue()),
          Occur.FILTER);
    }
    delivery(all, filter.delivery());
    if (!filter.languages().isEmpty()) {
      Set<String> languages =
          filter.languages().stream().map(Documents::folded).collect(Collectors.toSet());
      languages.add("");
      all.add(anyOf(Fields.LANGUAGE, languages), Occur.FILTER);
    }
    if (filter.ceiling() != null) {
      all.add(
          IntPoint.newRangeQuery(Fields.LEVEL, 0, Documents.rank(filter.ceiling())), Occur.FILTER);
    }
    return all.build();
  }

  private static void delivery(BooleanQuery.Builder all, Set<Delivery> wanted) {
    Set<String> where =
        wanted.stream().filter(Delivery::isPlace).map(Delivery::code).collect(Collectors.toSet());
    Set<String> when =
        wanted.stream().filter(d -> !d.isPlace()).map(Delivery::code).collect(Collectors.toSet());
    if (!where.isEmpty()) {
      all.add(anyOf(Fields.DELIVERY, where), Occur.FILTER);
    }
    if (!when.isEmpty()) {
      when.add(Delivery.SELF_PACED.code());
      all.add(anyOf(Fields.DELIVERY, when), Occur.FILTER);
    }
  }

  /** The records of that term. */
  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query anyOf(String field, Set<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
