package org.waymark.understanding.linking;

/**
 * What speaks for a concept, given a phrase: each 0 to 1 or nearly so. The weights are in {@code
 * weights.txt}, how they were got in docs/linking.md.
 */
enum Feature {
  /** The words are those of its label. */
  SAME_AS_LABEL,
  /** The words are those of one of its names, shared among all concepts that have it. */
  SAME_AS_NAME,
  /** The letters are those of one of its names. */
  SAME_LETTERS,
  /** Words in common with its label, of all words in either, weighed by rarity. */
  LABEL_OVERLAP,
  /** The same for the name that has most in common. */
  NAME_OVERLAP,
  /** How much of the phrase that name covers. */
  NAME_COVERS,
  /** How much of the phrase all names together cover. */
  NAMES_COVER,
  /** How much of the phrase names and description cover. */
  ALL_COVERS,
  /** How much of the phrase a name takes up that stands in it whole. */
  NAME_WITHIN,
  /** BM25 over its names, of the best. */
  NAME_WORDS,
  /** BM25 over its description, of the best. */
  ABOUT_WORDS,
  /** BM25 over the letters of its names, of the best. */
  LETTERS,
  /** Cosine of the runs of letters, with its label. */
  LABEL_LETTERS,
  /** The same for its nearest name. */
  NAME_LETTERS,
  /** The kind of thing is that of its label. */
  LABEL_HEAD,
  /** The kind of thing is that of one of its names. */
  NAME_HEAD,
  /** The kind of thing stands somewhere in its names. */
  HEAD_WITHIN,
  /** Cosine of meanings, with its label. */
  LABEL_MEANING,
  /** The same for its nearest name. */
  NAME_MEANING,
  /** The same for the middle of its names. */
  MIDDLE_MEANING,
  /** The same for its label and description. */
  ABOUT_MEANING,
  /** Cosine of meanings after {@link Whitening}, with the middle of its names. */
  WHITENED_MIDDLE,
  /** Cosine of the meaning after {@link Alignment}, with that of its label and description. */
  ALIGNED_ABOUT,
  /** 1 over the rank by the middle of the names. */
  MIDDLE_RANK,
  /** 1 over the rank by description. */
  ABOUT_RANK,
  /** 1 over the rank by words. */
  WORDS_RANK,
  /** 1 over the rank by letters. */
  LETTERS_RANK,
  /** How many roles need it, or skills it needs: logarithm, of 200. */
  USES,
  /** How many names it has: logarithm, of 50. */
  NAMES,
  /** Whether its label is longer than the phrase, in words: of 5. */
  LONGER;

  /** Its place in an array of all. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  /** How many there are. */
  static final int COUNT = values().length;
}
