package org.waymark.understanding.linking;

import java.util.List;

/**
 * What words mean.
 *
 * @param <T> a role's or a skill's id
 */
public sealed interface Link<T> {
  /** This one; {@code confidence} is calibrated, 0 to 1. */
  record Clear<T>(T id, double confidence) implements Link<T> {}

  /** One of these, two or three, best first: to be asked. */
  record OneOf<T>(List<T> ids) implements Link<T> {
    /** Copies the list. */
    public OneOf {
      ids = List.copyOf(ids);
    }
  }

  /** None that we know. */
  record Unknown<T>() implements Link<T> {}
}
