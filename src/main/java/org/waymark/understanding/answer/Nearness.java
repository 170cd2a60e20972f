package org.waymark.understanding.answer;

import java.util.OptionalDouble;

/** How near two texts are in meaning, where something can tell: the place at which vectors join. */
@FunctionalInterface
public interface Nearness {
  /** 0 (nothing in common) to 1 (the same); empty while nothing can tell. */
  OptionalDouble between(String question, String asked);

  /** Cannot tell. */
  static Nearness unknown() {
    return (question, asked) -> OptionalDouble.empty();
  }
}
