package org.waymark.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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
  private static final Locale ENGLISH = Locale.UK;
  private static final String EQF = "EQF-";
  private static final int MOST_VOICES = 50;
  private final Messages all;
  private final Properties messages;
  private final Locale locale;
  private final Map<String, Phrasebook> phrasebooks;
  private final Cache<Locale, Wording> voices;
  private final ListFormatter lists;
  private final DateTimeFormatter days;
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  private Wording(
      Messages all,
      Locale locale,
      Map<String, Phrasebook> phrasebooks,
      Cache<Locale, Wording> voices) {
    this.voices = voices;
    this.all = all;
    this.messages = all.of(locale);
    this.locale = locale;
    this.phrasebooks = phrasebooks;
    this.lists = ListFormatter.getInstance(locale);
    this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /**
   * Reads the messages of every language, and speaks that of the locale, English where there are
   * none; throws {@link IOException} where the folder cannot be read.
   */
  public static Wording read(Path prompts, Locale locale) throws IOException {
    Messages all = Messages.read(prompts);
    return new Wording(all, ENGLISH, new ConcurrentHashMap<>(), voices()).in(locale);
  }

  /**
   * The sentences for another locale: in its language, or in English where there are none for it.
   * English without a country is that of the United Kingdom.
   */
  public Wording in(Locale other) {
    boolean english = other.getLanguage().equals(ENGLISH.getLanguage());
    boolean plain = english && other.getCountry().isEmpty();
    // Language and country alone: what else a client puts into a locale changes no sentence.
    Locale spoken =
        speaks(other) && !plain ? Locale.of(other.getLanguage(), other.getCountry()) : ENGLISH;
    return spoken.equals(locale)
        ? this
        : voices.get(spoken, l -> new Wording(all, l, phrasebooks, voices));
  }

  /** Patterns that are parsed are kept for the locales in use; a client can name any number. */
  private static Cache<Locale, Wording> voices() {
    return Caffeine.newBuilder().maximumSize(MOST_VOICES).build();
  }

  /** Whether there are sentences in the locale's language. */
  public boolean speaks(Locale other) {
    return all.languages().contains(other.getLanguage());
  }

  /**
   * What was said, in English where it is one of our own buttons' sentences in the reader's
   * language; else as it is.
   */
  public String english(String said) {
    String language = locale.getLanguage();
    if (language.equals(ENGLISH.getLanguage())) {
      return said;
    }
    return phrasebooks
        .computeIfAbsent(language, l -> new Phrasebook(messages))
        .find(said, locale)
        .map(hit -> in(ENGLISH).retold(hit))
        .orElse(said);
  }

  private String retold(Phrasebook.Hit hit) {
    Map<String, Object> values = new LinkedHashMap<>(hit.values());
    values.replaceAll((name, value) -> value instanceof Money money ? money(money) : value);
    return say(hit.key(), values);
  }

  /**
   * The same, but saying {@code key + ending} instead of {@code key} wherever there is such a
   * sentence.
   */
  public Wording preferring(String ending) {
    return new Wording(all.preferring(ending), locale, phrasebooks, voices());
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

  /** "a, b, c and 2 more". */
  public String first(int shown, List<String> items) {
    List<String> few = new ArrayList<>(items.subList(0, shown));
    few.add(say("list.more", "more", items.size() - shown));
    return list(few);
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

  /** A number of hours for a sentence that counts: at most two decimals, none of them 0. */
  public BigDecimal count(BigDecimal number) {
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** "beginner", or "EQF level 5" of {@code EQF-5}. */
  public String level(String code) {
    return code.startsWith(EQF)
        ? say("value.level.eqf", "n", code.substring(EQF.length()))
        : say("value.level." + code);
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
