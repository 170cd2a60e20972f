package org.waymark.dialogue;

import java.util.Optional;
import org.waymark.knowledge.Level;

/**
 * The highest level of a program that the learner wants, as it was said.
 *
 * @param code {@code beginner}, {@code intermediate}, {@code advanced}, or {@code EQF-1} to {@code
 *     EQF-8}
 */
public record LevelWish(String code) {
  /** Throws {@link IllegalArgumentException} where it is none of them. */
  public LevelWish {
    if (Level.find(code).isEmpty() && !code.matches("EQF-[1-8]")) {
      throw new IllegalArgumentException("no level: " + code);
    }
  }

  /** The wish of that code, or empty. */
  public static Optional<LevelWish> find(String code) {
    return Level.find(code).isPresent() || code.matches("EQF-[1-8]")
        ? Optional.of(new LevelWish(code))
        : Optional.empty();
  }

  /** The level that the planner compares with. */
  public Level level() {
    return Level.find(code).orElseGet(() -> Level.ofEqf(code.charAt(4) - '0'));
  }
}
