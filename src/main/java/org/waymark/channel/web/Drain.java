package org.waymark.channel.web;

import java.time.Duration;

/**
 * Counts the requests under way, so that a stop can wait for them while new ones are turned away.
 * Safe for use by many threads.
 */
final class Drain {
  private int underWay;
  private boolean closed;

  /**
   * Lets a request in; false once the door is closed. Each that was let in has to {@link #leave}.
   */
  synchronized boolean enter() {
    if (!closed) {
      underWay++;
    }
    return !closed;
  }

  /** One that was let in is answered. */
  synchronized void leave() {
    underWay--;
    notifyAll();
  }

  /**
   * Closes the door and waits until all are answered; false where that took longer than {@code
   * most}.
   */
  synchronized boolean close(Duration most) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + most.toNanos();
    while (underWay > 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(Math.max(1, left / 1_000_000));
    }
    return true;
  }
}
