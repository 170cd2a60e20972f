package org.waymark.understanding.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words. Names of technology stay whole: C#, C++, .NET, node.js. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\.net\\b"
              + "|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*(?:\\.(?:js|net|io|com|ai|uk)(?![\\p{L}\\p{N}]))?(?:\\+\\+|#)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDS_CLAUSE = Pattern.compile("[.,;:!?()\\[\\]\"“”•*\\n]| [-–—] ");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Tokens() {}

  /** The words of a text in their order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int before = 0;
    while (word.find()) {
      String between = text.substring(before, word.start());
      String raw = word.group();
      boolean first =
          tokens.isEmpty() || (!between.equals(" ") && ENDS_CLAUSE.matcher(between).find());
      boolean hyphen = !tokens.isEmpty() && (between.equals("-") || between.equals("‑"));
      boolean capital = Character.isUpperCase(raw.codePointAt(raw.charAt(0) == '.' ? 1 : 0));
      tokens.add(
          new Token(word.start(), word.end(), form(raw), capital, shouted(raw), first, hyphen));
      before = word.end();
    }
    return tokens;
  }

  /** Whether it has two letters or more, and all of them are capitals as far as they can be. */
  private static boolean shouted(String raw) {
    int letters = 0;
    boolean capital = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLetter(c)) {
        if (c != Character.toUpperCase(c)) {
          return false;
        }
        capital |= c != Character.toLowerCase(c);
        letters++;
      }
    }
    return capital && letters > 1;
  }

  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String form(String raw) {
    String lower = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (!plain(lower)) {
      lower = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    return Spelling.oneOf(lower.replace("'", ""));
  }
}
