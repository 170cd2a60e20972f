package org.waymark.channel.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many a minute for each key, of which a burst may take all at once. Safe for use by many
 * threads.
 */
final class RateLimit {
  private static final int KEYS = 100_000;

  private final boolean off;
  private final LoadingCache<String, Bucket> buckets;

  /** That many a minute; 0 is no limit. */
  RateLimit(int perMinute) {
    this.off = perMinute == 0;
    int most = Math.max(1, perMinute);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build(key ->
                Bucket.builder()
                    .addLimit(
                        limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                    .build());
  }

  /** Counts one; throws a 429 problem where it is one too many. */
  void count(String key, String what) {
    if (off) {
      return;
    }
    var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      int seconds =
          (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
      throw HttpProblem.later(
          429,
          "Too many",
          "Too many " + what + " in a minute; try again in " + seconds + " s.",
          seconds);
    }
  }
}
