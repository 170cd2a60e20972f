package org.waymark.inference;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The built-in model: all-MiniLM-L6-v2, quantised, 384 numbers, English. Runs in this process and
 * never touches the network. Loads at the first call, or at {@link #warmUp}.
 */
public final class MiniLmEmbedder implements Embedder, AutoCloseable {
  private static final int DIMENSION = 384;

  /** Characters of a text that count: what comes later adds little and costs time. */
  private static final int LONGEST = 1_000;

  /** Those who run the model hold it to read, who closes it to write. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;
  private @Nullable EmbeddingModel model;

  @Override
  public String modelId() {
    return "all-minilm-l6-v2-q/" + LONGEST;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[][] embed(List<String> texts) {
    EmbeddingModel loaded = load();
    float[][] vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = whileOpen(loaded, texts.get(i));
    }
    return vectors;
  }

  private float[] whileOpen(EmbeddingModel loaded, String text) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new InferenceFailed.Closed();
      }
      return embed(loaded, text);
    } finally {
      use.readLock().unlock();
    }
  }

  /**
   * Waits for the texts under way, and lets no other begin: a process that ends while its native
   * code runs on another thread can end in a crash.
   */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
    } finally {
      use.writeLock().unlock();
    }
  }

  /**
   * Loads the model with the executor, so that the first call need not wait; a failure shows at the
   * first call.
   */
  public void warmUp(Executor executor) {
    executor.execute(() -> {
      try {
        load();
      } catch (InferenceFailed e) {
        System.getLogger(MiniLmEmbedder.class.getName())
            .log(System.Logger.Level.WARNING, e.getMessage(), e);
      }
    });
  }

  private static float[] embed(EmbeddingModel model, String text) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      return new float[DIMENSION];
    }
    try {
      float[] vector = model.embed(TextSegment.from(clean)).content().vector();
      if (vector.length != DIMENSION) {
        throw new IllegalStateException("a vector of " + vector.length + " numbers");
      }
      return vector;
    } catch (RuntimeException e) {
      throw new InferenceFailed(
          "the built-in embedding model failed on a text of " + clean.length() + " characters", e);
    }
  }

  /** Without control characters and lone surrogates, which the tokenizer cannot take. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private synchronized EmbeddingModel load() {
    EmbeddingModel loaded = model;
    if (loaded == null) {
      Offline.enforce();
      try {
        loaded = NativeScratch.removedAfter(MiniLm::new);
      } catch (RuntimeException | LinkageError e) {
        throw new InferenceFailed("the built-in embedding model could not be loaded", e);
      }
      model = loaded;
    }
    return loaded;
  }
}
