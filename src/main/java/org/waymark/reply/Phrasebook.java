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
import java.util.regex.Pattern;
import org.waymark.knowledge.Money;

/**
 * What the buttons say in one language, and what that is in English, which is what is understood
 * without a model. Knows whole sentences alone: those of our own buttons, whoever says them.
 */
final class Phrasebook {
  private static final Pattern FRAME =
      Pattern.compile("^[\\s\u00a0\u202f¿¡„“”«»\"]+|[\\s\u00a0\u202f.!?…„“”«»\"]+$");
  private static final Pattern SAID =
      Pattern.compile("(?:button|say)\\..*|.*\\.say|choose\\.none|slack\\.hello");

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
        Template.of(plain(messages.getProperty(key))).forEach(t -> entries.add(new Entry(key, t)));
      }
    }
    // What has no value first, so that it is never taken for one that has.
    entries.sort(
        Comparator.comparingInt((Entry e) -> e.template().names().size())
            .thenComparing(Entry::key));
  }

  /** The sentence of ours that this is, with its values as the locale writes them. */
  Optional<Hit> find(String text, Locale locale) {
    String plain = plain(text);
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

  /** Without the marks around a sentence. */
  private static String plain(String sentence) {
    return FRAME.matcher(sentence).replaceAll("");
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
}
