package org.waymark.verify;

import java.util.List;

/**
 * What came of it.
 *
 * @param checked how many facts, dates, limits, totals and claims were looked at
 * @param faults what no longer holds, in the order of the path
 * @param notes what is no fault but good to know
 */
public record Verdict(int checked, List<Fault> faults, List<String> notes) {
  /**
   * Something that does not hold.
   *
   * @param at a JSON pointer into {@code path}
   * @param message a sentence
   */
  public record Fault(String at, String message) {}

  /** Copies the lists. */
  public Verdict {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /** Whether everything holds. */
  public boolean holds() {
    return faults.isEmpty();
  }
}
