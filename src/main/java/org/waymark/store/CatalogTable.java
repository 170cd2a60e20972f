package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.waymark.store.CatalogStore.Published;

/**
 * The tables {@code catalog_version}, what was published, and {@code catalog_current}, what was
 * made current in which order.
 */
final class CatalogTable {
  private CatalogTable() {}

  /** Does nothing where the version is there. */
  static void insert(
      Handle h, String version, Instant at, int programs, String report, byte[] content) {
    h.execute(
        "INSERT INTO catalog_version (version, published_at, programs, report, content) VALUES (?,"
            + " ?, ?, ?, ?) ON CONFLICT (version) DO NOTHING",
        version,
        Times.toNanos(at),
        programs,
        report,
        content);
  }

  /** False where it is current already. */
  static boolean makeCurrent(Handle h, String version) {
    boolean change = !findCurrent(h).equals(Optional.of(version));
    if (change) {
      h.execute("INSERT INTO catalog_current (version) VALUES (?)", version);
    }
    return change;
  }

  static Optional<String> findCurrent(Handle h) {
    return h.select("SELECT version FROM catalog_current ORDER BY seq DESC LIMIT 1")
        .mapTo(String.class)
        .findOne();
  }

  static Optional<byte[]> findContent(Handle h, String version) {
    return h.select("SELECT content FROM catalog_version WHERE version = ?", version)
        .mapTo(byte[].class)
        .findOne();
  }

  /**
   * What is current afterwards; empty, and nothing changed, where there was nothing before the
   * current one.
   */
  static Optional<String> rollback(Handle h) {
    List<Long> last =
        h.select("SELECT seq FROM catalog_current ORDER BY seq DESC LIMIT 2")
            .mapTo(long.class)
            .list();
    if (last.size() < 2) {
      return Optional.empty();
    }
    h.execute("DELETE FROM catalog_current WHERE seq = ?", last.getFirst());
    return findCurrent(h);
  }

  static List<Published> list(Handle h) {
    Optional<String> current = findCurrent(h);
    return h.select(
            "SELECT version, published_at, programs, report FROM catalog_version ORDER BY seq DESC")
        .map((row, context) ->
            new Published(
                row.getString(1),
                Times.toInstant(row.getLong(2)),
                current.equals(Optional.of(row.getString(1))),
                row.getInt(3),
                row.getString(4)))
        .list();
  }
}
