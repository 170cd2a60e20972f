package org.waymark.understanding.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words. Grows while an index is built, and is only read afterwards. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The numbers of these, new ones where a word has none yet. */
  int[] add(List<String> words) {
    return words.stream().mapToInt(w -> numbers.computeIfAbsent(w, k -> numbers.size())).toArray();
  }

  /** The number of a word, or -1. */
  int find(String word) {
    return numbers.getOrDefault(word, -1);
  }

  int size() {
    return numbers.size();
  }
}
