package org.waymark.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what was looked at, and keeps what does not hold. */
final class Ledger {
  private final List<Verdict.Fault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int checked;

  /** One check: the sentence is kept where it does not hold. */
  void check(boolean holds, String at, Supplier<String> sentence) {
    checked++;
    if (!holds) {
      faults.add(new Verdict.Fault(at, sentence.get()));
    }
  }

  /** Something to know that is no fault. */
  void note(String sentence) {
    notes.add(sentence);
  }

  Verdict verdict() {
    return new Verdict(checked, faults, notes);
  }
}
