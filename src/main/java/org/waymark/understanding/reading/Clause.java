package org.waymark.understanding.reading;

import java.util.List;

/**
 * A part of a message that says one thing. Clauses cover all tokens, in order, without overlap; a
 * conjunction belongs to the clause that it begins.
 *
 * @param start first character in the message as typed, UTF-16
 * @param end after the last
 * @param firstToken index of its first token
 * @param tokenEnd index after its last token
 * @param sentence index of the sentence that it is part of
 * @param question whether the sentence asks: by its mark or by how it begins
 */
public record Clause(
    int start,
    int end,
    int firstToken,
    int tokenEnd,
    int sentence,
    Mood mood,
    Holder holder,
    boolean question,
    List<Negation> negations) {
  /** Copies the list. */
  public Clause {
    negations = List.copyOf(negations);
  }
}
