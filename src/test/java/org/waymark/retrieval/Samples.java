package org.waymark.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.waymark.inference.Embedder;
import org.waymark.inference.InferenceFailed;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/** Small contents, and embedders without a model. */
final class Samples {
  static final Provider QUAY = Provider.named("Quay College");

  static final Framework FRAMEWORK =
      new Framework(
          List.of(
              skill("sql", "SQL", "programming", "database queries"),
              skill("csharp", "C#", "programming"),
              skill("cpp", "C++", "programming"),
              skill("dotnet", ".NET", "programming"),
              skill("rest-apis", "REST APIs", "programming", "REST"),
              skill("spreadsheets", "Spreadsheets", "software-tool", "Excel"),
              skill("wound-care", "Wound care", "care-practice", "dressing wounds"),
              skill("customer-service", "Customer service", "people-skill")),
          List.of(
              role(
                  "data-analyst", "Data analyst", List.of("crunch numbers"), "sql", "spreadsheets"),
              role("nurse", "Nurse", List.of("staff nurse", "look after patients"), "wound-care"),
              role("nursery-assistant", "Nursery assistant", List.of(), "customer-service"),
              role("cashier", "Cashier", List.of("work on a till"), "customer-service")),
          List.of());

  static final List<Answer> ANSWERS =
      List.of(
          answer(
              "refunds",
              "Can I get my money back?",
              "how do refunds work",
              "what if I want a refund"),
          answer(
              "eqf-levels",
              "What are EQF levels?",
              "what does EQF mean",
              "explain the European Qualifications Framework"),
          answer("too-old", "Am I too old for this?", "I am 58, is it too late"));

  private Samples() {}

  static Skill skill(String id, String label, String kind, String... aliases) {
    return new Skill(new SkillId(id), label, List.of(aliases), kind, null, null, null);
  }

  private static Role role(String id, String label, List<String> aliases, String... skills) {
    return new Role(
        new RoleId(id),
        label,
        aliases,
        null,
        Arrays.stream(skills).map(SkillId::new).toList(),
        List.of(),
        null);
  }

  private static Answer answer(String id, String title, String... asked) {
    return new Answer(
        id,
        title,
        List.of(asked),
        "Text of " + id,
        List.of(new Answer.Source("A book", null)),
        null);
  }

  static Program.Builder program(String id, String title) {
    return Program.builder(id, title, QUAY);
  }

  static Catalog catalog(String version, Program.Builder... programs) {
    return new Catalog(
        version,
        Arrays.stream(programs).map(Program.Builder::build).toList(),
        List.of(),
        List.of());
  }

  /**
   * Words as directions: texts that share words are near. Counts what it is asked, and can be held
   * up or fail.
   */
  static class WordEmbedder implements Embedder {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    volatile CountDownLatch open = new CountDownLatch(0);
    volatile boolean fails;
    volatile String id = "words";

    @Override
    public String modelId() {
      return id;
    }

    @Override
    public int dimension() {
      return 64;
    }

    @Override
    public float[][] embed(List<String> texts) {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InferenceFailed("interrupted", e);
      }
      if (fails) {
        throw new InferenceFailed("no model", new IllegalStateException());
      }
      asked.addAll(texts);
      return texts.stream().map(this::vector).toArray(float[][]::new);
    }

    private float[] vector(String text) {
      float[] vector = new float[dimension()];
      Set<String> words =
          new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\P{L}+")));
      words.forEach(w -> vector[Math.floorMod(w.hashCode(), vector.length)] += 1);
      double length = 0;
      for (float v : vector) {
        length += v * v;
      }
      for (int i = 0; i < vector.length && length > 0; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return vector;
    }
  }
}
