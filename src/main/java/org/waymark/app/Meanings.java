package org.waymark.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.inference.Embedder;
import org.waymark.inference.InferenceFailed;
import org.waymark.retrieval.SearchIndex;
import org.waymark.understanding.linking.FrameworkLinker;
import org.waymark.understanding.linking.Progress;

/**
 * When linking and search go by meaning beside words. Until then, and where embedding fails, they
 * go by words.
 */
enum Meanings {
  /** Soon, in the background: nobody waits. */
  SOON {
    @Override
    void join(
        FrameworkLinker linker,
        SearchIndex index,
        Embedder texts,
        Embedder queries,
        Progress progress) {
      Thread.ofPlatform()
          .daemon()
          .name("linking")
          .start(() -> {
            linker.warm();
            index.warm();
            index.awaitVectors(); // search first: both at once would each take twice as long
            link(linker, texts, queries, progress);
          });
    }
  },
  /** From the begin: whoever opens waits, minutes where no vectors are kept yet. */
  AT_ONCE {
    @Override
    void join(
        FrameworkLinker linker,
        SearchIndex index,
        Embedder texts,
        Embedder queries,
        Progress progress) {
      link(linker, texts, queries, progress);
      index.awaitVectors();
    }
  },
  /** Never. */
  NEVER {
    @Override
    void join(
        FrameworkLinker linker,
        SearchIndex index,
        Embedder texts,
        Embedder queries,
        Progress progress) {
      index.awaitVectors();
    }
  };

  private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

  /** Brings them to a new linker and index. */
  abstract void join(
      FrameworkLinker linker,
      SearchIndex index,
      Embedder texts,
      Embedder queries,
      Progress progress);

  private static void link(
      FrameworkLinker linker, Embedder texts, Embedder queries, Progress progress) {
    try {
      linker.joinVectors(texts, queries, progress);
    } catch (InferenceFailed.Closed e) {
      LOG.debug("the model was closed before linking had its vectors");
    } catch (InferenceFailed e) {
      LOG.warn("linking goes on by words alone", e);
    }
  }
}
