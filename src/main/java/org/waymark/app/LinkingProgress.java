package org.waymark.app;

import org.waymark.understanding.linking.Progress;

/** Says how far linking by meaning is, where that takes long. */
final class LinkingProgress implements Progress {
  private static final long EVERY = 5_000_000_000L;

  private final Console console;
  private long said = System.nanoTime();

  LinkingProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void done(int done, int all) {
    long now = System.nanoTime();
    if (now - said > EVERY && all > 0) {
      said = now;
      console.say("Linking goes by words; by meaning: " + (long) done * 100 / all + " %");
    }
  }
}
