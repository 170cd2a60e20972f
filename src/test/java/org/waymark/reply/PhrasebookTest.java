package org.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.knowledge.Money;

class PhrasebookTest {
  private static final Path PROMPTS = Path.of("prompts");
  private static final Wording ENGLISH = wording("en-GB");

  private static Wording wording(String tag) {
    try {
      return Wording.read(PROMPTS, Locale.forLanguageTag(tag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void every_button_without_a_value_is_heard_in_its_language(String language) {
    Wording own = wording(language);
    messages("en")
        .forEach((key, english) -> {
          String name = key.toString();
          if ((name.startsWith("button.") || name.equals("choose.none"))
              && !english.toString().contains("{")) {
            assertThat(own.english(own.say(name))).as(name).isEqualTo(ENGLISH.say(name));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "de-AT", "de-CH", "fr-FR", "fr-CA", "es-ES", "es-MX"})
  void every_button_with_a_value_is_heard_in_its_language(String locale) {
    Wording own = wording(locale);
    for (String amount : new String[] {"1200", "300", "99.50"}) {
      Money money = Money.of(amount, "EUR");
      assertThat(own.english(own.say("say.budget", "to", own.money(money))))
          .isEqualTo(ENGLISH.say("say.budget", "to", ENGLISH.money(money)));
      assertThat(own.english(own.say("button.budget.b", "amount", own.money(money))))
          .isEqualTo(ENGLISH.say("button.budget.b", "amount", ENGLISH.money(money)));
    }
    for (String number : new String[] {"1", "2", "4.5", "30"}) {
      BigDecimal to = new BigDecimal(number);
      for (String key : new String[] {"say.hours", "say.weeks", "say.fewer"}) {
        assertThat(own.english(own.say(key, "to", to))).isEqualTo(ENGLISH.say(key, "to", to));
      }
    }
    assertThat(own.english(own.say("say.target", "role", "Café's (manager)")))
        .isEqualTo(ENGLISH.say("say.target", "role", "Café's (manager)"));
    assertThat(own.english(own.say("button.whatif.fewer", "to", 1)))
        .isEqualTo(ENGLISH.say("button.whatif.fewer", "to", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | ja                                  | Yes
          de |  „Günstiger  machen“!               | Make it cheaper
          de | gunstiger machen                    | Make it cheaper
          fr | j'ai 4 heures par semaine.          | I have 4 hours a week
          fr | Pourquoi celles-ci?                 | Why these?
          es | por que estos                       | Why these?
          es | SI                                  | Yes
          """)
  void what_a_button_says_may_be_typed_without_care(String language, String typed, String heard) {
    assertThat(wording(language).english(typed)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Ich habe viele Stunden pro Woche Zeit
          de | Ich habe 6 Stunden pro Woche Zeit und 300 Euro
          de | I want to be a data analyst
          fr | Mon budget est de rien du tout
          es | Quiero un curso
          en | Ja
          """)
  void any_other_sentence_stays_as_it_is(String language, String typed) {
    assertThat(wording(language).english(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"de, „([^“]*)“", "fr, «\u00a0([^»]*)\u00a0»", "es, «([^»]*)»"})
  void what_is_given_as_an_example_is_heard_or_english(String language, String quotation) {
    Wording own = wording(language);
    String examples = own.say("unclear.planned.2", Map.of());
    assertThat(Pattern.compile(quotation).matcher(examples).results().map(m -> m.group(1)))
        .hasSize(3)
        .allSatisfy(example -> assertThat(own.english(example)).isNotEqualTo(example));
  }
}
