package org.waymark.understanding.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.ProfileEditor;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Money;
import org.waymark.understanding.reading.Message;

class SlotReadersTest {
  static Stream<Case> cases() {
    return Stream.of(
            "hours",
            "budget",
            "time",
            "delivery",
            "language",
            "level",
            "place",
            "programs",
            "preference",
            "mixed",
            "strangers")
        .flatMap(f -> Case.in(f + ".txt").stream());
  }

  static Stream<Case> nothing() {
    return Case.in("none.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_is_said_is_found(Case c) {
    assertThat(c.found()).isEqualTo(c.expected());
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void what_is_no_limit_is_left_alone(Case c) {
    assertThat(c.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actually make it 4 | hoursPerWeek=4",
        "make it 400 | budget=400 EUR",
        "not 300 but 350 | budget=350 EUR",
        "make it 60 |",
        "12 people |",
        "evenings only | delivery=online+evening",
        "in person then | delivery=on-site",
      })
  void a_bare_correction_belongs_to_the_field_whose_value_it_is_near_to(
      String text, String expected) {
    ProfileEditor editor = new ProfileEditor(Profile.empty(List.of("en")));
    editor.set(new Constraint.HoursPerWeek(BigDecimal.valueOf(6)));
    editor.set(new Constraint.Budget(Money.of(300, "EUR")));
    editor.set(new Constraint.Deliveries(Set.of(Delivery.ONLINE)));
    assertThat(found(text, Locale.UK, "EUR", editor.profile()))
        .isEqualTo(
            expected == null ? Set.of() : new TreeSet<>(Arrays.asList(expected.split("; "))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | USD | by 03/15 | finishBy=2027-03-15",
        "en-US | USD | by 4/5 | finishBy=2027-04-05",
        "en-GB | GBP | by 4/5 | finishBy=2027-05-04",
        "en-AU | AUD | max $200 | budget=200 AUD",
        "de-DE | EUR | max $200 | budget=200 USD",
        "en-GB | GBP | my budget is 200 | budget=200 GBP",
      })
  void dates_and_dollars_are_those_of_the_conversation(
      String locale, String currency, String text, String expected) {
    assertThat(found(text, Locale.forLanguageTag(locale), currency, Profile.empty(List.of("en"))))
        .containsExactly(expected);
  }

  @Test
  void a_mention_says_where_it_stands_in_the_text_as_typed() {
    String text = "Hi 👋 I’ve 5–8 hrs/week, ok?";
    Conversation conversation = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));
    SlotMention mention =
        SlotReaders.read(Message.read(text), new Context(conversation, Case.TODAY, Set.of()))
            .getFirst();
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo("5–8 hrs/week");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my budget is 99999999999999999999",
        "9999999999999 euros max",
        "99999999999 hours a week",
        "99999999999 weeks",
        "EQF 99999999999",
        "by 99/99",
        "by 31 February",
        ""
      })
  void what_nobody_can_mean_sets_nothing(String text) {
    assertThat(found(text, Locale.UK, "EUR", Profile.empty(List.of("en")))).isEmpty();
  }

  private static Set<String> found(String text, Locale locale, String currency, Profile profile) {
    Conversation begun = Conversation.begin(locale, currency, ZoneId.of("UTC"));
    Conversation conversation =
        new Conversation(
            locale, currency, begun.zone(), profile, null, begun.stage(), begun.memory());
    Set<String> found = new TreeSet<>();
    SlotReaders.read(Message.read(text), new Context(conversation, Case.TODAY, Set.of()))
        .forEach(m -> found.add(Case.words(m)));
    return found;
  }
}
