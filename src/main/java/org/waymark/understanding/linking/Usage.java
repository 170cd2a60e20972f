package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the names of jobs that are usual in one country into those of another. */
final class Usage {
  private static final Pattern SOMETHING =
      Pattern.compile(
          "(?i)^\\s*(?:something|anything|stuff|an? jobs?|jobs?)\\s+(?:to"
              + " do\\s+)?(?:with|involving|around)\\s+");
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Pattern any;

  /** Of the list beside this class. */
  Usage() {
    List<String> patterns = new ArrayList<>();
    for (String line : Words.lines("usage.txt")) {
      List<String> parts = List.of(line.split("\\s*\\|\\s*"));
      for (String from : parts.subList(1, parts.size())) {
        words.put(from, parts.getFirst());
        patterns.add(Pattern.quote(from));
      }
    }
    patterns.sort((a, b) -> b.length() - a.length());
    any =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + String.join("|", patterns) + ")(?![\\p{L}\\p{N}])");
  }

  /** "Something with animals" is work with animals. */
  static String asWork(String said) {
    return SOMETHING.matcher(said).replaceFirst("work with ");
  }

  /** The words as that framework would rather say them. */
  String turned(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    Matcher matcher = any.matcher(lower);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
  }
}
