package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;
import org.waymark.knowledge.load.Issue.Severity;

/** Collects issues while a source is read. Not for use by several threads. */
public final class Issues {
  private final List<Issue> found = new ArrayList<>();

  /** The record is left out. */
  public void error(
      String code, Place place, @Nullable String field, @Nullable String value, String message) {
    found.add(new Issue(Severity.ERROR, code, place, field, value, message));
  }

  /** The fact is left out or mended. */
  public void warn(
      String code, Place place, @Nullable String field, @Nullable String value, String message) {
    found.add(new Issue(Severity.WARNING, code, place, field, value, message));
  }

  /** Everything so far, in the order found. */
  public List<Issue> list() {
    return List.copyOf(found);
  }

  /** How many of them left a record out. */
  public int errors() {
    return (int) found.stream().filter(i -> i.severity() == Severity.ERROR).count();
  }
}
