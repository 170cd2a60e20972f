package org.waymark.reply.rewording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that may be put around a fact, because none of them states one: from {@code
 * prompts/words_<language>.txt}. What follows {@code fixed=} turns what a sentence says: a sentence
 * that has one is not put in other words. No word of number, amount, time, place, comparison,
 * promise or praise of a program belongs in the list.
 *
 * @param free may be added or left out
 * @param fixed keep a sentence as it is
 */
record Lexicon(Set<String> free, Set<String> fixed) {
  Lexicon {
    free = Set.copyOf(free);
    fixed = Set.copyOf(fixed);
  }

  /** Those of every language that has a list, by its ISO 639-1 code. */
  static Map<String, Lexicon> read(Path prompts) throws IOException {
    Map<String, Lexicon> all = new HashMap<>();
    try (var files = Files.newDirectoryStream(prompts, "words_*.txt")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        all.put(name.substring("words_".length(), name.length() - 4), of(Files.readString(file)));
      }
    }
    return Map.copyOf(all);
  }

  static Lexicon of(String text) {
    Set<String> free = new HashSet<>();
    Set<String> fixed = new HashSet<>();
    Set<String> into = free;
    for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
      for (String word : line.toLowerCase(Locale.ROOT).split("\\s+")) {
        if (word.equals("fixed=")) {
          into = fixed;
        } else if (word.equals("free=")) {
          into = free;
        } else if (!word.isEmpty()) {
          into.add(word);
        }
      }
    }
    free.removeAll(fixed);
    return new Lexicon(free, fixed);
  }
}
