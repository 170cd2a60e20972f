package org.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Money;

/** Every language says what English says, with the same values, in its own way. */
class TranslationTest {
  private static final Path PROMPTS = Path.of("prompts");
  private static final Properties ENGLISH = messages("en");

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try (Reader in =
        Files.newBufferedReader(PROMPTS.resolve("replies_" + language + ".properties"))) {
      messages.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static Wording wording(String tag) {
    try {
      return Wording.read(PROMPTS, Locale.forLanguageTag(tag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of a message's values, those that are counted or chosen by marked. */
  private static Set<String> values(String message) {
    MessagePattern pattern = new MessagePattern(message);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void no_sentence_is_missing_or_too_many(String language) {
    assertThat(messages(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void each_sentence_has_the_values_of_the_english_one(String language) {
    Properties messages = messages(language);
    Map<String, Set<String>> wanted = new TreeMap<>();
    Map<String, Set<String>> got = new TreeMap<>();
    for (String key : messages.stringPropertyNames()) {
      if (ENGLISH.containsKey(key)) {
        wanted.put(key, values(ENGLISH.getProperty(key)));
        got.put(key, values(messages.getProperty(key)));
      }
    }
    assertThat(got).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void every_sentence_can_be_said_of_one_and_of_many(String language) {
    Properties messages = messages(language);
    Wording wording = wording(language);
    for (int number : List.of(1, 2, 5)) {
      for (String key : messages.stringPropertyNames()) {
        Map<String, Object> values = new HashMap<>();
        values(messages.getProperty(key)).forEach(name -> values.put(name, number));
        assertThat(wording.say(key, values)).as(key).isNotBlank().doesNotContain("{", "}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void no_sentence_lacks_the_marks_around_an_apostrophe(String language) {
    Pattern lone = Pattern.compile("\\p{L}'\\p{L}");
    Properties messages = messages(language);
    assertThat(messages.stringPropertyNames())
        .filteredOn(key -> lone.matcher(messages.getProperty(key)).find())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, „, “", "fr, «\u00a0, \u00a0»", "es, «, »"})
  void quotation_marks_are_those_of_the_language(String language, String open, String close) {
    Properties messages = messages(language);
    for (String key : messages.stringPropertyNames()) {
      String left = messages.getProperty(key).replace(open, "").replace(close, "");
      assertThat(left).as(key).doesNotContain("“", "”", "„", "\"", "«", "»");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void nothing_but_names_and_signs_is_left_in_english(String language) {
    Properties messages = messages(language);
    Pattern words = Pattern.compile("\\b(?:the|and|your|you|with|what|weeks?|hours?)\\b(?!-)");
    Pattern quoted = Pattern.compile("[„«“][^“»”]*[“»”]|\\{\\w+[,}]");
    assertThat(messages.stringPropertyNames())
        .filteredOn(
            key -> words.matcher(quoted.matcher(messages.getProperty(key)).replaceAll("")).find())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de-DE | 1.200 €     | 99,50 € | 4. Mai 2027       | 1.200,5 | a, b und c
          fr-FR | 1 200 €     | 99,50 € | 4 mai 2027        | 1 200,5 | a, b et c
          es-ES | 1.200 €     | 99,50 € | 4 de mayo de 2027 | 1.200,5 | a, b y c
          """)
  void money_days_numbers_and_lists_are_told_in_the_readers_way(
      String locale, String whole, String cents, String day, String number, String list) {
    Wording wording = wording(locale);
    assertThat(plain(wording.money(Money.of("1200", "EUR")))).isEqualTo(whole);
    assertThat(plain(wording.money(Money.of("99.5", "EUR")))).isEqualTo(cents);
    assertThat(wording.day(LocalDate.of(2027, 5, 4))).isEqualTo(day);
    assertThat(plain(wording.number(new BigDecimal("1200.50")))).isEqualTo(number);
    assertThat(wording.list(List.of("a", "b", "c"))).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1   | 1 hour a week
          en | 1.5 | 1.5 hours a week
          de | 1   | 1 Stunde pro Woche
          de | 1.5 | 1,5 Stunden pro Woche
          fr | 1.5 | 1,5 heure par semaine
          fr | 2   | 2 heures par semaine
          es | 1   | 1 hora por semana
          es | 2   | 2 horas por semana
          """)
  void numbers_choose_their_plural_by_the_rules_of_the_language(
      String language, String hours, String told) {
    Wording wording = wording(language);
    assertThat(wording.say("summary.hours", "hours", wording.count(new BigDecimal(hours))))
        .isEqualTo(told);
  }

  private static String plain(String text) {
    Matcher spaces = Pattern.compile("[\\u00a0\\u202f]").matcher(text);
    return spaces.replaceAll(" ");
  }
}
