package org.waymark.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Embeds many texts on two threads. The model runs a text on one thread, so that two texts at a
 * time are what two cores bear; more would only keep learners waiting.
 */
public final class BatchEmbedder {
  private static final int THREADS = 2;

  /** Texts that a thread takes at a time. */
  private static final int BATCH = 16;

  private final Embedder embedder;

  /** Over this one, which has to bear calls from two threads. */
  public BatchEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * The vectors of the texts, in their order.
   *
   * @param done told how many texts are finished, after every few; from either thread
   * @throws InferenceFailed where the embedder does, or the calling thread is interrupted
   */
  public float[][] embed(List<String> texts, IntConsumer done) {
    float[][] all = new float[texts.size()][];
    AtomicInteger finished = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> parts = new ArrayList<>();
      for (int from = 0; from < all.length; from += BATCH) {
        int begin = from;
        int end = Math.min(all.length, from + BATCH);
        parts.add(
            threads.submit(() -> {
              float[][] some = embedder.embed(texts.subList(begin, end));
              System.arraycopy(some, 0, all, begin, some.length);
              done.accept(finished.addAndGet(some.length));
            }));
      }
      for (Future<?> part : parts) {
        finish(part, threads);
      }
    }
    return all;
  }

  private static void finish(Future<?> part, ExecutorService threads) {
    try {
      part.get();
    } catch (ExecutionException e) {
      threads.shutdownNow();
      throw e.getCause() instanceof InferenceFailed failed
          ? failed
          : new InferenceFailed("texts could not be embedded", e);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new InferenceFailed("embedding was interrupted", e);
    }
  }
}
