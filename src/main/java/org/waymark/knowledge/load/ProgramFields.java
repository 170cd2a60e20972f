package org.waymark.knowledge.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the HTTP contract's Program. */
final class ProgramFields {
  /** Those that an institution states, in the contract's order. */
  static final List<String> STATED =
      List.of(
          "id",
          "title",
          "description",
          "provider",
          "url",
          "country",
          "places",
          "language",
          "outcomes",
          "skills",
          "requires",
          "hours",
          "ects",
          "eqfLevel",
          "level",
          "assessment",
          "delivery",
          "qualityAssurance",
          "supervision",
          "stacksTo",
          "cost",
          "funding",
          "starts",
          "enrolBy",
          "credentialType",
          "renewAfterMonths",
          "lastVerified");

  /** Those and what Waymark adds to a record that it gives out. */
  static final Set<String> IN_JSON =
      Stream.concat(STATED.stream(), Stream.of("missing", "skillsDrawn"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LISTS =
      Set.of(
          "skills", "requires", "outcomes", "delivery", "places", "stacksTo", "starts", "funding");

  private ProgramFields() {}

  /** Whether the field is a list. */
  static boolean isList(String field) {
    return LISTS.contains(field);
  }
}
