package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.understanding.reading.Token.Kind;

/**
 * Brings words into one spelling: contractions, texting, abbreviations of units, and slips of one
 * letter in the words that readers live by.
 */
final class Spellings {
  private static final Map<String, String> FORMS = WordLists.pairs("spellings.txt");
  private static final Set<String> KEYWORDS = WordLists.set("keywords.txt");
  private static final Set<String> REAL_WORDS = WordLists.set("near-keywords.txt");
  private static final Set<String> AFTER_TO = WordLists.set("after-to.txt");
  private static final Set<String> AFTER_FOR =
      Set.of("a", "the", "my", "me", "it", "that", "this", "now", "someone", "us");

  /** "me own pace", "me mum". */
  private static final Set<String> OF_MINE =
      Set.of(
          "own", "mum", "mam", "dad", "mate", "mates", "job", "missus", "boss", "kids", "house",
          "hands");

  private Spellings() {}

  /** The tokens with words expanded; numbers are left, but for "2 be" and "4 me". */
  static List<Token> expand(List<Token> pieces) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Token piece = pieces.get(i);
      String next = i + 1 < pieces.size() ? pieces.get(i + 1).form() : "";
      String before = i > 0 ? pieces.get(i - 1).form() : "";
      boolean afterNumber = i > 0 && pieces.get(i - 1).kind() == Kind.NUMBER;
      if (piece.kind() == Kind.NUMBER && piece.form().equals("2") && AFTER_TO.contains(next)) {
        tokens.add(word(piece, "to"));
      } else if (piece.kind() == Kind.NUMBER
          && piece.form().equals("4")
          && AFTER_FOR.contains(next)) {
        tokens.add(word(piece, "for"));
      } else if (piece.kind() == Kind.WORD) {
        String written =
            piece.form().endsWith(".")
                ? piece.form().substring(0, piece.form().length() - 1)
                : piece.form();
        for (String form : forms(written, before, next, afterNumber).split(" ")) {
          tokens.add(word(piece, form));
        }
      } else if (piece.form().equals("&")) {
        tokens.add(word(piece, "and"));
      } else {
        tokens.add(piece);
      }
    }
    return tokens;
  }

  private static Token word(Token piece, String form) {
    return new Token(piece.start(), piece.end(), form, Kind.WORD);
  }

  private static String forms(String word, String before, String next, boolean afterNumber) {
    if (afterNumber) {
      switch (word) {
        case "h", "hr", "hrs", "hs", "ore", "std", "ours", "hors", "hous", "ors", "houers" -> {
          return "hours";
        }
        case "m", "min", "mins" -> {
          return word.equals("m") && !before.matches("\\d0|\\d5") ? "m" : "minutes";
        }
        case "w", "wk", "wks" -> {
          return "weeks";
        }
        case "d" -> {
          return "days";
        }
        case "mo", "mos", "mth", "mths" -> {
          return "months";
        }
        case "y", "yr", "yrs" -> {
          return "years";
        }
        case "e", "eu", "eur" -> {
          return "euros";
        }
        case "p" -> {
          return "pence";
        }
        default -> {}
      }
    }
    if (before.equals("/") && word.matches("w|wk")) {
      return "week";
    }
    if (word.equals("weak") && before.matches("a|per|each|every") && !next.matches("[a-z]+")) {
      return "week";
    }
    if (word.equals("me") && OF_MINE.contains(next)) {
      return "my";
    }
    boolean day =
        next.matches("mornings?|afternoons?|evenings?|and|&|or|/|only|class(?:es)?|sun")
            || before.matches("on|every|each|and|&|/|or");
    if (day && word.matches("sat|sun")) {
      return word.equals("sat") ? "saturday" : "sunday";
    }
    String form = FORMS.get(word);
    if (word.equals("hr") && !before.matches("an|per|a|half|each|every|/|few")) {
      // "HR adviser": a department.
      return word;
    }
    if (form != null) {
      return form;
    }
    if (word.endsWith("'s")) {
      return word.substring(0, word.length() - 2) + " 's";
    }
    if (word.endsWith("n't")) {
      return word.substring(0, word.length() - 3) + " not";
    }
    String plain = word.replace("'", "");
    return plain.matches("hmm+|mmm+|ummm*|erm+|uhh+") ? "hmm" : slip(plain);
  }

  private static String slip(String word) {
    if (word.length() < 5 || KEYWORDS.contains(word) || REAL_WORDS.contains(word)) {
      return word;
    }
    for (String keyword : KEYWORDS) {
      if (Math.abs(keyword.length() - word.length()) <= 1
          && keyword.charAt(0) == word.charAt(0)
          && oneSlip(word, keyword)) {
        return keyword;
      }
    }
    return word;
  }

  /** Whether one letter too much, too few, wrong, or two swapped make one of the other. */
  private static boolean oneSlip(String a, String b) {
    int from = 0;
    while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    String x = a.substring(from);
    String y = b.substring(from);
    if (x.length() == y.length()) {
      boolean swapped =
          x.length() > 1
              && x.charAt(0) == y.charAt(1)
              && x.charAt(1) == y.charAt(0)
              && x.substring(2).equals(y.substring(2));
      // A last letter that differs is another form of another word more often than a slip.
      return swapped || (x.length() > 1 && x.substring(1).equals(y.substring(1)));
    }
    return x.length() > y.length() ? x.substring(1).equals(y) : x.equals(y.substring(1));
  }
}
