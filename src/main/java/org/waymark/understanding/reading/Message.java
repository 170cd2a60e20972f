package org.waymark.understanding.reading;

import java.util.List;

/**
 * A message as all readers see it. Offsets are UTF-16 units into the text as typed.
 *
 * <p>Readers mostly match patterns on {@link #line()}: "I've 5–8 hrs/week, €300 max" reads {@code i
 * have #0 hours / week , € #1 max}.
 *
 * @param text as typed
 * @param tokens in order
 * @param quantities the numbers, in order: {@code #0} in the line is the first
 * @param clauses in order
 * @param line the forms of all tokens, with one blank between
 */
public record Message(
    String text, List<Token> tokens, List<Quantity> quantities, List<Clause> clauses, String line) {
  /** Copies the lists. */
  public Message {
    tokens = List.copyOf(tokens);
    quantities = List.copyOf(quantities);
    clauses = List.copyOf(clauses);
  }

  /** Reads a message; any text will do, also an empty one. */
  public static Message read(String text) {
    Numbers.Found found = Numbers.in(Ellipsis.filled(Spellings.expand(Lexer.cut(text))));
    List<Token> tokens = found.tokens();
    return new Message(text, tokens, found.quantities(), Clauses.of(tokens), join(tokens));
  }

  private static String join(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::form).toList());
  }

  /**
   * The index of the token at this place of the {@link #line()}; a blank belongs to the token
   * before it.
   */
  public int tokenAtLine(int place) {
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      at += tokens.get(i).form().length() + 1;
      if (place < at) {
        return i;
      }
    }
    return Math.max(0, tokens.size() - 1);
  }

  /** Where in the text the token begins that stands at this place of the line. */
  public int startOfLine(int place) {
    return tokens.isEmpty() ? 0 : tokens.get(tokenAtLine(place)).start();
  }

  /** Where in the text the token ends that stands before this place of the line. */
  public int endOfLine(int place) {
    return tokens.isEmpty() ? 0 : tokens.get(tokenAtLine(Math.max(0, place - 1))).end();
  }

  /** The part of the line that a clause covers. */
  public String lineOf(Clause clause) {
    return join(tokens.subList(clause.firstToken(), clause.tokenEnd()));
  }

  /** The same without the denial that begins there, if there is one. */
  public Message withoutNegationAt(int offset) {
    List<Clause> without =
        clauses.stream()
            .map(c ->
                new Clause(
                    c.start(),
                    c.end(),
                    c.firstToken(),
                    c.tokenEnd(),
                    c.sentence(),
                    c.mood(),
                    c.holder(),
                    c.question(),
                    c.negations().stream().filter(n -> n.start() != offset).toList()))
            .toList();
    return new Message(text, tokens, quantities, without, line);
  }

  /**
   * The clause at an offset of the text: the last that begins at or before it. Throws {@link
   * IllegalStateException} for a message without words.
   */
  public Clause clauseAt(int offset) {
    if (clauses.isEmpty()) {
      throw new IllegalStateException("the message has no words");
    }
    Clause found = clauses.getFirst();
    for (Clause clause : clauses) {
      if (clause.start() <= offset) {
        found = clause;
      }
    }
    return found;
  }

  /** Whether what stands there is denied. */
  public boolean negatedAt(int offset) {
    return !clauses.isEmpty()
        && clauseAt(offset).negations().stream().anyMatch(n -> n.covers(offset));
  }

  /** Whom it is about what stands there. */
  public Holder holderAt(int offset) {
    return clauses.isEmpty() ? Holder.SPEAKER : clauseAt(offset).holder();
  }

  /** How it is meant what stands there. */
  public Mood moodAt(int offset) {
    return clauses.isEmpty() ? Mood.REAL : clauseAt(offset).mood();
  }
}
