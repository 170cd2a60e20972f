package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sorts what a source says is required: names of skills stay; a sentence that says "nothing" goes;
 * other prose is kept at the end of the description, since a path cannot meet a sentence.
 */
final class Requirements {
  private static final int LONGEST_NAME = 60;

  private Requirements() {}

  static void sort(Map<String, Tree> fields, Issues issues) {
    Tree tree = fields.remove("requires");
    if (tree == null) {
      return;
    }
    List<Tree> names = new ArrayList<>();
    for (Tree item : tree instanceof Tree.Items items ? items.values() : List.of(tree)) {
      if (!(item instanceof Tree.Scalar scalar)) {
        names.add(item);
      } else if (isProse(scalar.text()) && !Nothing.requires(scalar.text())) {
        keep(fields, scalar, issues);
      } else if (!Nothing.requires(scalar.text())) {
        names.add(item);
      }
    }
    if (!names.isEmpty()) {
      fields.put("requires", new Tree.Items(tree.place(), names));
    }
  }

  /** Puts it at the end of the description, and says so. */
  static void keep(Map<String, Tree> fields, Tree.Scalar prose, Issues issues) {
    describe(fields, prose);
    issues.warn(
        "prose-requirement",
        prose.place(),
        "requires",
        prose.text(),
        "it names no single skill, so that no path could meet it; it was put at the end of the"
            + " description");
  }

  private static void describe(Map<String, Tree> fields, Tree.Scalar prose) {
    String before = fields.get("description") instanceof Tree.Scalar d ? d.text() + "\n\n" : "";
    fields.put("description", new Tree.Scalar(prose.place(), before + prose.text(), true));
  }

  private static boolean isProse(String text) {
    return text.length() > LONGEST_NAME
        || text.contains("\n")
        || text.strip().endsWith(".")
        || text.strip().split("\\s+").length > 6;
  }
}
