package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.reply.Claim.Kind;

/**
 * Takes what looks like a name out of an English text: what stands in quotes, and words with
 * capitals where a sentence would have none. Pure.
 */
final class Names {
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{2,200})[”\"]");
  private static final Pattern RUN =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d&+#'’-]*(?: (?:of |for |in |de |and |the |&"
              + " )?\\p{Lu}[\\p{L}\\d&+#'’-]*)*");
  private static final Pattern FIRST = Pattern.compile("(?:^|[.!?:;\\n–(•]|\\d\\.)[\\s\u00a0]*$");

  /** What has a capital anywhere in English. */
  private static final Set<String> PLAIN =
      Set.of(
          "i",
          "i'm",
          "i've",
          "i'll",
          "i'd",
          "ai",
          "waymark",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "ects",
          "eqf",
          "english",
          "ok");

  private Names() {}

  /**
   * The names, each as it stands.
   *
   * @param blanked the same text with the numbers, dates and addresses struck out, so that a month
   *     is no name
   */
  static List<Claim> of(String text, String blanked) {
    List<Claim> names = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    StringBuilder rest = new StringBuilder(blanked);
    while (quoted.find()) {
      names.add(claim(quoted.group(1)));
      rest.replace(quoted.start(), quoted.end(), ".".repeat(quoted.end() - quoted.start()));
    }
    Matcher runs = RUN.matcher(rest);
    while (runs.find()) {
      String run =
          withoutPlain(runs.group(), FIRST.matcher(rest.substring(0, runs.start())).find());
      if (!run.isBlank()) {
        names.add(claim(run));
      }
    }
    return names;
  }

  /** Drops the word that begins a sentence, and those that have a capital anywhere. */
  private static String withoutPlain(String run, boolean first) {
    List<String> words = new ArrayList<>(List.of(run.split(" ")));
    if (first) {
      words.removeFirst();
    }
    while (!words.isEmpty() && plain(words.getFirst())) {
      words.removeFirst();
    }
    while (!words.isEmpty() && plain(words.getLast())) {
      words.removeLast();
    }
    return String.join(" ", words);
  }

  private static boolean plain(String word) {
    return !Character.isUpperCase(word.charAt(0)) || PLAIN.contains(normal(word));
  }

  private static Claim claim(String name) {
    return new Claim(Kind.NAME, name, normal(name));
  }

  /** Lower case, one kind of apostrophe and space, no mark at the end. */
  static String normal(String name) {
    return name.replace('’', '\'')
        .replaceAll("[\\s\u00a0]+", " ")
        .replaceAll("[.,;:!?]+$", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
