package org.waymark.app;

import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Linked;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.FrameworkJoin;
import org.waymark.knowledge.load.KnowledgeCopy;
import org.waymark.understanding.linking.FrameworkLinker;

/**
 * What is known beside the catalog: the knowledge folder, and its framework joined with the one
 * that was imported.
 *
 * @param stamp of the imported framework
 * @param folder with the framework as it is in the files
 * @param framework in use
 * @param linker of that framework
 */
record Known(
    String stamp, KnowledgeCopy.Known folder, Framework framework, Supplier<FrameworkLinker> linker) {
  private static final Logger LOG = LoggerFactory.getLogger(Known.class);

  /** As {@link #of}, with the folder read first; throws {@link IOException} where it cannot be. */
  static Known read(KnowledgeCopy folder, ImportedFramework imported) throws IOException {
    return of(folder.read(), imported);
  }

  /**
   * With the framework that is imported now; one that is damaged is left out, and the log says so.
   */
  static Known of(KnowledgeCopy.Known folder, ImportedFramework imported) {
    String stamp = imported.stamp();
    Framework own = folder.framework();
    Framework framework = own;
    try {
      framework = imported.find().map(more -> FrameworkJoin.of(own, more)).orElse(own);
    } catch (IOException e) {
      LOG.error("{}; until then the framework of the knowledge folder is used", e.getMessage());
    }
    Framework joined = framework;
    return new Known(stamp, folder, joined, new Once<>(() -> new FrameworkLinker(joined)));
  }

  /** The same, once its linker is made. */
  Known made() {
    return new Known(stamp, folder, framework, new Made(linker.get()));
  }

  /** A linker that is there already. */
  private record Made(FrameworkLinker get) implements Supplier<FrameworkLinker> {}

  /** For linking a catalog. */
  Linked linked() {
    return new Linked(folder.framework(), framework, linker.get());
  }
}
