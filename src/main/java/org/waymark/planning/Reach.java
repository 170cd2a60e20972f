package org.waymark.planning;

import java.util.Arrays;

/**
 * How many programs it takes at least until a program can be done: 1 where all that it requires is
 * held, and so on along the longest chain.
 */
final class Reach {
  /** Never. */
  static final int NEVER = Integer.MAX_VALUE;

  private final Facts facts;
  private final int[] programs;
  private final int[] skills;

  /**
   * Looks through the whole catalog once.
   *
   * @param usable the programs that may be used
   * @param most chains longer than this are not followed
   */
  Reach(Facts facts, boolean[] usable, int most) {
    this.facts = facts;
    CatalogTable table = facts.table;
    int n = table.programs.length;
    programs = new int[n];
    skills = new int[table.skillCount()];
    Arrays.fill(programs, NEVER);
    Arrays.fill(skills, NEVER);
    int[] waiting = new int[n];
    int[] queue = new int[n];
    int end = 0;
    for (int i = 0; i < n; i++) {
      if (usable[i]) {
        waiting[i] = countOpen(table.requires[i]);
        if (waiting[i] == 0) {
          programs[i] = 1;
          queue[end++] = i;
        }
      }
    }
    for (int at = 0; at < end; at++) {
      int program = queue[at];
      if (programs[program] < most) {
        for (int skill : table.delivers[program]) {
          if (skills[skill] == NEVER && !facts.has[skill]) {
            skills[skill] = programs[program];
            end = wake(table.dependants[skill], usable, waiting, programs[program] + 1, queue, end);
          }
        }
      }
    }
  }

  private int countOpen(int[] required) {
    int open = 0;
    for (int skill : required) {
      open += facts.has[skill] ? 0 : 1;
    }
    return open;
  }

  private int wake(
      int[] dependants, boolean[] usable, int[] waiting, int count, int[] queue, int end) {
    for (int program : dependants) {
      if (usable[program] && --waiting[program] == 0) {
        programs[program] = count;
        queue[end++] = program;
      }
    }
    return end;
  }

  /**
   * The least number of programs of a path that holds this one, itself included; {@link #NEVER}
   * where there is none.
   */
  int of(int program) {
    return programs[program];
  }
}
