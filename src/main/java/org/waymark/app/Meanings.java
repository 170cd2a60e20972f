package org.waymark.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.inference.Embedder;
import org.waymark.inference.InferenceFailed;
import org.waymark.retrieval.SearchIndex;
import org.waymark.understanding.linking.FrameworkLinker;

/**
 * When linking and search go by meaning beside words. Until then, and where embedding fails, they
 * go by words.
 */
enum Meanings {
  /** Soon, in the background: nobody waits. */
  SOON {
    @Override
    void join(FrameworkLinker linker, SearchIndex index, Embedder texts, Embedder queries) {
      Thread.ofPlatform()
          .daemon()
          .name("linking")
          .start(() -> {
            linker.warm();
            index.warm();
            link(linker, texts, queries);
          });
    }
  },
  /** From the begin: whoever opens waits, minutes where no vectors are kept yet. */
  AT_ONCE {
    @Override
    void join(FrameworkLinker linker, SearchIndex index, Embedder texts, Embedder queries) {
      link(linker, texts, queries);
      index.awaitVectors();
    }
  },
  /** Never. */
  NEVER {
    @Override
    void join(FrameworkLinker linker, SearchIndex index, Embedder texts, Embedder queries) {
      index.awaitVectors();
    }
  };

  private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

  /** Brings them to a new linker and index. */
  abstract void join(FrameworkLinker linker, SearchIndex index, Embedder texts, Embedder queries);

  private static void link(FrameworkLinker linker, Embedder texts, Embedder queries) {
    try {
      linker.joinVectors(texts, queries, (done, of) -> {});
    } catch (InferenceFailed e) {
      LOG.warn("linking goes on by words alone", e);
    }
  }
}
