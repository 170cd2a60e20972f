package org.waymark.knowledge.load;

import java.util.List;
import org.waymark.knowledge.Award;

/**
 * A source as it was read.
 *
 * @param format as named on the command line
 * @param read records that the source holds
 * @param issues whatever would not do
 */
public record Draft(
    String format, int read, List<DraftProgram> programs, List<Award> awards, List<Issue> issues) {
  /** Copies the lists. */
  public Draft {
    programs = List.copyOf(programs);
    awards = List.copyOf(awards);
    issues = List.copyOf(issues);
  }
}
