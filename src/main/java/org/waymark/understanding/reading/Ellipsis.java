package org.waymark.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.understanding.reading.Token.Kind;

/**
 * Puts back the "I" that people leave out: "got 500 saved", "been driving a cab", "never opened
 * Excel". A word that can only be said of oneself, where a sentence begins, is said by the one who
 * writes.
 */
final class Ellipsis {
  /** What can stand between the begin of a sentence and its first verb. */
  private static final Set<String> LEADS = WordLists.set("leads.txt");

  /** Verbs of the first person that no command to us begins with. */
  private static final Set<String> VERBS = WordLists.set("first-person.txt");

  /** Adverbs that stand between "I" and its verb. */
  private static final Set<String> ADVERBS =
      Set.of(
          "just",
          "only",
          "currently",
          "still",
          "really",
          "already",
          "always",
          "never",
          "mostly",
          "mainly",
          "usually",
          "recently",
          "previously",
          "once",
          "probably",
          "definitely");

  /** What can follow "can", "could", "would" where no subject follows. */
  private static final Set<String> INFINITIVES = WordLists.set("infinitives.txt");

  /** After an auxiliary these are its subject: "have you", "can it", "would the course". */
  private static final Set<String> SUBJECTS =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "the",
          "there", "my", "your", "our", "people", "someone", "anyone", "a", "an", "one");

  private static final Set<String> AUXILIARIES = Set.of("am", "was", "have", "had");
  private static final Set<String> MODALS = Set.of("can", "could", "would", "will", "might", "did");
  private static final Set<String> STOPS = Set.of(".", "!", "?", ";", ":", "(");
  private static final Set<String> PAUSES = Set.of(",", "-");
  private static final Set<String> OTHERS =
      Set.of(
          "he",
          "she",
          "they",
          "who",
          "you",
          "it",
          "son",
          "daughter",
          "wife",
          "husband",
          "partner",
          "friend",
          "brother",
          "sister",
          "mum",
          "mom",
          "mother",
          "dad",
          "father",
          "boss",
          "which",
          "that",
          "neighbour",
          "cousin",
          "colleague",
          "what",
          "how");

  private static final Set<String> AFTER_AM =
      Set.of(
          "work", "live", "have", "want", "need", "like", "study", "learn", "speak", "know", "use",
          "come", "think", "can", "will", "would", "search", "wish", "hope", "look");

  private Ellipsis() {}

  /** The tokens, with an "i" of no width before each such verb. */
  static List<Token> filled(List<Token> tokens) {
    List<Token> filled = new ArrayList<>();
    boolean begins = true;
    boolean others = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String form = token.form();
      if (isStray(tokens, i)) {
        continue;
      }
      boolean said = i > 0 && filled.size() > 1 && filled.get(filled.size() - 2).form().equals("i");
      if (begins && !said && isFirstPerson(tokens, i)) {
        int at = filled.size();
        while (at > 0 && ADVERBS.contains(filled.get(at - 1).form())) {
          at--;
        }
        int place = at < filled.size() ? filled.get(at).start() : token.start();
        filled.add(at, new Token(place, place, "i", Kind.WORD));
      }
      others |= OTHERS.contains(form);
      if (STOPS.contains(form)) {
        begins = true;
        others = false;
      } else if (PAUSES.contains(form)) {
        begins = !others;
      } else {
        begins &= LEADS.contains(form);
      }
      filled.add(token);
    }
    return filled;
  }

  /** "I am work in a factory": learners of English say "am" where none belongs. */
  private static boolean isStray(List<Token> tokens, int at) {
    return tokens.get(at).form().equals("am")
        && at + 1 < tokens.size()
        && at > 0
        && tokens.get(at - 1).form().equals("i")
        && AFTER_AM.contains(tokens.get(at + 1).form());
  }

  private static boolean isFirstPerson(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).form() : "";
    boolean asks = AUXILIARIES.contains(form) && SUBJECTS.contains(next);
    boolean article = form.equals("have") && (next.equals("a") || next.equals("an"));
    boolean modal = MODALS.contains(form) && !INFINITIVES.contains(next);
    boolean noun = form.equals("work") && next.matches("will|would|is|has|can|could|pays?|covers?");
    return VERBS.contains(form) && !noun && !next.isEmpty() && !modal && (!asks || article);
  }
}
