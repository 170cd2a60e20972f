package org.waymark.understanding.linking;

import java.util.List;

/**
 * One way to say a concept, or several.
 *
 * @param text as written in the framework
 * @param meanings the places of the concepts in their list, best first, at least one
 * @param rank 3 for a word that is said to be ambiguous, 2 for a label, 1 for an alias; the higher
 *     wins where two are spelled alike
 */
record Name(String text, List<Integer> meanings, int rank) {
  static final int AMBIGUOUS = 3;
  static final int LABEL = 2;
  static final int ALIAS = 1;

  /** The better of two that are spelled alike; of equal rank both. */
  Name or(Name other) {
    if (rank != other.rank) {
      return rank > other.rank ? this : other;
    }
    List<Integer> all = new java.util.ArrayList<>(meanings);
    other.meanings.stream().filter(m -> !all.contains(m)).forEach(all::add);
    return new Name(text, List.copyOf(all), rank);
  }

  /** Whether a capital stands in it that is not just the first letter of a label. */
  boolean ownCapitals() {
    boolean later = text.chars().skip(1).anyMatch(Character::isUpperCase);
    return later || (rank == ALIAS && Character.isUpperCase(text.charAt(0)));
  }
}
