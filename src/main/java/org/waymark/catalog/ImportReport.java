package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue;

/**
 * What an import did, or would do. The components are those of the HTTP contract.
 *
 * @param read records in the source
 * @param accepted programs that are in
 * @param rejected records that are not
 * @param warnings facts that were left out or mended
 * @param added programs that were not there before
 * @param changed programs that were there with other facts
 * @param removed programs that are no longer there
 * @param catalogVersion the version that it made; null on a dry run
 */
public record ImportReport(
    String format,
    int read,
    int accepted,
    int rejected,
    int warnings,
    List<Issue> issues,
    int added,
    int changed,
    int removed,
    @Nullable String catalogVersion) {
  /** Copies the list. */
  public ImportReport {
    issues = List.copyOf(issues);
  }
}
