package org.waymark.reply.rewording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.planning.Path;
import org.waymark.reply.Reply;

/**
 * Takes the values out of the sentences of a reply: titles, providers, roles and skills by the
 * reply's own lists; amounts, numbers with what they count, days and addresses by their form.
 */
final class Masking {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private record Form(String name, Pattern pattern) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "address",
              Pattern.compile("(?:https?://|www\\.)\\S+[^\\s.,;:!?)]|\\S+@\\S+\\.\\p{L}+")),
          new Form("quoted", Pattern.compile("“[^”]*”")),
          new Form(
              "day",
              Pattern.compile("\\d{1,2}\\.? " + MONTH + " \\d{4}|" + MONTH + " \\d{1,2}, \\d{4}")),
          new Form(
              "money",
              Pattern.compile(
                  "(?:\\p{Sc}|\\b[A-Z]{2,3}\\p{Sc}?\\s?)\\d[\\d.,]*\\d|(?:\\p{Sc}|\\b[A-Z]{2,3}\\p{Sc}?\\s?)\\d"
                      + "|\\d[\\d.,]*\\s?(?:\\p{Sc}|[A-Z]{3}\\b)")),
          new Form("pace", Pattern.compile("(?:\\d[\\d.,]*\\d|\\d) (?:hours|hour) a week")),
          new Form("hours", Pattern.compile("(?:\\d[\\d.,]*\\d|\\d) (?:hours|hour|h)\\b")),
          new Form("weeks", Pattern.compile("(?:\\d[\\d.,]*\\d|\\d) weeks?\\b|\\bone week\\b")),
          new Form(
              "programs",
              Pattern.compile("(?:\\d[\\d.,]*\\d|\\d) (?:programs?)\\b|\\bone program\\b")),
          new Form(
              "skills",
              Pattern.compile("(?:all )?(?:\\d[\\d.,]*\\d|\\d) skills?\\b|\\bthe one skill\\b")));

  private final List<String> names;

  Masking(Reply reply) {
    List<String> found = new ArrayList<>();
    reply.sources().forEach(s -> found.add(s.title()));
    Path path = reply.path();
    if (path != null) {
      path.steps()
          .forEach(s -> {
            found.add(s.title());
            found.add(s.provider());
            s.delivers().forEach(d -> found.add(d.label()));
          });
      path.coverage().gap().forEach(g -> found.add(g.label()));
    }
    var profile = reply.profile().profile();
    if (profile.targetRole() != null && profile.targetRole().label() != null) {
      found.add(profile.targetRole().label());
    }
    if (profile.currentRole() != null && profile.currentRole().label() != null) {
      found.add(profile.currentRole().label());
    }
    names =
        found.stream()
            .filter(n -> n.length() > 1)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * The sentence without its values; empty where two are of one kind, or one is left that is not
   * known: such a sentence is said as it is.
   */
  Optional<Fact> mask(String sentence) {
    Map<String, String> values = new HashMap<>();
    String masked = sentence;
    for (String name : names) {
      int at = masked.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
      if (at >= 0 && masked.length() == masked.toLowerCase(Locale.ROOT).length()) {
        if (values.containsKey("name")) {
          return Optional.empty();
        }
        values.put("name", masked.substring(at, at + name.length()));
        masked = masked.substring(0, at) + "{name}" + masked.substring(at + name.length());
        if (masked.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
          return Optional.empty();
        }
      }
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(masked);
      if (matcher.find()) {
        values.put(form.name(), matcher.group());
        masked =
            masked.substring(0, matcher.start())
                + "{"
                + form.name()
                + "}"
                + masked.substring(matcher.end());
        if (form.pattern().matcher(masked).find()) {
          return Optional.empty();
        }
      }
    }
    return hasMore(masked) ? Optional.empty() : Optional.of(new Fact(masked, values));
  }

  private static boolean hasMore(String masked) {
    return masked.codePoints().anyMatch(c -> Character.isDigit(c) || c == '“' || c == '”')
        || masked.replaceAll("\\{[a-z]+}", "").matches(".*[{}<>\\[\\]@/\\\\].*");
  }
}
