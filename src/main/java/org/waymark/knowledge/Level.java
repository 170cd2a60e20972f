package org.waymark.knowledge;

import java.util.Optional;

/** How demanding a program is. Ordered: {@code BEGINNER < INTERMEDIATE < ADVANCED}. */
public enum Level implements Coded {
  BEGINNER("beginner"),
  INTERMEDIATE("intermediate"),
  ADVANCED("advanced");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The level of that word, or empty. */
  public static Optional<Level> find(String code) {
    return Coded.find(Level.class, code);
  }

  /**
   * The level that an EQF level (1 to 8) stands for: up to 4 beginner, 5 intermediate, from 6
   * advanced.
   */
  public static Level ofEqf(int eqf) {
    return eqf <= 4 ? BEGINNER : eqf == 5 ? INTERMEDIATE : ADVANCED;
  }
}
