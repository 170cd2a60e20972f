package org.waymark.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words with which people ask for something, whatever it is: "I want a course on", "help me
 * find". They would match programs by chance.
 */
final class RequestWords {
  private final Set<String> words;

  RequestWords(WordAnalyzer analyzer) {
    try (InputStream in = RequestWords.class.getResourceAsStream("request-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("request-words.txt is missing from the class path");
      }
      words = new HashSet<>(analyzer.words(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that say what is wanted; all of them where none does. */
  List<String> without(List<String> all) {
    List<String> wanted = all.stream().filter(w -> !words.contains(w)).toList();
    return wanted.isEmpty() ? all : wanted;
  }
}
