package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface's words: whole in every language, and every one of them used. */
class WordsTest {
  private static final Path PROMPTS = Path.of("prompts");
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)[,}]");
  private static final Pattern SAID =
      Pattern.compile("(?:say|word)\\(['\"]([a-zA-Z][\\w.-]*)['\"]");
  private static final Pattern EITHER =
      Pattern.compile("say\\([^;]*?\\? '([\\w.]+)' : '([\\w.]+)'");
  private static final Set<String> PUT_TOGETHER =
      Set.of("field", "view", "diff", "row", "delivery", "level", "preference");

  private static Map<String, String> messages(String language) {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(PROMPTS.resolve("interface_" + language + ".properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> messages.put(k, properties.getProperty(k)));
    return messages;
  }

  private static Set<String> names(String message) {
    return new TreeSet<>(NAME.matcher(message).results().map(m -> m.group(1)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  void every_sentence_is_there_with_the_same_values(String language) {
    Map<String, String> english = messages("en");
    Map<String, String> others = messages(language);
    assertThat(others.keySet()).isEqualTo(english.keySet());
    english.forEach((key, message) ->
        assertThat(names(others.getOrDefault(key, ""))).as(key).isEqualTo(names(message)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void every_sentence_is_an_icu_message_that_needs_no_quotes(String language) {
    messages(language)
        .forEach((key, message) -> {
          assertThat(new MessageFormat(message, ULocale.forLanguageTag(language)))
              .as(key)
              .isNotNull();
          assertThat(message).as(key).doesNotContain("'").isNotBlank();
        });
  }

  @Test
  void every_sentence_that_is_named_is_there_and_every_one_there_is_named() throws IOException {
    Set<String> named = new TreeSet<>(Set.of("direction", "language", "launcher"));
    for (Path folder :
        new Path[] {
          Path.of("src/main/resources/widget"), Path.of("src/main/java/org/waymark/channel/web")
        }) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|java)")).toList()) {
          String code = Files.readString(file);
          SAID.matcher(code).results().forEach(m -> named.add(m.group(1)));
          EITHER.matcher(code).results().forEach(m -> named.addAll(Set.of(m.group(1), m.group(2))));
        }
      }
    }
    Set<String> there = messages("en").keySet();
    named.removeIf(n -> n.endsWith(".") || PUT_TOGETHER.contains(n));
    assertThat(there).containsAll(named);
    assertThat(there)
        .allMatch(k -> named.contains(k) || PUT_TOGETHER.contains(k.replaceAll("\\..*", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void the_words_that_ask_for_a_person_are_those_that_are_understood(String language)
      throws IOException {
    assertThat(Files.readString(PROMPTS.resolve("replies_" + language + ".properties")))
        .contains("\nbutton.human=" + messages(language).get("human") + "\n");
  }

  @Test
  void the_loader_has_the_same_two_labels_as_the_messages() throws IOException {
    String loader = Files.readString(Path.of("src/main/resources/widget/loader.js"));
    for (String language : new String[] {"en", "de", "fr", "es"}) {
      Map<String, String> words = messages(language);
      assertThat(loader)
          .contains(language + ": ['" + words.get("launcher") + "', '" + words.get("close") + "']");
    }
  }

  @Test
  void a_folder_may_have_a_language_more_and_what_it_lacks_is_said_in_english(@TempDir Path folder)
      throws IOException {
    Files.copy(
        PROMPTS.resolve("interface_en.properties"), folder.resolve("interface_en.properties"));
    Files.writeString(folder.resolve("interface_ar.properties"), "direction=rtl\nsend=إرسال\n");
    Tongue arabic = Words.read(folder).choose("ar-EG", null);
    assertThat(arabic.direction()).isEqualTo("rtl");
    assertThat(arabic.say("send")).isEqualTo("إرسال");
    assertThat(arabic.say("stop")).isEqualTo("Stop");
  }
}
