package org.waymark.understanding.linking;

import java.util.Map;

/**
 * Takes off what inflection adds in English; derivation stays: "drove", "drives" and "driving" are
 * one, "driver" is another.
 */
final class Inflection {
  private static final Map<String, String> IRREGULAR = Words.pairs("irregular.txt");

  private Inflection() {}

  /** Without its plural ending. */
  static String singular(String word) {
    String listed = IRREGULAR.get("=" + word);
    if (listed != null) {
      return listed;
    }
    int n = word.length();
    if (n < 4
        || !word.endsWith("s")
        || !plain(word)
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    boolean sibilant =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    return word.substring(0, sibilant ? n - 2 : n - 1);
  }

  /** What all inflected forms have in common; not always a word. */
  static String stem(String word) {
    if (word.length() < 4 || !plain(word)) {
      return IRREGULAR.getOrDefault(word, word);
    }
    String listed = IRREGULAR.get(word);
    String base = listed != null ? listed : verb(singular(word));
    if (base.endsWith("ied") && base.length() > 4) {
      base = base.substring(0, base.length() - 3) + "y";
    }
    return base.endsWith("e") && base.length() > 4 ? base.substring(0, base.length() - 1) : base;
  }

  private static String verb(String word) {
    int n = word.length();
    if (n > 4 && word.endsWith("ing") && vowelIn(word, n - 3)) {
      return restored(word.substring(0, n - 3));
    }
    if (n > 3
        && word.endsWith("ed")
        && !word.endsWith("eed")
        && !word.endsWith("ied")
        && vowelIn(word, n - 2)) {
      return restored(word.substring(0, n - 2));
    }
    return word;
  }

  /** "runn" becomes "run", "mak" becomes "make", "look" stays. */
  private static String restored(String stump) {
    int n = stump.length();
    if (n < 2) {
      return stump;
    }
    char last = stump.charAt(n - 1);
    if (n > 3 && last == stump.charAt(n - 2) && "bdgmnprt".indexOf(last) >= 0) {
      return stump.substring(0, n - 1);
    }
    boolean short1 = n == 2 && vowel(stump.charAt(0)) && !vowel(last);
    boolean short2 = n == 3 && !vowel(stump.charAt(0)) && vowel(stump.charAt(1)) && !vowel(last);
    return (short1 || short2) && "wxy".indexOf(last) < 0 ? stump + "e" : stump;
  }

  private static boolean vowelIn(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (vowel(word.charAt(i)) || (word.charAt(i) == 'y' && i > 0)) {
        return end >= 2;
      }
    }
    return false;
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /** Whether it is letters only. */
  static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
