package org.waymark.understanding.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the word lists that lie beside this class: words between blanks, a line that begins with #
 * is a comment.
 */
final class Words {
  private Words() {}

  /** The words of a list. */
  static Set<String> set(String file) {
    return lines(file).stream()
        .flatMap(l -> List.of(l.split("\\s+")).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A list whose lines are a word and the words that stand for it, as a map from each of these to
   * the first.
   */
  static Map<String, String> pairs(String file) {
    return lines(file).stream()
        .map(l -> List.of(l.split("\\s+")))
        .flatMap(l -> l.stream().skip(1).map(w -> Map.entry(w, l.getFirst())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The lines that are neither blank nor comments. */
  static List<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + file + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
