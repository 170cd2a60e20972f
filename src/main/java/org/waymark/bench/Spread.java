package org.waymark.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToLongFunction;

/** Milliseconds: the middle, the 95th percentile and the most. */
record Spread(double p50, double p95, double max) {
  private static final double NANOS = 1_000_000.0;

  /** Of nanoseconds; all 0 where there are none. */
  static <T> Spread of(Collection<T> of, ToLongFunction<T> nanos) {
    long[] sorted = of.stream().mapToLong(nanos).sorted().toArray();
    return new Spread(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  /** The nearest rank. */
  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : Arrays.stream(sorted)
                .skip((long) Math.ceil(share * sorted.length) - 1)
                .findFirst()
                .orElse(0)
            / NANOS;
  }
}
