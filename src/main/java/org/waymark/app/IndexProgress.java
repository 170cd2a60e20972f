package org.waymark.app;

import org.waymark.retrieval.Progress;

/** Says every tenth of the way how far the index is. */
final class IndexProgress implements Progress {
  private static final int PARTS = 10;

  private final Console console;
  private int said = -1;

  IndexProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void at(int done, int of) {
    int part = of == 0 ? PARTS : (int) ((long) done * PARTS / of);
    if (part > said && of > 0) {
      said = part;
      console.say(
          part == PARTS
              ? "Search by meaning is ready."
              : "Search by words is ready; by meaning: " + part * PARTS + " %");
    }
  }
}
