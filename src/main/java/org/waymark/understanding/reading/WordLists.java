package org.waymark.understanding.reading;

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
import java.util.stream.Stream;

/** Reads the word lists that lie beside this class; a line that begins with # is a comment. */
final class WordLists {
  private WordLists() {}

  /** The words of a list, between blanks. */
  static Set<String> set(String file) {
    return lines(file).stream()
        .flatMap(l -> Stream.of(l.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lines such as {@code hrs hr = hours}: a map from each word on the left to what stands on the
   * right.
   */
  static Map<String, String> pairs(String file) {
    return lines(file).stream()
        .map(l -> l.split("=", 2))
        .flatMap(l -> Stream.of(l[0].strip().split("\\s+")).map(w -> Map.entry(w, l[1].strip())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
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
