package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.knowledge.Catalog;

/**
 * Versions of the catalog; one of them is current. Every write is durable when its method returns.
 * Safe for use by many threads.
 */
public interface CatalogStore {
  /**
   * The name of the current version, or empty where nothing was ever published. Cheap: asked every
   * few seconds.
   */
  Optional<String> findCurrentVersion();

  /** A version's content, or empty. */
  Optional<Catalog> find(String version);

  /**
   * Saves a version and makes it current, as one; a version that is there already is only made
   * current.
   */
  void publish(Catalog catalog, String reportJson, Instant at);

  /** Makes the version before the current one current; its name, or empty where there is none. */
  Optional<String> rollback();

  /** The versions, newest first, with the report of their import. */
  List<Published> listVersions();

  /** A version in the list. */
  record Published(String version, Instant at, boolean current, int programs, String reportJson) {}
}
