package org.waymark.store;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached, is read-only or is full: nothing was saved, and trying again
 * later may help.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the driver's exception if there is one, for the log. */
  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
