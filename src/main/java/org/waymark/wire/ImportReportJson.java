package org.waymark.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waymark.catalog.ImportReport;
import org.waymark.knowledge.load.Issue;

/** The contract's ImportReport. */
public final class ImportReportJson {
  private ImportReportJson() {}

  /** The report, every field there. */
  public static ObjectNode write(ImportReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", report.format())
        .put("read", report.read())
        .put("accepted", report.accepted())
        .put("rejected", report.rejected());
    node.put("warnings", report.warnings());
    ArrayNode issues = node.putArray("issues");
    for (Issue issue : report.issues()) {
      ObjectNode item =
          issues.addObject().put("severity", issue.severity().code()).put("code", issue.code());
      Issue.Place place = issue.place();
      if (place.row() > 0) {
        item.put("row", place.row());
      } else {
        item.put("pointer", place.pointer());
        item.put("file", place.file());
        if (place.line() > 0) {
          item.put("line", place.line());
        }
      }
      item.put("field", issue.field()).put("value", issue.value()).put("message", issue.message());
    }
    node.put("added", report.added())
        .put("changed", report.changed())
        .put("removed", report.removed());
    return node.put("catalogVersion", report.catalogVersion());
  }
}
