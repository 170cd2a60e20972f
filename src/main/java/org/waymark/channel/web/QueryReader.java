package org.waymark.channel.web;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.SkillId;

/** Query parameters as values; one that will not do is a 400 problem that names it. */
final class QueryReader {
  private static final int LONGEST = 300;
  private static final int MOST = 1000;
  private static final int DEFAULT = 20;
  private static final Pattern LEVEL = Pattern.compile("beginner|intermediate|advanced|EQF-[1-8]");

  private final Context context;

  QueryReader(Context context, Set<String> known) {
    this.context = context;
    Set<String> unknown = new HashSet<>(context.queryParamMap().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      String name = unknown.stream().sorted().toList().getFirst();
      throw HttpProblem.badValue(
          name,
          "there is no such parameter; there are "
              + String.join(", ", known.stream().sorted().toList()));
    }
  }

  @Nullable String text(String name) {
    String value = context.queryParam(name);
    if (value != null) {
      Characters.check(value, name);
    }
    if (value != null && value.length() > LONGEST) {
      throw HttpProblem.badValue(name, "it has at most " + LONGEST + " characters");
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether the parameter is {@code true}; false where it is not there. */
  boolean isTrue(String name) {
    String value = text(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw HttpProblem.badValue(name, "true or false is wanted");
    }
    return "true".equals(value);
  }

  String words() {
    String words = text("q");
    return words == null ? "" : words;
  }

  int limit() {
    String value = text("limit");
    if (value == null) {
      return DEFAULT;
    }
    if (!value.matches("\\d{1,4}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > MOST) {
      throw HttpProblem.badValue("limit", "a whole number from 1 to " + MOST + " is wanted");
    }
    return Integer.parseInt(value);
  }

  @Nullable BigDecimal number(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,9}(\\.\\d{1,4})?")) {
      throw HttpProblem.badValue(name, "a number of at least 0 is wanted");
    }
    return new BigDecimal(value);
  }

  Library.Query query(String currency) {
    BigDecimal cost = number("maxCost");
    String skill = text("skill");
    String language = text("language");
    if (language != null && !language.matches("[a-zA-Z]{2}")) {
      throw HttpProblem.badValue("language", "an ISO 639-1 code such as \"en\" is wanted");
    }
    String level = text("level");
    if (level != null && !LEVEL.matcher(level).matches()) {
      throw HttpProblem.badValue(
          "level", "beginner, intermediate, advanced or EQF-1 to EQF-8 is wanted");
    }
    return new Library.Query(
        words(),
        skill == null
            ? null
            : SkillId.find(skill)
                .orElseThrow(() -> HttpProblem.badValue("skill", "the id of a skill is wanted")),
        cost == null ? null : new Money(cost, currency),
        number("maxHours"),
        delivery(),
        language == null ? null : language.toLowerCase(Locale.ROOT),
        level,
        offset(),
        limit());
  }

  private Set<Delivery> delivery() {
    Set<Delivery> wanted = EnumSet.noneOf(Delivery.class);
    for (String value : context.queryParams("delivery")) {
      for (String word : value.split(",")) {
        if (!word.isBlank()) {
          wanted.add(
              Coded.find(Delivery.class, word.strip())
                  .orElseThrow(() ->
                      HttpProblem.badValue(
                          "delivery",
                          "online, on-site, blended, evening, weekend or self-paced is wanted")));
        }
      }
    }
    return wanted;
  }

  int offset() {
    String cursor = text("cursor");
    if (cursor == null) {
      return 0;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (plain.matches("o\\d{1,8}")) {
        return Integer.parseInt(plain.substring(1));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw HttpProblem.badValue("cursor", "the \"next\" of the page before is wanted");
  }

  /** The cursor of the page that begins there. */
  static String cursor(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("o" + offset).getBytes(StandardCharsets.US_ASCII));
  }
}
