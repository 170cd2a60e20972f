package org.waymark.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first asked for, and keeps it. Safe for use by many threads. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> make;
  private @Nullable T made;

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    T now = made;
    if (now == null) {
      now = make.get();
      made = now;
    }
    return now;
  }
}
