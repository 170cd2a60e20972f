package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text, its words, and for each word the other ways to take it: mended, or joined with the next
 * one.
 */
final class Reading {
  private final String text;
  private final List<Token> tokens;
  private final List<@Nullable Token> joined = new ArrayList<>();
  private final boolean[] repaired;
  private final boolean shouted;

  /** Reads it. */
  Reading(String text, Speller speller, Set<String> known) {
    this.text = text;
    List<Token> plain = Tokens.of(text);
    this.shouted =
        plain.size() > 2 && plain.stream().filter(Token::shouted).count() * 2 > plain.size();
    this.tokens = plain.stream().map(t -> mended(t, speller)).toList();
    this.repaired = new boolean[plain.size()];
    for (int i = 0; i < plain.size(); i++) {
      repaired[i] = !plain.get(i).form().equals(tokens.get(i).form());
      joined.add(i + 1 < plain.size() ? join(plain.get(i), plain.get(i + 1), known) : null);
    }
  }

  private static Token mended(Token token, Speller speller) {
    String meant = speller.mend(token.form());
    return meant == null
        ? token
        : new Token(
            token.start(),
            token.end(),
            meant,
            token.capital(),
            token.shouted(),
            token.first(),
            token.hyphen());
  }

  private static @Nullable Token join(Token left, Token right, Set<String> known) {
    String form = left.form() + right.form();
    boolean name =
        !right.first()
            && form.length() > 3
            && (known.contains(form) || known.contains(Inflection.singular(form)));
    return name
        ? new Token(
            left.start(),
            right.end(),
            form,
            left.capital(),
            left.shouted(),
            left.first(),
            left.hyphen())
        : null;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Words i and i + 1 as one, where that is part of a name; else null. */
  @Nullable Token joined(int i) {
    return joined.get(i);
  }

  /** Whether it is written in capitals, so that they say nothing. */
  boolean shouted() {
    return shouted;
  }

  /**
   * Whether the name takes up the whole text: no word of its own stands outside or was passed over
   * inside.
   */
  boolean isAll(Scanner.Found found) {
    int passed = -found.matched();
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = i >= found.from() && i < found.to();
      if (!inside && !Phrase.small(tokens.get(i))) {
        return false;
      }
      boolean joins = inside && i + 1 < found.to() && joined.get(i) != null;
      passed += inside && !joins && !NameIndex.SMALL.contains(tokens.get(i).form()) ? 1 : 0;
    }
    return passed <= 0;
  }

  /** The text with typing errors mended. */
  String mended() {
    StringBuilder mended = new StringBuilder();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      mended
          .append(text, at, token.start())
          .append(repaired[i] ? token.form() : text.substring(token.start(), token.end()));
      at = token.end();
    }
    return mended.append(text.substring(at)).toString();
  }

  String words(int start, int end) {
    return text.substring(start, end);
  }
}
