package org.waymark.store;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Instants as the database holds them: whole nanoseconds since 1970, which reaches from 1677 to
 * 2262.
 */
final class Times {
  private Times() {}

  static long toNanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) == Long.MIN_VALUE
        ? Long.MIN_VALUE
        : saturatedSum(TimeUnit.SECONDS.toNanos(at.getEpochSecond()), at.getNano());
  }

  static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }

  private static long saturatedSum(long nanos, int more) {
    return nanos > Long.MAX_VALUE - more ? Long.MAX_VALUE : nanos + more;
  }
}
