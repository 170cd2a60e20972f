package org.waymark.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** A constant that has a word of its own in the HTTP contract. */
public interface Coded {
  /** The word, lower case. */
  String code();

  /** The constant of that word, or empty. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.code().equals(code)).findFirst();
  }
}
