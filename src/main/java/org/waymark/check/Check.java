package org.waymark.check;

import org.waymark.knowledge.load.Issues;

/** One thing that must hold of the knowledge. */
@FunctionalInterface
interface Check {
  /** Adds an issue for each place where it does not hold, which says what to do. */
  void run(Knowledge knowledge, Issues issues);
}
