package org.waymark.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The report as JSON; times are milliseconds, {@code work} is time on a core. */
public final class BenchJson {
  private BenchJson() {}

  /** Writes all of it. */
  public static ObjectNode write(BenchReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("requests", report.settings().requests());
    node.put("seed", report.settings().seed());
    node.put("today", report.settings().today().toString());
    ArrayNode planner = node.putArray("planner");
    for (Measured m : report.measured()) {
      ObjectNode size = planner.addObject();
      size.put("programs", m.programs());
      size.set("path", spread(m.path()));
      size.set("pathWork", spread(m.pathWork()));
      size.put("pathProven", m.pathProven());
      size.set("everything", spread(m.everything()));
      size.set("everythingWork", spread(m.everythingWork()));
      size.put("everythingProven", m.everythingProven());
      size.put("heldBytes", m.heldBytes());
      size.put("load", m.load());
      size.set("byGapSkills", groups(m.byGap()));
      size.set("byLimits", groups(m.byLimits()));
    }
    return node;
  }

  private static ObjectNode spread(Spread spread) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("p50", spread.p50())
        .put("p95", spread.p95())
        .put("max", spread.max());
  }

  private static ArrayNode groups(List<Measured.Group> groups) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    for (Measured.Group group : groups) {
      ObjectNode each = node.addObject();
      each.put("key", group.key());
      each.put("requests", group.count());
      each.set("pathWork", spread(group.path()));
      each.set("everythingWork", spread(group.everything()));
    }
    return node;
  }
}
