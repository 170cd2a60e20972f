package org.waymark.catalog;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.knowledge.Catalog;
import org.waymark.store.CatalogStore;

/**
 * The snapshot in use, swapped as a whole when another version becomes current, wherever it was
 * published. Safe for use by many threads.
 */
public final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final CatalogStore store;
  private final Function<Catalog, Snapshot> factory;
  private volatile @Nullable Snapshot current;

  /** Makes snapshots by the factory. */
  public Snapshots(CatalogStore store, Function<Catalog, Snapshot> factory) {
    this.store = store;
    this.factory = factory;
  }

  /**
   * The snapshot in use; throws {@link IllegalStateException} before the first {@link #refresh}.
   */
  public Snapshot current() {
    Snapshot snapshot = current;
    if (snapshot == null) {
      throw new IllegalStateException("no catalog is open yet");
    }
    return snapshot;
  }

  /** Whether there is one. */
  public boolean isReady() {
    return current != null;
  }

  /** Takes up the version that is current in the store, where it is another; true where it was. */
  public synchronized boolean refresh() {
    Optional<String> version = store.findCurrentVersion();
    Snapshot now = current;
    if (version.isEmpty() || (now != null && now.catalog().version().equals(version.get()))) {
      return false;
    }
    return take(version.get());
  }

  /**
   * Makes the snapshot anew, because something that it is made of beside the catalog has changed;
   * false where there is no catalog yet.
   */
  public synchronized boolean renew() {
    return store.findCurrentVersion().filter(this::take).isPresent();
  }

  private boolean take(String version) {
    Optional<Catalog> catalog = store.find(version);
    if (catalog.isEmpty()) {
      return false;
    }
    current = factory.apply(catalog.get());
    LOG.info("catalog {} is in use: {} programs", version, catalog.get().listPrograms().size());
    return true;
  }
}
