package org.waymark.channel.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: each wait twice as long as the one before, up to a longest one, less a random
 * part of up to a half so that what failed together does not come back together.
 *
 * @param first after the first failure
 * @param longest of all
 * @param attempts in all, after which it is given up; 1 or more
 * @param oldest age at which it is given up, whatever the attempts
 */
public record Backoff(Duration first, Duration longest, int attempts, Duration oldest) {
  /** Twelve attempts over about half an hour; what asked to wait is given up after a day. */
  public static Backoff standard() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), 12, Duration.ofDays(1));
  }

  /**
   * How long to wait after a failure, or empty where there have been enough.
   *
   * @param failed attempts so far, this one included
   */
  Optional<Duration> next(int failed, Duration age, RandomGenerator random) {
    if (failed >= attempts || age.compareTo(oldest) > 0) {
      return Optional.empty();
    }
    double doubled = (double) first.toMillis() * Math.pow(2, failed - 1.0);
    double whole = Math.min(doubled, (double) longest.toMillis());
    return Optional.of(Duration.ofMillis(Math.round(whole * (1 - random.nextDouble() / 2))));
  }
}
