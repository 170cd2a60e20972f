package org.waymark.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.waymark.inference.BatchEmbedder;
import org.waymark.inference.Embedder;

/** Writes the index of some contents. */
final class IndexBuilder {
  /** Texts between two looks at whether to give up. */
  private static final int BATCH = 128;

  private final IndexFolder folder;
  private final Contents contents;
  private final WordAnalyzer analyzer;
  private final Embedder embedder;
  private final Progress progress;
  private final BooleanSupplier giveUp;
  private final String fingerprint;

  IndexBuilder(
      IndexFolder folder,
      Contents contents,
      WordAnalyzer analyzer,
      Embedder embedder,
      Progress progress,
      BooleanSupplier giveUp) {
    this.folder = folder;
    this.contents = contents;
    this.analyzer = analyzer;
    this.embedder = embedder;
    this.progress = progress;
    this.giveUp = giveUp;
    this.fingerprint = contents.fingerprint(embedder.modelId());
  }

  /** The making was no longer wanted. */
  static final class GivenUp extends RuntimeException {
    GivenUp() {
      super("no longer wanted");
    }
  }

  String fingerprint() {
    return fingerprint;
  }

  /** An index by words; it is never the one that another start opens. */
  IndexFolder.Opened ofWords() throws IOException {
    return folder.write(
        analyzer,
        "words only",
        writer -> {
          for (Documents.Entry entry : Documents.of(contents)) {
            writer.addDocument(entry.document());
          }
        });
  }

  /** The whole index; throws {@link GivenUp} where it was closed meanwhile. */
  IndexFolder.Opened withVectors() throws IOException {
    return folder.write(analyzer, fingerprint, this::addAll);
  }

  private void addAll(IndexWriter writer) throws IOException {
    List<Documents.Entry> entries = Documents.of(contents);
    progress.at(0, entries.size());
    for (int from = 0; from < entries.size(); from += BATCH) {
      if (giveUp.getAsBoolean()) {
        throw new GivenUp();
      }
      int to = Math.min(entries.size(), from + BATCH);
      add(writer, entries.subList(from, to));
      progress.at(to, entries.size());
    }
  }

  private void add(IndexWriter writer, List<Documents.Entry> entries) throws IOException {
    float[][] vectors =
        new BatchEmbedder(embedder)
            .embed(entries.stream().map(Documents.Entry::text).toList(), done -> {});
    for (int i = 0; i < vectors.length; i++) {
      Documents.Entry entry = entries.get(i);
      if (Cosine.hasDirection(vectors[i])) {
        entry
            .document()
            .add(
                new KnnFloatVectorField(
                    entry.vectorField(), vectors[i], VectorSimilarityFunction.DOT_PRODUCT));
      }
      writer.addDocument(entry.document());
    }
  }
}
