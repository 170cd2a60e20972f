package org.waymark.inference;

import java.util.function.LongSupplier;

/**
 * How many calls a minute and a day may still be made: two buckets that fill up evenly and hold a
 * minute's and a day's calls. Safe for use by many threads.
 */
final class CallBudget {
  private static final double MINUTE = 60e9;
  private static final double DAY = 24 * 60 * MINUTE;

  private final LongSupplier nanos;
  private final Bucket minute;
  private final Bucket day;

  /** With those bounds, by that clock of nanoseconds. */
  CallBudget(int perMinute, int perDay, LongSupplier nanos) {
    this.nanos = nanos;
    long now = nanos.getAsLong();
    minute = new Bucket(perMinute, perMinute / MINUTE, now);
    day = new Bucket(perDay, perDay / DAY, now);
  }

  /** Takes one call, or none; whether it did. */
  synchronized boolean take() {
    long now = nanos.getAsLong();
    minute.fill(now);
    day.fill(now);
    if (minute.left < 1 || day.left < 1) {
      return false;
    }
    minute.left--;
    day.left--;
    return true;
  }

  private static final class Bucket {
    private final double size;
    private final double aNano;
    private double left;
    private long filled;

    Bucket(double size, double aNano, long now) {
      this.size = size;
      this.aNano = aNano;
      this.left = size;
      this.filled = now;
    }

    void fill(long now) {
      left = Math.min(size, left + (now - filled) * aNano);
      filled = now;
    }
  }
}
