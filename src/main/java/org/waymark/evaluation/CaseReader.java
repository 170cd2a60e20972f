package org.waymark.evaluation;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;
import org.waymark.evaluation.Dialogue.PathSeen;
import org.waymark.knowledge.Coded;

/** Reads the folder {@code evaluation}: {@code sentences} and {@code dialogues}, a part by the end of a file's name; its README says what the fields mean. */
public final class CaseReader {
  /** The day on which cases are played that do not say their own. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private CaseReader() {}

  /** The cases of one part. Throws {@link IOException} where the folder cannot be read, {@link IllegalArgumentException} with file and id where a case will not do. */
  public static Cases read(Path folder, Part part) throws IOException {
    Set<String> ids = new HashSet<>();
    List<Sentence> sentences = new ArrayList<>();
    each(folder.resolve("sentences"), part, ids, n -> sentences.add(sentence(n)));
    List<Dialogue> dialogues = new ArrayList<>();
    each(folder.resolve("dialogues"), part, ids, n -> dialogues.add(dialogue(n)));
    return new Cases(part, sentences, dialogues);
  }

  private interface Taker {
    void take(JsonNode node);
  }

  private static void each(Path folder, Part part, Set<String> ids, Taker taker) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith("." + part.code() + ".yaml")).sorted().toList();
    }
    for (Path file : files) {
      for (JsonNode node : YAML.readTree(Files.readString(file))) {
        String id = node.path("id").asText();
        try {
          if (!ids.add(id)) {
            throw new IllegalArgumentException("its id is taken");
          }
          taker.take(node);
        } catch (RuntimeException e) {
          throw new IllegalArgumentException(file.getFileName() + ": the case " + id + " will not do: " + e.getMessage(), e);
        }
      }
    }
  }

  private static Sentence sentence(JsonNode node) {
    onlyKnows(node, Set.of("id", "say", "expect", "asked", "currency", "locale", "today"));
    JsonNode asked = node.get("asked");
    JsonNode today = node.get("today");
    return new Sentence(
        need(node, "id").asText(),
        need(node, "say").asText(),
        FieldValues.ofShort(need(node, "expect")),
        asked == null ? null : field(asked.asText()),
        setting(node),
        today == null ? TODAY : LocalDate.parse(today.asText()));
  }

  private static Dialogue dialogue(JsonNode node) {
    onlyKnows(node, Set.of("id", "kind", "locale", "currency", "turns"));
    List<Dialogue.Turn> turns = new ArrayList<>();
    need(node, "turns").forEach(t -> turns.add(turn(t)));
    return new Dialogue(need(node, "id").asText(), need(node, "kind").asText(), setting(node), turns);
  }

  private static Dialogue.Turn turn(JsonNode node) {
    onlyKnows(node, Set.of("say", "profile", "unset", "act", "path"));
    Set<Field> unset = new HashSet<>();
    node.path("unset").forEach(f -> unset.add(field(f.asText())));
    JsonNode profile = node.path("profile");
    JsonNode path = node.get("path");
    return new Dialogue.Turn(
        need(node, "say").asText(),
        FieldValues.ofShort(profile.isObject() ? profile : JsonNodeFactory.instance.objectNode()),
        unset,
        text(node.get("act")),
        path == null ? null : Coded.find(PathSeen.class, path.asText()).orElseThrow(() -> new IllegalArgumentException("path is shown or none, not " + path.asText())));
  }

  private static Setting setting(JsonNode node) {
    String locale = text(node.get("locale"));
    String currency = text(node.get("currency"));
    return new Setting(Locale.forLanguageTag(locale == null ? "en-IE" : locale), currency == null ? "EUR" : currency);
  }

  private static Field field(String code) {
    return Field.find(code).orElseThrow(() -> new IllegalArgumentException("there is no field " + code));
  }

  private static JsonNode need(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.asText();
  }

  private static void onlyKnows(JsonNode node, Set<String> known) {
    for (var entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new IllegalArgumentException("there is no " + entry.getKey());
      }
    }
  }
}
