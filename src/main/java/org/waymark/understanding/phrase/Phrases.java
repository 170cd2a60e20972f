package org.waymark.understanding.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.understanding.reading.Message;

/**
 * A table of phrases, each with the name of what it means.
 *
 * <p>A line of its file is {@code name | pattern}; the pattern is a regular expression over {@link
 * Message#line()} that begins and ends at words. {@code {x}} stands for what a line {@code :x =
 * pattern} defines before, {@code *} for up to three words of one sentence. Lines that begin with #
 * are comments.
 */
public final class Phrases {
  private static final String FEW_WORDS = "(?:[^ .!?;]+ ){0,3}?";
  private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)\\}");

  private final List<Rule> rules;

  private record Rule(String name, Pattern pattern) {}

  private Phrases(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The table in a file beside that class; throws {@link IllegalStateException} where it is missing
   * or a line is no rule.
   */
  public static Phrases beside(Class<?> owner, String file) {
    Map<String, String> macros = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (String line : lines(owner, file)) {
      if (line.startsWith(":")) {
        String[] parts = line.substring(1).split(" = ", 2);
        macros.put(parts[0].strip(), "(?:" + expand(parts[1].strip(), macros) + ")");
      } else {
        String[] parts = line.split(" \\| ", 2);
        if (parts.length < 2) {
          throw new IllegalStateException(file + " has a line that is no rule: " + line);
        }
        rules.add(
            new Rule(
                parts[0].strip(),
                Pattern.compile(
                    "(?<![^ ])(?:" + expand(parts[1].strip(), macros) + ")(?:(?<= )|(?![^ ]))")));
      }
    }
    return new Phrases(rules);
  }

  private static String expand(String pattern, Map<String, String> macros) {
    Matcher macro = MACRO.matcher(pattern.replace(" * ", " " + FEW_WORDS));
    StringBuilder expanded = new StringBuilder();
    while (macro.find()) {
      String meaning = macros.get(macro.group(1));
      if (meaning == null) {
        throw new IllegalStateException("no macro " + macro.group());
      }
      macro.appendReplacement(expanded, Matcher.quoteReplacement(meaning));
    }
    macro.appendTail(expanded);
    return expanded.toString();
  }

  /** The words of a list beside that class, between blanks. */
  public static List<String> words(Class<?> owner, String file) {
    return lines(owner, file).stream().flatMap(l -> List.of(l.split("\\s+")).stream()).toList();
  }

  private static List<String> lines(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the table " + file + " is missing");
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

  /** What the first line of the table means that is found in a line of words. */
  public Optional<String> first(String line) {
    return rules.stream().filter(r -> r.pattern().matcher(line).find()).map(Rule::name).findFirst();
  }

  /**
   * All places where a phrase stands, in the order of the message; at one place the longest first.
   * Places can overlap.
   */
  public List<Hit> find(Message message) {
    List<Hit> hits = new ArrayList<>();
    String line = message.line();
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(line);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          int group = matcher.groupCount() > 0 ? matcher.start(1) : -1;
          int end =
              line.charAt(matcher.end() - 1) == ' ' && matcher.end() - 1 > matcher.start()
                  ? matcher.end() - 1
                  : matcher.end();
          hits.add(
              new Hit(rule.name(), matcher.start(), end, group, group < 0 ? -1 : matcher.end(1)));
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::from).thenComparingInt(h -> -h.to()));
    return hits;
  }
}
