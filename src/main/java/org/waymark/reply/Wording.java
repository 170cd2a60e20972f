package org.waymark.reply;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.waymark.knowledge.Money;

/**
 * Every sentence said to a person, from {@code prompts/replies_<language>.properties}, with money,
 * dates and lists in the reader's locale. Safe for use by many threads.
 */
public final class Wording {
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?:}]) ");
  private static final Pattern ENDED = Pattern.compile("[^{}]*[.!?:]”?");

  private final Properties messages;
  private final Locale locale;
  private final ListFormatter lists;
  private final DateTimeFormatter days;
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  private Wording(Properties messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    this.lists = ListFormatter.getInstance(locale);
    this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /**
   * Reads the messages of the locale's language, English where there are none; throws {@link
   * IOException} where the folder cannot be read.
   */
  public static Wording read(Path prompts, Locale locale) throws IOException {
    Path file = prompts.resolve("replies_" + locale.getLanguage() + ".properties");
    boolean translated = Files.exists(file);
    Properties messages = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            translated ? file : prompts.resolve("replies_en.properties"), StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return new Wording(messages, translated ? locale : Locale.UK);
  }

  /** The sentences for another locale of the same language. */
  public Wording in(Locale other) {
    return other.getLanguage().equals(locale.getLanguage()) && !other.getCountry().isEmpty()
        ? new Wording(messages, other)
        : this;
  }

  /** The sentence of that key; throws {@link MissingResourceException} where there is none. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /** The sentence of that key with one value. */
  public String say(String key, String name, Object value) {
    return say(key, Map.of(name, value));
  }

  /** The sentence of that key with its values by name. */
  public String say(String key, Map<String, Object> values) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("no message " + key, "replies", key);
    }
    MessageFormat format =
        parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, ULocale.forLocale(locale)));
    MessageFormat own = format.clone();
    return own.format((Object) new LinkedHashMap<>(values));
  }

  /** The whole sentences that are always said in the same words, whatever the facts. */
  public Set<String> listFixedSentences() {
    Set<String> fixed = new TreeSet<>();
    for (String key : messages.stringPropertyNames()) {
      for (String sentence : SENTENCES.split(messages.getProperty(key))) {
        if (ENDED.matcher(sentence).matches()) {
          fixed.add(sentence.replace("''", "'"));
        }
      }
    }
    return fixed;
  }

  /** Whether there is a message of that key. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /**
   * One of the ways to say a thing: {@code key.1}, {@code key.2}, …; never the one that was said
   * last.
   */
  public String vary(String key, int turn, String lastText, Map<String, Object> values) {
    int ways = 1;
    while (has(key + "." + (ways + 1))) {
      ways++;
    }
    for (int i = 0; i < ways; i++) {
      String said = say(key + "." + (Math.floorMod(turn + i, ways) + 1), values);
      if (!lastText.contains(said)) {
        return said;
      }
    }
    return say(key + ".1", values);
  }

  /** "a, b and c". */
  public String list(Collection<String> items) {
    return lists.format(List.copyOf(items));
  }

  /** "€1,200" or "€99.50": without cents where there are none. */
  public String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.currency()));
    boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(whole ? 0 : 2);
    return format.format(money.amount().setScale(2, RoundingMode.HALF_UP));
  }

  /** "1,200" or "4.6". */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** "4 May 2027". */
  public String day(LocalDate date) {
    return days.format(date);
  }

  /** The reader's locale. */
  public Locale locale() {
    return locale;
  }
}
