package org.waymark.evaluation;

import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade of a text: the years of school in the United States after which it is
 * understood, 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid, Fishburne, Rogers and
 * Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch
 * Report 8-75, 1975). A line counts as a sentence of its own; syllables are counted by groups of
 * vowels, without a silent e at the end.
 */
final class ReadingLevel {
  private static final Pattern SENTENCE = Pattern.compile("[.!?:]+(?=\\s|$)|\\n+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyäöüéèáíóúâêîôû]+");

  private ReadingLevel() {}

  /** The grade; 0 for a text without a word. */
  static double grade(String text) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (String sentence : SENTENCE.split(text)) {
      int before = words;
      var matcher = WORD.matcher(sentence);
      while (matcher.find()) {
        words++;
        syllables += syllables(matcher.group());
      }
      sentences += words > before ? 1 : 0;
    }
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /** At least one. */
  static int syllables(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    String body =
        lower.endsWith("e") && !lower.endsWith("le") && lower.length() > 2
            ? lower.substring(0, lower.length() - 1)
            : lower;
    return Math.max(1, (int) VOWELS.matcher(body).results().count());
  }
}
