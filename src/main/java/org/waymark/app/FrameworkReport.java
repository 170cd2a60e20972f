package org.waymark.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.Issue;

/** What an import of a framework read, left out, and joined. */
final class FrameworkReport {
  private static final int SHOWN = 3;

  private final Framework read;
  private final List<Issue> issues;
  private int roles;
  private int skills;

  FrameworkReport(Framework read, List<Issue> issues) {
    this.read = read;
    this.issues = issues;
  }

  /** How many there are once it has joined one's own. */
  void inUse(Framework joined) {
    roles = joined.listRoles().size();
    skills = joined.listSkills().size();
  }

  /** What was taken in, in a line. */
  String taken() {
    return String.format(
        Locale.ROOT,
        "%,d roles and %,d skills are taken in; from now on Waymark goes by their words.",
        read.listRoles().size(),
        read.listSkills().size());
  }

  /** For a terminal: some issues of each kind, and the counts. */
  String text() {
    StringBuilder text = new StringBuilder();
    Map<String, List<Issue>> kinds =
        issues.stream()
            .collect(Collectors.groupingBy(Issue::code, TreeMap::new, Collectors.toList()));
    kinds.forEach((code, some) -> {
      some.stream().limit(SHOWN).forEach(i -> text.append(i).append('\n'));
      if (some.size() > SHOWN) {
        text.append("  … and ")
            .append(some.size() - SHOWN)
            .append(" more of ")
            .append(code)
            .append("; --json prints them all.\n");
      }
    });
    return text.append(
            String.format(
                Locale.ROOT,
                "%,d roles and %,d skills read; with those of the knowledge folder %,d roles and"
                    + " %,d skills are in use.",
                read.listRoles().size(),
                read.listSkills().size(),
                roles,
                skills))
        .toString();
  }

  /** The same as JSON, with every issue. */
  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("read", counts(read.listRoles().size(), read.listSkills().size()));
    node.set("inUse", counts(roles, skills));
    ArrayNode list = node.putArray("issues");
    issues.forEach(i -> list.add(issue(i)));
    return node;
  }

  private static ObjectNode counts(int roles, int skills) {
    return JsonNodeFactory.instance.objectNode().put("roles", roles).put("skills", skills);
  }

  private static ObjectNode issue(Issue issue) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("severity", issue.severity().code());
    node.put("code", issue.code());
    node.put("file", issue.place().file());
    if (issue.place().row() > 0) {
      node.put("row", issue.place().row());
    }
    node.put("field", issue.field());
    node.put("value", issue.value());
    return node.put("message", issue.message());
  }
}
