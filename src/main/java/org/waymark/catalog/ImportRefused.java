package org.waymark.catalog;

/** An import that was refused as a whole; the catalog stays as it is. */
public final class ImportRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient ImportReport report;

  /** For that reason, with the report of what was read. */
  public ImportRefused(String reason, ImportReport report) {
    super(reason);
    this.report = report;
  }

  /** What was read. */
  public ImportReport report() {
    return report;
  }
}
