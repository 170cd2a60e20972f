package org.waymark.knowledge.load;

import java.util.Set;

/** The fields of the HTTP contract's Program. */
final class ProgramFields {
  private static final Set<String> LISTS =
      Set.of(
          "skills", "requires", "outcomes", "delivery", "places", "stacksTo", "starts", "funding");

  private ProgramFields() {}

  /** Whether the field is a list. */
  static boolean isList(String field) {
    return LISTS.contains(field);
  }
}
