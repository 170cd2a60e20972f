package org.waymark.reply;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.dialogue.Field;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Level;
import org.waymark.knowledge.Money;
import org.waymark.planning.Limit;
import org.waymark.planning.Path.Change;
import org.waymark.planning.Preference;

class WordingTest {
  private static final Path PROMPTS = Path.of("prompts");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)*\\.?)\"");
  private static final Pattern SAID = Pattern.compile("\\b(?:say|vary)\\(\"([a-z][A-Za-z0-9.]*)\"");
  private static final Set<String> KEYS = keys();
  private static final Set<String> SECTIONS =
      KEYS.stream().map(k -> k.replaceFirst("\\..*", "")).collect(toCollection(TreeSet::new));
  private static final Wording WORDING = wording(Locale.UK);

  /**
   * What Java puts after the dot of each key that it puts together; a new one has to be named here.
   */
  private static final Map<String, List<String>> ENDS =
      Map.ofEntries(
          Map.entry(
              "ask.",
              List.of(
                  "targetRole", "finishBy", "currentRole", "hoursPerWeek", "budget", "delivery")),
          Map.entry(
              "assumed.", List.of("hoursPerWeek", "weeks", "maxPrograms", "starts", "skills")),
          Map.entry(
              "compare.row.",
              List.of(
                  "provider",
                  "hours",
                  "cost",
                  "delivery",
                  "level",
                  "starts",
                  "skills",
                  "requires")),
          Map.entry("field.", codes(Field.values())),
          Map.entry(
              "prefer.", List.of("cheapest", "soonest", "cheapest.already", "soonest.already")),
          Map.entry("prefer.next.", codes(Preference.values())),
          Map.entry("reason.", codes(Limit.values())),
          Map.entry("slack.delivery.", codes(Delivery.values())),
          Map.entry("unclear.", List.of("1", "2")),
          Map.entry("value.delivery.", codes(Delivery.values())),
          Map.entry(
              "value.level.",
              Stream.concat(codes(Level.values()).stream(), Stream.of("eqf")).toList()),
          Map.entry("value.preference.", codes(Preference.values())),
          Map.entry(
              "whatif.",
              Stream.concat(codes(Change.values()).stream(), Stream.of("hoursPerWeek.sooner"))
                  .toList()));

  private static List<String> codes(Coded[] values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  private static Set<String> keys() {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(PROMPTS.resolve("replies_en.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static Wording wording(Locale locale) {
    try {
      return Wording.read(PROMPTS, locale);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Every key that a class of reply or turn names, those put together included. */
  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder : List.of("reply", "turn", "channel/slack")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/org/waymark", folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String code = Files.readString(file);
          LITERAL
              .matcher(code)
              .results()
              .map(m -> m.group(1))
              .filter(l -> l.contains(".") && SECTIONS.contains(l.replaceFirst("\\..*", "")))
              .forEach(used::add);
          SAID.matcher(code).results().map(m -> m.group(1)).forEach(used::add);
        }
      }
    }
    Set<String> whole = new TreeSet<>();
    for (String key : used) {
      if (key.endsWith(".")) {
        assertThat(ENDS).as("the ends of the keys that begin with it").containsKey(key);
        java.util.Objects.requireNonNull(ENDS.get(key)).forEach(e -> whole.add(key + e));
      } else {
        whole.add(key);
      }
    }
    return whole;
  }

  /** The key, or the ways to say it. */
  private static Set<String> ways(String key) {
    return KEYS.contains(key)
        ? Set.of(key)
        : KEYS.stream()
            .filter(k -> k.matches(Pattern.quote(key) + "\\.\\d"))
            .collect(toCollection(TreeSet::new));
  }

  @Test
  void every_sentence_that_java_says_is_there() throws IOException {
    assertThat(used()).hasSizeGreaterThan(200).filteredOn(key -> ways(key).isEmpty()).isEmpty();
  }

  @Test
  void no_sentence_is_never_said() throws IOException {
    Set<String> unsaid = new TreeSet<>(KEYS);
    used().forEach(key -> unsaid.removeAll(ways(key)));
    used().forEach(key -> unsaid.remove(key + ".model"));
    assertThat(unsaid).isEmpty();
  }

  @Test
  void ways_to_say_a_thing_are_numbered_without_a_gap() {
    KEYS.stream()
        .filter(k -> k.matches(".*\\.[2-9]"))
        .forEach(k ->
            assertThat(KEYS)
                .contains(k.substring(0, k.length() - 1) + (k.charAt(k.length() - 1) - '0' - 1)));
  }

  @Test
  void a_sentence_of_the_ending_preferred_is_said_instead() {
    assertThat(WORDING.preferring(".model").say("greet.first"))
        .isEqualTo(WORDING.say("greet.first.model"))
        .isNotEqualTo(WORDING.say("greet.first"));
    assertThat(WORDING.preferring(".model").say("bye")).isEqualTo(WORDING.say("bye"));
  }

  @Test
  void a_sentence_that_is_not_there_is_a_bug() {
    assertThatThrownBy(() -> WORDING.say("no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
  }

  static Stream<String> varied() {
    return KEYS.stream()
        .filter(k -> k.endsWith(".2") && !k.equals("unclear.2"))
        .map(k -> k.substring(0, k.length() - 2));
  }

  @ParameterizedTest
  @MethodSource("varied")
  void nothing_is_said_twice_in_a_row(String key) {
    for (int turn = 0; turn < 4; turn++) {
      Set<String> heard = new HashSet<>();
      String last = "";
      for (int i = 0; i < 6; i++) {
        String said = WORDING.vary(key, turn, last, Map.of("amount", "€1"));
        assertThat(said).isNotEqualTo(last);
        heard.add(said);
        last = said;
      }
      assertThat(heard).hasSizeGreaterThan(1);
    }
  }

  @Test
  void a_thing_said_within_a_longer_reply_is_said_otherwise_next() {
    String before = "Noted. " + WORDING.say("ask.budget.1");
    assertThat(WORDING.vary("ask.budget", 0, before, Map.of()))
        .isEqualTo(WORDING.say("ask.budget.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 1200 EUR   | €1,200
          en-GB | 99.5 EUR   | €99.50
          en-GB | 0 EUR      | €0
          en-GB | 10.005 EUR | €10.01
          en-GB | 300 USD    | US$300
          en-US | 300 USD    | $300
          en-IE | 1200 EUR   | €1,200
          en-GB | 5000 JPY   | JP¥5,000
          """)
  void money_is_told_in_the_readers_way(String locale, String money, String told) {
    String[] parts = money.split(" ");
    assertThat(WORDING.in(Locale.forLanguageTag(locale)).money(Money.of(parts[0], parts[1])))
        .isEqualTo(told);
  }

  @Test
  void days_numbers_and_lists_are_told_in_the_readers_way() {
    assertThat(WORDING.day(java.time.LocalDate.of(2027, 5, 4))).isEqualTo("4 May 2027");
    assertThat(WORDING.in(Locale.US).day(java.time.LocalDate.of(2027, 5, 4)))
        .isEqualTo("May 4, 2027");
    assertThat(WORDING.number(new BigDecimal("1200.50"))).isEqualTo("1,200.5");
    assertThat(WORDING.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(WORDING.list(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, de", "de-AT, de", "fr-CA, fr", "es-MX, es", "en-US, en", "pl-PL, en", "und, en"})
  void the_language_follows_the_locale(String locale, String language) {
    assertThat(WORDING.in(Locale.forLanguageTag(locale)).locale().getLanguage())
        .isEqualTo(language);
  }

  @Test
  void a_language_without_sentences_reads_english_as_of_the_united_kingdom() {
    assertThat(wording(Locale.forLanguageTag("pl-PL")).say("bye")).isEqualTo(WORDING.say("bye"));
    assertThat(WORDING.in(Locale.GERMANY).in(Locale.forLanguageTag("pl-PL")).locale())
        .isEqualTo(Locale.UK);
    assertThat(WORDING.in(Locale.ENGLISH).locale()).isEqualTo(Locale.UK);
  }

  @Test
  void a_value_is_put_in_as_it_is() {
    assertThat(WORDING.say("unknown.role", "text", "it's {0} 'a' #")).contains("“it's {0} 'a' #”");
  }
}
