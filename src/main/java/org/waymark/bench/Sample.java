package org.waymark.bench;

/**
 * One request as it was answered.
 *
 * @param gap skills of the gap
 * @param limits limits and filters that the request sets
 * @param path the path alone
 * @param everything the path with all reasons, what-ifs and alternatives
 */
record Sample(int gap, int limits, Run path, Run everything) {
  /**
   * One run.
   *
   * @param nanos on the clock
   * @param work of the thread on a core, in nanoseconds: what the clock would show on a quiet
   *     machine
   */
  record Run(long nanos, long work, boolean proven) {}
}
