package org.waymark.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** One opened index with what is read from it. Closed when nobody reads it any more. */
final class Generation {
  private final IndexFolder.Opened opened;
  private final boolean vectors;
  private final IndexSearcher searcher;
  private final String[] ids;
  private final WordAnalyzer analyzer;
  private @Nullable Ways ways;

  Generation(IndexFolder.Opened opened, boolean vectors, WordAnalyzer analyzer) throws IOException {
    this.opened = opened;
    this.vectors = vectors;
    this.searcher = new IndexSearcher(opened.reader());
    searcher.setQueryCache(null);
    this.ids = ids(opened.reader());
    this.analyzer = analyzer;
  }

  boolean hasVectors() {
    return vectors;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** The ways of asking; read by the first question. */
  synchronized Ways ways() throws IOException {
    Ways read = ways;
    if (read == null) {
      read = Ways.read(this, analyzer);
      ways = read;
    }
    return read;
  }

  /**
   * Keeps it open for a read, which {@link #release} must end; false where it is closed already.
   */
  boolean acquire() {
    return opened.reader().tryIncRef();
  }

  /** Ends a read, or the use that its maker made of it; the last one closes it. */
  void release() {
    try {
      opened.reader().decRef();
      if (opened.reader().getRefCount() <= 0) {
        opened.directory().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] ids(DirectoryReader reader) throws IOException {
    String[] ids = new String[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ids[leaf.docBase + values.docID()] = values.lookupOrd(values.ordValue()).utf8ToString();
      }
    }
    return ids;
  }

  /** The id of a record. */
  String id(int doc) {
    return ids[doc];
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = opened.reader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  /** Scores of the best hits by record. */
  Map<Integer, Float> scores(Query query, int most) throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      scores.put(hit.doc, hit.score);
    }
    return scores;
  }

  /**
   * The nearest records by vector; none where there are no vectors or the target is the zero
   * vector.
   */
  List<Integer> nearest(String field, float @Nullable [] target, int most, Query filter)
      throws IOException {
    List<Integer> docs = new ArrayList<>();
    if (vectors && target != null) {
      for (ScoreDoc hit :
          searcher.search(new KnnFloatVectorQuery(field, target, most, filter), most).scoreDocs) {
        docs.add(hit.doc);
      }
    }
    return docs;
  }

  /** The cosine of each record that has a vector; none where there are no vectors or no target. */
  Map<Integer, Float> cosines(String field, float @Nullable [] target, Collection<Integer> docs)
      throws IOException {
    Map<Integer, Float> cosines = new HashMap<>();
    if (!vectors || target == null) {
      return cosines;
    }
    int[] rising = docs.stream().mapToInt(d -> d).sorted().toArray();
    int next = 0;
    for (LeafReaderContext leaf : opened.reader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      int end = leaf.docBase + leaf.reader().maxDoc();
      KnnVectorValues.DocIndexIterator at = values == null ? null : values.iterator();
      for (; next < rising.length && rising[next] < end; next++) {
        int doc = rising[next] - leaf.docBase;
        if (at != null && values != null && at.docID() < doc) {
          at.advance(doc);
        }
        if (at != null && values != null && at.docID() == doc) {
          cosines.put(rising[next], Cosine.of(values.vectorValue(at.index()), target));
        }
      }
    }
    return cosines;
  }

  /** The vector of a record, or null. */
  float @Nullable [] vector(String field, int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
    if (values == null) {
      return null;
    }
    KnnVectorValues.DocIndexIterator at = values.iterator();
    return at.advance(doc - leaf.docBase) == doc - leaf.docBase
        ? values.vectorValue(at.index())
        : null;
  }
}
