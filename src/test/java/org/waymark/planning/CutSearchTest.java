package org.waymark.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that is cut early says so, and gives a reason for each skill that it leaves out. */
class CutSearchTest {
  private static final int CASES = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 20, 60, 200})
  void however_little_work_is_allowed_there_is_a_path_with_reasons(long most) {
    for (long seed = 1; seed <= CASES; seed++) {
      Case given = CaseGenerator.of(seed);
      Planner planner =
          new Planner(given.framework(), given.catalog(), Case.DATES, new Work(most, 1_000_000));
      if (planner.plan(given.problem()) instanceof Plan.Found(Path path)) {
        assertThat(path.coverage().uncovered())
            .as("seed %d", seed)
            .allSatisfy(u -> assertThat(u.reasons()).isNotEmpty().startsWith(u.reason()));
      }
    }
  }
}
