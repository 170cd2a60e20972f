package org.waymark.understanding.linking;

import java.util.List;
import java.util.Set;

/**
 * Judges whether a single word is meant as the name that it could be: "I use Word" is, "in a word"
 * is not; "a cook" is, "I cook dinner" is not.
 */
final class Everyday {
  private static final Set<String> WORDS = Words.set("everyday.txt");
  private static final Set<String> CUES = Words.set("cues.txt");
  private static final Set<String> ALSO_VERBS = Words.set("cooks.txt");
  private static final Set<String> SHORT =
      Set.of(
          "ai", "ml", "ui", "ux", "qa", "hr", "js", "bi", "vr", "ar", "c#", "f#", "3d", "pr", "ci",
          "cd", "5s");
  private static final Set<String> BEFORE_VERB =
      Set.of(
          "i",
          "we",
          "you",
          "they",
          "to",
          "can",
          "will",
          "ill",
          "also",
          "usually",
          "always",
          "sometimes",
          "dont",
          "often",
          "must",
          "who");
  private static final Set<String> LINKS = Set.of("and", "or", "plus", "with", "then");

  /** Whether the name of one word counts where it stands; {@code others} are all that was found. */
  boolean counts(Reading reading, Scanner.Found found, List<Scanner.Found> others) {
    Token token = reading.token(found.from());
    String form = token.form();
    String before = found.from() == 0 ? "" : reading.token(found.from() - 1).form();
    if (ALSO_VERBS.contains(form) && BEFORE_VERB.contains(before)) {
      return false;
    }
    if (before.equals("at") && partOfProperName(reading, found.to())) {
      return false;
    }
    boolean abbreviation = form.length() <= 2 && !SHORT.contains(form);
    boolean everyday = WORDS.contains(form) || WORDS.contains(token.singular()) || abbreviation;
    if (!everyday || reading.size() == 1) {
      return true;
    }
    return capitals(reading, token, found.name())
        || CUES.contains(before)
        || besideAnother(reading, found, others);
  }

  /** "at Java House": the next word is a capitalised one of the same clause. */
  private static boolean partOfProperName(Reading reading, int next) {
    return next < reading.size()
        && reading.token(next).capital()
        && !reading.token(next).first()
        && !reading.shouted();
  }

  private static boolean capitals(Reading reading, Token token, Name name) {
    if (reading.shouted()) {
      return false;
    }
    boolean asWritten = reading.words(token.start(), token.end()).equals(name.text());
    boolean allCapitals =
        token.shouted() && name.text().equals(name.text().toUpperCase(java.util.Locale.ROOT));
    return allCapitals || (asWritten && token.capital() && (!token.first() || token.shouted()));
  }

  /** Whether it stands in a list with another name that is no everyday word. */
  private static boolean besideAnother(
      Reading reading, Scanner.Found found, List<Scanner.Found> others) {
    for (Scanner.Found other : others) {
      Token word = reading.token(other.from());
      boolean plain =
          other.matched() > 1 || !(WORDS.contains(word.form()) || word.form().length() <= 2);
      if (plain
          && (near(reading, other.to(), found.from()) || near(reading, found.to(), other.from()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether only a comma, a slash or "and" lies between the end of one and the begin of the next.
   */
  private static boolean near(Reading reading, int end, int begin) {
    if (begin == end) {
      int after = reading.token(end - 1).end();
      int next = reading.token(begin).start();
      String between = reading.words(after, next).strip();
      return between.equals(",")
          || between.equals("/")
          || between.equals("&")
          || between.equals("+");
    }
    return begin == end + 1 && LINKS.contains(reading.token(end).form());
  }
}
