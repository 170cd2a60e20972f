package org.waymark.evaluation;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How many of how many.
 *
 * @param count 0 to {@code of}
 */
public record Share(int count, int of) {
  /** The standard normal's 0.975 quantile, for an interval of 95 %. */
  private static final double Z = 1.959963984540054;

  /** Of these, those that hold. */
  static <T> Share of(Collection<T> all, Predicate<? super T> holds) {
    return new Share((int) all.stream().filter(holds).count(), all.size());
  }

  /** 0 to 1; 0 where there is nothing. */
  public double value() {
    return of == 0 ? 0 : (double) count / of;
  }

  /** The lower end of Wilson's 95 % interval (Wilson 1927), 0 to 1; 0 where there is nothing. */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** Its upper end; 1 where there is nothing. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (value() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
  }
}
