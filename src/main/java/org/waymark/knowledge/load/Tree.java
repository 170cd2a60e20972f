package org.waymark.knowledge.load;

import java.util.List;
import java.util.Map;
import org.waymark.knowledge.load.Issue.Place;

/** A value of JSON or YAML, or a row of a table in that shape, that knows where it stands. */
public sealed interface Tree {
  /** Where it begins. */
  Place place();

  /** Named values, in their order; a name stands once (the last one counts). */
  record Fields(Place place, Map<String, Tree> values) implements Tree {}

  /** Values in a row. */
  record Items(Place place, List<Tree> values) implements Tree {}

  /**
   * A word, number or truth value, as it was written.
   *
   * @param quoted whether it is text for sure
   */
  record Scalar(Place place, String text, boolean quoted) implements Tree {}

  /** Nothing: {@code null} or an empty value. */
  record Empty(Place place) implements Tree {}
}
