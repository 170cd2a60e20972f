package org.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.verify.Verdict;
import org.waymark.verify.Verification;

/** What the planner says holds when it is replayed, over random small catalogs. */
class VerifiedPathsTest {
  private static final int CASES = 300;

  @Test
  void every_path_that_is_planned_holds_when_it_is_replayed() {
    for (long seed = 1; seed <= CASES; seed++) {
      Case given = CaseGenerator.of(seed);
      Planner planner =
          new Planner(given.framework(), given.catalog(), Case.DATES, Work.standard());
      if (planner.plan(given.problem()) instanceof Plan.Found(Path path)) {
        Verdict verdict =
            new Verification(given.framework(), given.catalog(), Case.DATES, planner::plan)
                .verify(path, given.problem(), given.problem().today());
        assertThat(verdict.faults()).as("seed %d", seed).isEmpty();
      }
    }
  }
}
