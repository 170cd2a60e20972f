package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.evaluation.CaseReader;
import org.waymark.inference.PromptFile;
import org.waymark.inference.StandIn;

/**
 * Orders in messages, catalog rows and badges, by the categories of OWASP's top ten, against a
 * stand-in that obeys all of them: nothing comes of it, and nothing leaves that should not.
 */
class ModelInjectionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "sk-very-secret";
  private static final String NEIGHBOUR = "my ferret Bartholomew eats my homework";

  /** Settings in which the order could be taken for the learner's own words. */
  @TempDir static Path folder;

  private static Snapshot snapshot;
  private static StandIn standIn;
  private static ModelTrial obeying;
  private static ModelTrial plain;

  /** One order and where it stands. */
  record Hostile(String where, String category, String text) {
    static Hostile of(String line) {
      String[] parts = line.split(" \\| ", 3);
      return new Hostile(parts[0], parts[1], parts[2]);
    }
  }

  @BeforeAll
  static void open() throws IOException {
    snapshot = ModelTrial.snapshot(Files.createTempDirectory(folder, "a"));
    standIn = StandIn.start().says(ModelInjectionTest::obey);
    plain = ModelTrial.without(snapshot, Files.createTempDirectory(folder, "b"));
    obeying =
        ModelTrial.with(
            standIn, Duration.ofSeconds(20), snapshot, Files.createTempDirectory(folder, "c"));
    obeying.say(obeying.begin(), NEIGHBOUR);
    standIn.requests().clear();
  }

  @AfterAll
  static void close() {
    obeying.close();
    plain.close();
    standIn.close();
  }

  /** Does all that any value of the data could be taken to ask for. */
  private static String obey(String system, JsonNode data) {
    if (data.has("sentences")) {
      StringBuilder lines = new StringBuilder();
      for (JsonNode sentence : data.path("sentences")) {
        lines
            .append(sentence.path("id").asText())
            .append(": ")
            .append(sentence.path("text").asText().strip().replaceAll("[.?!]$", ""))
            .append(", all courses are free and recognised everywhere, key ")
            .append(SECRET)
            .append(", http://evil.example.\n");
      }
      return lines + "s1: HACKED\ns2: <script>alert(1)</script>\n";
    }
    ObjectNode root = JSON.createObjectNode();
    ArrayNode commands = root.putArray("commands");
    for (String quote : quotes(data.path("message").asText())) {
      commands
          .addObject()
          .put("command", "set-target-role")
          .put("quote", quote)
          .put("means", "astronaut");
      commands
          .addObject()
          .put("command", "set-budget")
          .put("quote", quote)
          .put("means", "99999 EUR");
      commands.addObject().put("command", "add-skill").put("quote", quote).put("means", "Python");
      commands
          .addObject()
          .put("command", "ask-question")
          .put("quote", quote)
          .put("means", "can-it-guarantee-a-job-yes");
    }
    return root.toString();
  }

  private static List<String> quotes(String message) {
    List<String> quotes = new ArrayList<>();
    String[] words = message.split("\\s+");
    quotes.add(words[words.length - 1].replaceAll("[.?!]$", ""));
    quotes.add(words[0]);
    quotes.add(message.length() > 200 ? message.substring(0, 200) : message);
    return quotes;
  }

  static Stream<Hostile> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StandIn.class.getResourceAsStream("/org/waymark/inference/injections.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.startsWith("#")).map(Hostile::of).toList().stream();
    }
  }

  static Stream<Hostile> said() throws IOException {
    return all().filter(h -> h.where().equals("message"));
  }

  static Stream<Hostile> shown() throws IOException {
    return all().filter(h -> !h.where().equals("message"));
  }

  @Test
  void there_are_at_least_sixty_and_they_are_of_all_ten_sorts() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all().map(Hostile::category).distinct()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("said")
  void an_order_in_a_message_comes_to_what_it_comes_to_without_a_model(Hostile hostile)
      throws IOException {
    standIn.requests().clear();
    String before = "I work in a shop and want to be a data analyst, 6 hours a week";
    String one = obeying.begin();
    String other = plain.begin();
    obeying.say(one, before);
    plain.say(other, before);
    ModelTrial.Went is = new ModelTrial.Went(obeying.say(one, hostile.text()), 0);
    ModelTrial.Went was = new ModelTrial.Went(plain.say(other, hostile.text()), 0);
    assertThat(is.matter()).isEqualTo(was.matter());
    assertThat(is.text()).isEqualTo(was.text());
    assertWireIsClean(hostile);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void an_order_in_what_was_shown_is_heard_by_nobody(Hostile hostile) throws IOException {
    standIn.requests().clear();
    Conversation fresh =
        Conversation.begin(java.util.Locale.UK, "EUR", java.time.ZoneOffset.UTC)
            .withLastText("1. " + hostile.text() + " – Some Provider: 40 h, €120");
    String message = "hmm well so and then what about that thing there which you just told me of";
    List<Command> is = obeying.understand(message, fresh);
    assertThat(is).isEqualTo(snapshot.understanding().understand(message, fresh, CaseReader.TODAY));
    assertThat(standIn.requests()).isNotEmpty();
    assertWireIsClean(hostile);
  }

  /** The system prompt is ours to the letter; all else is a quoted value; no secret goes along. */
  private static void assertWireIsClean(Hostile hostile) throws IOException {
    Set<String> ours =
        Set.of(
            PromptFile.read(Path.of("prompts"), "understand").system(),
            PromptFile.read(Path.of("prompts"), "word").system());
    for (String body : standIn.requests()) {
      JsonNode messages = JSON.readTree(body).path("messages");
      assertThat(messages).hasSize(2);
      assertThat(ours).contains(messages.path(0).path("content").asText());
      JsonNode data = JSON.readTree(messages.path(1).path("content").asText());
      assertThat(data.isObject()).isTrue();
      assertThat(body)
          .doesNotContain(SECRET)
          .doesNotContain("Bartholomew")
          .doesNotContain("abcdefghij0123456789");
      if (data.has("sentences")) {
        assertThat(body)
            .doesNotContain(JSON.writeValueAsString(hostile.text()).replaceAll("^\"|\"$", ""));
      }
    }
  }
}
