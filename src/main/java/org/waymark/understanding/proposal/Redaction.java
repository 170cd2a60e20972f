package org.waymark.understanding.proposal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells who somebody is, or opens something: names that people give
 * themselves, mail and web addresses, telephone and account numbers, tokens. In its place stands
 * what it was, in square brackets.
 */
public final class Redaction {
  private record Rule(Pattern pattern, String instead) {}

  private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3}";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "[\\p{L}\\p{N}._%+-]+\\s?(?:@|\\[at\\]|\\(at\\))\\s?[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}",
              "[mail]"),
          rule("(?i)\\b(?:https?://|www\\.)\\S+", "[address]"),
          rule(
              "(?i)\\b(?:bearer|token|password|passwort|api["
                  + " -]?key|secret)\\b\\s*(?:is|:|=)?\\s*\\S+",
              "[token]"),
          rule(
              "\\b(?=[A-Za-z0-9_.-]*\\d)(?=[A-Za-z0-9_.-]*[A-Za-z])[A-Za-z0-9_.-]{20,}", "[token]"),
          rule("\\b[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]{4}){3,7}(?:\\s?[A-Z0-9]{1,3})?\\b", "[account]"),
          rule("\\+\\d[\\d\\s()./-]{6,}\\d", "[phone]"),
          rule(
              "(?<![\\d.,/])\\(?0\\d{2,4}\\)?[\\s/-]?\\d{2,4}(?:[\\s-]?\\d{2,4}){1,3}(?![\\d.,/])",
              "[phone]"),
          rule(
              "(?<![\\d.,])\\d{3,4}[-\\s]?\\d{3}[-\\s]?\\d{3,4}(?:[-\\s]?\\d{3,4})?(?![\\d.,])",
              "[phone]"),
          rule(
              "(?i:\\b(?:my name is|my name's|i am called|i'm called|call me|this is|ich"
                  + " hei(?:ß|ss)e|mein name ist|je m['’]appelle|mon nom est|me llamo|mi nombre"
                  + " es|mi chiamo|chamo-me|ik heet|mijn naam is))\\s+"
                  + NAME,
              "[name]"),
          rule(
              "(?i:\\b(?:regards|cheers|thanks|best|grüße|gruß|cordialement|saludos))\\s*,\\s*"
                  + NAME,
              "[name]"),
          rule(
              "\\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Mlle|Señor|Señora)\\.?\\s+" + NAME, "[name]"));

  private Redaction() {}

  private static Rule rule(String pattern, String instead) {
    return new Rule(Pattern.compile(pattern), instead);
  }

  /** The text without them. */
  public static String of(String text) {
    String plain = text;
    for (Rule rule : RULES) {
      plain = rule.pattern().matcher(plain).replaceAll(rule.instead().replace("[", "\\["));
    }
    return plain;
  }
}
