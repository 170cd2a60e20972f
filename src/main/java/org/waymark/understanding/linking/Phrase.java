package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name, or the words that somebody uses for one, as it is compared with others.
 *
 * @param stems the words that say something, each once, in their order
 * @param head the stem that says what kind of thing it is: "teacher" of "teacher of music",
 *     "manager" of "sales manager, retail"; empty where there are no words
 * @param letters all words in their one spelling, between blanks
 */
record Phrase(List<String> stems, String head, String letters) {
  private static final Set<String> FILLERS = Words.set("fillers.txt");
  private static final Set<String> TURNS =
      Set.of("of", "for", "in", "with", "at", "on", "from", "by", "to", "except", "including");
  private static final Pattern EXCEPTION =
      Pattern.compile("(?i)[,(]?\\s*\\b(?:except(?:ing)?|excluding|other than|but not)\\b.*");

  /** Reads it, without what it says it is not. */
  static Phrase of(String words) {
    String said = EXCEPTION.matcher(words).replaceFirst("");
    List<Token> tokens = Tokens.of(said.isBlank() ? words : said);
    List<Token> content = content(tokens);
    List<String> stems = content.stream().map(NameIndex::synonym).distinct().toList();
    StringBuilder letters = new StringBuilder(" ");
    tokens.forEach(t -> letters.append(t.form()).append(' '));
    return new Phrase(stems, head(tokens, content), letters.toString());
  }

  private static List<Token> content(List<Token> tokens) {
    List<Token> content = tokens.stream().filter(t -> !small(t)).toList();
    if (!content.isEmpty()) {
      return content;
    }
    List<Token> fillers = tokens.stream().filter(t -> !NameIndex.SMALL.contains(t.form())).toList();
    return fillers.isEmpty() ? tokens : fillers;
  }

  /** Whether the word only joins others or wraps what is meant. */
  static boolean small(Token token) {
    return NameIndex.SMALL.contains(token.form()) || FILLERS.contains(token.form());
  }

  private static String head(List<Token> tokens, List<Token> content) {
    if (content.isEmpty()) {
      return "";
    }
    List<Token> clause = new ArrayList<>();
    for (Token token : tokens) {
      boolean ends = TURNS.contains(token.form()) || token.first();
      if (ends && !clause.isEmpty()) {
        break;
      }
      if (content.contains(token)) {
        clause.add(token);
      }
    }
    return NameIndex.synonym(clause.isEmpty() ? content.getLast() : clause.getLast());
  }
}
