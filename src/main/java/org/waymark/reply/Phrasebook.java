package org.waymark.reply;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.CurrencyAmount;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.knowledge.Money;

/**
 * What the buttons say in one language, and what that is in English, which is what is understood
 * without a model. Knows whole sentences alone: those of our own buttons, whoever says them.
 */
final class Phrasebook {
  private static final Pattern FRAME = Pattern.compile("^[\\s¿¡„“”«»\"]+|[\\s.!?…„“”«»\"]+$");
  private static final Pattern SAID = Pattern.compile("(?:button|say)\\..*|choose\\.none");

  /** The one value that is words rather than an amount. */
  private static final String WORDS = "role";

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String key, Template template) {}

  /** A sentence of ours and its values. */
  record Hit(String key, Map<String, Object> values) {}

  /** Of the patterns of one language. */
  Phrasebook(Properties messages) {
    for (String key : messages.stringPropertyNames()) {
      if (SAID.matcher(key).matches()) {
        Template.of(messages.getProperty(key)).forEach(t -> entries.add(new Entry(key, t)));
      }
    }
    // What has no value first, so that it is never taken for one that has.
    entries.sort(
        Comparator.comparingInt((Entry e) -> e.template().names().size())
            .thenComparing(Entry::key));
  }

  /** The sentence of ours that this is, with its values as the locale writes them. */
  Optional<Hit> find(String text, Locale locale) {
    String plain = FRAME.matcher(text).replaceAll("");
    for (Entry entry : entries) {
      Optional<Map<String, String>> found = entry.template().match(plain);
      if (found.isPresent()) {
        Map<String, Object> values = new HashMap<>(entry.template().fixed());
        boolean read =
            found.get().entrySet().stream()
                .allMatch(e -> {
                  Optional<Object> value = value(e.getKey(), e.getValue(), locale);
                  value.ifPresent(v -> values.put(e.getKey(), v));
                  return value.isPresent();
                });
        if (read) {
          return Optional.of(new Hit(entry.key(), values));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> value(String name, String said, Locale locale) {
    if (name.equals(WORDS)) {
      return Optional.of(said);
    }
    ParsePosition start = new ParsePosition(0);
    CurrencyAmount amount = NumberFormat.getCurrencyInstance(locale).parseCurrency(said, start);
    if (amount != null && start.getIndex() == said.length()) {
      return Optional.of(
          new Money(exact(amount.getNumber()), amount.getCurrency().getCurrencyCode()));
    }
    start = new ParsePosition(0);
    Number number = NumberFormat.getInstance(locale).parse(said, start);
    return number != null && start.getIndex() == said.length()
        ? Optional.of(exact(number))
        : Optional.empty();
  }

  private static BigDecimal exact(Number number) {
    return new BigDecimal(number.toString());
  }

  /** A pattern's text with places for its values: one of each branch of a plural. */
  record Template(Pattern pattern, List<String> names, Map<String, Object> fixed) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

    static List<Template> of(String message) {
      return Branches.of(message).stream().map(Template::of).toList();
    }

    private static Template of(Branches.Branch branch) {
      StringBuilder regex = new StringBuilder();
      List<String> names = new ArrayList<>();
      for (Branches.Part part : branch.parts()) {
        switch (part) {
          case Branches.Part.Text text -> regex.append(literal(text.text()));
          case Branches.Part.Value value -> {
            regex.append("(.+?)");
            names.add(value.name());
          }
        }
      }
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
      return new Template(Pattern.compile(regex.toString(), flags), names, branch.fixed());
    }

    private static String literal(String text) {
      StringBuilder regex = new StringBuilder();
      Matcher space = SPACES.matcher(text);
      int from = 0;
      while (space.find()) {
        regex.append(quoted(text.substring(from, space.start()))).append(SPACES.pattern());
        from = space.end();
      }
      return regex.append(quoted(text.substring(from))).toString();
    }

    private static String quoted(String text) {
      String quoted = text.isEmpty() ? "" : Pattern.quote(text.replace('\'', '’'));
      return quoted.replace("’", "\\E['’]\\Q");
    }

    Optional<Map<String, String>> match(String text) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), matcher.group(i + 1));
      }
      return Optional.of(values);
    }
  }
}
