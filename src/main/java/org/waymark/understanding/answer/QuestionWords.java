package org.waymark.understanding.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.understanding.phrase.Phrases;

/** The words of a question by their common stems, with words for the same thing made one. */
final class QuestionWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "micro[- ]?(?:credential|credencial|certificate|certification)e?s?|microcreds?|micro"
              + " ?creds?");
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ions", "ion",
          "ise", "ize", "ers", "er", "ed", "ly", "es", "s", "e", "y");
  private static final Set<String> EMPTY =
      Set.copyOf(Phrases.words(QuestionWords.class, "question-fillers.txt"));
  private static final Map<String, String> SAME = same();

  private QuestionWords() {}

  private static Map<String, String> same() {
    Map<String, String> same = new java.util.HashMap<>();
    for (String line : Phrases.words(QuestionWords.class, "question-synonyms.txt")) {
      String[] words = line.split("=");
      for (String word : words[1].split(",")) {
        same.put(word, words[0]);
      }
    }
    return Map.copyOf(same);
  }

  /** All words as they stand, but for the many spellings of "micro-credential". */
  static Set<String> all(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(plain(text));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+|['’`]", "");
    return CREDENTIAL.matcher(plain).replaceAll("credential");
  }

  /** The stems, in order, without words that say nothing. */
  static List<String> of(String text) {
    Matcher word = WORD.matcher(plain(text));
    List<String> stems = new ArrayList<>();
    while (word.find()) {
      String form = SAME.getOrDefault(word.group(), word.group());
      if (!EMPTY.contains(form)) {
        stems.add(stem(form));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
