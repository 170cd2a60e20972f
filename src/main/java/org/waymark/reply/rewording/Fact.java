package org.waymark.reply.rewording;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with every value taken out of it.
 *
 * @param masked with {@code {name}} in the place of each value
 * @param values each value by its name
 */
record Fact(String masked, Map<String, String> values) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

  Fact {
    values = Map.copyOf(values);
  }

  /** The names in a text, in order. */
  static List<String> names(String text) {
    return PLACE.matcher(text).results().map(r -> r.group(1)).toList();
  }

  /** The words of a text in lower case, without the names of values. */
  static List<String> words(String text) {
    return WORD.matcher(PLACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group().replace('’', '\''))
        .toList();
  }

  boolean asks() {
    return masked.strip().endsWith("?");
  }

  Set<String> words() {
    return new HashSet<>(words(masked));
  }

  /** A text with the values in their places. */
  String filled(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(r -> Matcher.quoteReplacement(values.getOrDefault(r.group(1), r.group())));
  }
}
