package org.waymark.understanding.act;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.understanding.phrase.Phrases;

/** Tells a message that is not in English, by its small words and its letters. */
public final class LanguageGuess {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.ofEntries(
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));
  private final Map<String, Set<String>> smallWords = new HashMap<>();

  /** By the lists in {@code languages.txt}. */
  public LanguageGuess() {
    String language = "en";
    for (String word : Phrases.words(LanguageGuess.class, "languages.txt")) {
      if (word.endsWith("=")) {
        language = word.substring(0, word.length() - 1);
      } else {
        smallWords.computeIfAbsent(language, l -> new HashSet<>()).add(word);
      }
    }
  }

  /** The ISO 639-1 code of another language, or empty where it is English or cannot be told. */
  public Optional<String> other(String text) {
    Optional<String> script = byScript(text);
    if (script.isPresent()) {
      return script;
    }
    Map<String, Integer> count = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
    int words = 0;
    boolean telling = false;
    while (word.find()) {
      words++;
      String form = word.group().replace('’', '\'');
      for (Map.Entry<String, Set<String>> language : smallWords.entrySet()) {
        if (language.getValue().contains(form)) {
          count.merge(language.getKey(), 1, Integer::sum);
          telling |= form.length() > 3;
        }
      }
    }
    int english = count.getOrDefault("en", 0);
    List<String> others =
        count.keySet().stream()
            .filter(l -> !l.equals("en"))
            .sorted(
                Comparator.comparingInt((String l) -> -count.getOrDefault(l, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    int most = count.getOrDefault(others.getFirst(), 0);
    boolean clear = most >= 2 && most > english * 2 && most * 5 >= words;
    boolean single = telling && words <= 3 && most >= 1 && english == 0 && most * 2 >= words;
    return clear || single ? Optional.of(others.getFirst()) : Optional.empty();
  }

  private static Optional<String> byScript(String text) {
    Map<UnicodeScript, Integer> count = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> count.merge(UnicodeScript.of(c), 1, Integer::sum));
    int latin = count.getOrDefault(UnicodeScript.LATIN, 0);
    if (count.getOrDefault(UnicodeScript.HIRAGANA, 0) > 0 && latin < 5) {
      return Optional.of("ja");
    }
    return count.entrySet().stream()
        .filter(e -> SCRIPTS.containsKey(e.getKey()) && e.getValue() > latin)
        .max(Map.Entry.comparingByValue())
        .map(e -> SCRIPTS.get(e.getKey()));
  }
}
