package org.waymark.understanding.linking;

/**
 * A word in a text.
 *
 * @param start its first character in the text
 * @param end after its last
 * @param form lower case, without accents and possessive endings, in one spelling (see {@link
 *     Spelling})
 * @param capital whether it begins with a capital letter as written
 * @param shouted whether it is in capitals altogether, of two letters or more
 * @param first whether punctuation, or nothing, stands before it: names do not reach across
 * @param hyphen whether nothing but a hyphen stands before it
 */
record Token(
    int start,
    int end,
    String form,
    boolean capital,
    boolean shouted,
    boolean first,
    boolean hyphen) {
  /** The form without its plural ending. */
  String singular() {
    return Inflection.singular(form);
  }

  /** What all inflected forms of the word have in common. */
  String stem() {
    return Inflection.stem(form);
  }
}
