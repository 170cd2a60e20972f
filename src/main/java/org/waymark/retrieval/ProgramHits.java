package org.waymark.retrieval;

import java.util.List;
import org.waymark.knowledge.ProgramId;

/**
 * A page of found programs.
 *
 * @param programs best first
 * @param total how many there are on all pages; with words, at most about 2,000
 */
public record ProgramHits(List<ProgramId> programs, int total) {
  /** Copies the list. */
  public ProgramHits {
    programs = List.copyOf(programs);
  }
}
