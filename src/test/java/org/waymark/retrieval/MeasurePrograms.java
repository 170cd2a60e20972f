package org.waymark.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.Embedder;
import org.waymark.inference.MiniLmEmbedder;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * Prints nDCG@10 of each sign and each fusion over graded queries.
 *
 * <p>{@code -Dretrieval.data=DIR} holds corpus.*.jsonl and queries.*.jsonl, {@code -Desco=DIR}
 * ESCO's zips, {@code -Dvectors=FILE} keeps vectors between runs.
 */
public final class MeasurePrograms {
  private static final int FOLDS = 6;
  private static final double[] STEPS = {0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 6, 8};

  private MeasurePrograms() {}

  private record Row(double words, double roleWords, double meaning, int grade, ProgramIdText id) {}

  private record ProgramIdText(String value) {}

  private record Query(
      String text, int template, List<Row> rows, List<Integer> ideal, boolean roleFound) {}

  private record Mix(double words, double roleWords, double meaning)
      implements ToDoubleFunction<Row> {
    @Override
    public double applyAsDouble(Row r) {
      return words * r.words() + roleWords * r.roleWords() + meaning * r.meaning();
    }
  }

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(System.getProperty("retrieval.data"));
    Framework esco = EscoFramework.read(Path.of(System.getProperty("esco")));
    List<JsonNode> corpus = lines(data, "corpus");
    List<JsonNode> queries = lines(data, "queries");
    try (CachedEmbedder embedder =
        new CachedEmbedder(new MiniLmEmbedder(), Path.of(System.getProperty("vectors")))) {
      for (boolean masked : new boolean[] {true, false}) {
        for (Weights weights : fieldWeights()) {
          System.out.println("== tags " + (masked ? "masked" : "used") + ", fields " + weights);
          report(collect(catalog(corpus, esco, masked), esco, queries, embedder, weights));
        }
      }
    }
  }

  private static List<Weights> fieldWeights() {
    String set = System.getProperty("fields", "");
    if (set.isEmpty()) {
      return List.of(Weights.FITTED);
    }
    List<Weights> all = new ArrayList<>();
    for (String one : set.split(";")) {
      float[] w = new float[5];
      String[] parts = one.split(",");
      for (int i = 0; i < 5; i++) {
        w[i] = Float.parseFloat(parts[i]);
      }
      all.add(new Weights(w[0], w[1], w[2], w[3], w[4], 1, 2, 2));
    }
    return all;
  }

  private static List<JsonNode> lines(Path folder, String name) throws IOException {
    try (var files = Files.list(folder)) {
      Path file =
          files
              .filter(f ->
                  f.getFileName().toString().startsWith(name + ".")
                      && f.toString().endsWith(".jsonl"))
              .findFirst()
              .orElseThrow();
      ObjectMapper mapper = new ObjectMapper();
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        nodes.add(mapper.readTree(line));
      }
      return nodes;
    }
  }

  private static Catalog catalog(List<JsonNode> corpus, Framework esco, boolean masked) {
    Map<String, SkillId> byName = new HashMap<>();
    esco.listSkills()
        .forEach(s ->
            s.altLabels().forEach(a -> byName.putIfAbsent(a.toLowerCase(Locale.ROOT), s.id())));
    esco.listSkills().forEach(s -> byName.put(s.label().toLowerCase(Locale.ROOT), s.id()));
    Map<SkillId, Skill> own = new LinkedHashMap<>();
    List<Program> programs = new ArrayList<>();
    for (JsonNode course : corpus) {
      List<SkillId> skills = new ArrayList<>();
      for (JsonNode tag : course.get("skills")) {
        String label = tag.asText();
        SkillId known = byName.get(label.toLowerCase(Locale.ROOT));
        SkillId id = known != null ? known : new SkillId("own:" + label);
        if (known == null) {
          own.putIfAbsent(id, Skill.of(id.value(), label));
        }
        skills.add(id);
      }
      programs.add(
          Program.builder(
                  course.get("id").asText(), course.get("title").asText(), Provider.named("x"))
              .description(course.get("intro").asText())
              .skills(masked ? List.of() : skills)
              .build());
    }
    return new Catalog("measured", programs, List.of(), own.values());
  }

  private static List<Query> collect(
      Catalog catalog, Framework esco, List<JsonNode> queries, Embedder embedder, Weights weights)
      throws IOException {
    Framework named = named(esco, catalog);
    Contents contents = new Contents(named, catalog, List.of());
    WordAnalyzer analyzer = WordAnalyzer.of(contents.framework());
    Path folder = Files.createTempDirectory("measure");
    IndexBuilder builder =
        new IndexBuilder(
            new IndexFolder(folder),
            contents,
            analyzer,
            withoutSkills(contents, embedder),
            (d, o) -> {},
            () -> false);
    IndexFolder.Opened opened = builder.withVectors();
    Generation index = new Generation(opened, true, analyzer);
    ProgramSearch search = new ProgramSearch(esco, analyzer, weights);
    RoleNames roles = new RoleNames(esco, analyzer);
    List<Query> measured = new ArrayList<>();
    for (JsonNode query : queries) {
      String text = query.get("query").asText();
      Map<String, Integer> grades = new HashMap<>();
      query.get("relevant").properties().forEach(e -> grades.put(e.getKey(), e.getValue().asInt()));
      List<Row> rows = new ArrayList<>();
      for (ProgramSearch.Signs s :
          search.signs(
              index, analyzer.words(text), embedder.embed(text), Filters.of(ProgramFilter.NONE))) {
        String id = index.id(s.doc());
        rows.add(
            new Row(
                s.words(),
                s.roleWords(),
                s.meaning(),
                grades.getOrDefault(id, 0),
                new ProgramIdText(id)));
      }
      List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
      RoleNames.Named role = roles.find(analyzer.words(text));
      boolean found =
          role != null && role.role().id().value().equals(query.get("occupation").asText());
      if (!found && Boolean.getBoolean("verbose")) {
        System.out.println(
            "role: "
                + text
                + " -> "
                + (role == null ? "none" : role.role().label())
                + " wanted "
                + query.get("occupationLabel").asText());
      }
      measured.add(new Query(text, query.get("template").asInt(), rows, ideal, found));
    }
    index.release();
    IndexFolder.delete(opened.place());
    Files.delete(folder);
    return measured;
  }

  /** The skills that the catalog names; roles and skills are not looked for here. */
  private static Framework named(Framework esco, Catalog catalog) {
    Set<SkillId> delivered = new HashSet<>();
    catalog.listPrograms().forEach(p -> delivered.addAll(p.skills()));
    return new Framework(
        esco.listSkills().stream().filter(s -> delivered.contains(s.id())).toList(),
        List.of(),
        List.of());
  }

  private static Embedder withoutSkills(Contents contents, Embedder embedder) {
    Set<String> skills = new HashSet<>();
    Documents.of(contents).stream()
        .filter(e -> e.vectorField().equals(Fields.SKILL_VECTOR))
        .forEach(e -> skills.add(e.text()));
    return new Embedder() {
      @Override
      public String modelId() {
        return embedder.modelId();
      }

      @Override
      public int dimension() {
        return embedder.dimension();
      }

      @Override
      public float[][] embed(List<String> texts) {
        return texts.stream()
            .map(t -> skills.contains(t) ? new float[dimension()] : embedder.embed(t))
            .toArray(float[][]::new);
      }
    };
  }

  private static void report(List<Query> queries) {
    System.out.printf(
        "roles found as meant: %d of %d%n",
        queries.stream().filter(Query::roleFound).count(), queries.size());
    Map<String, ToDoubleFunction<Row>> alone = new LinkedHashMap<>();
    alone.put("words of the query", Row::words);
    alone.put("words of the role's skills", Row::roleWords);
    alone.put("meaning of the query", Row::meaning);
    alone.put("query: half words, half meaning", new Mix(1, 0, 1));
    alone.put("all, equal", new Mix(1, 1, 1));
    alone.forEach((name, score) -> print(name, queries, q -> ndcg(q, score)));
    print(
        "reciprocal rank, words and meaning",
        queries,
        q -> ndcg(q, ranks(q, List.of(Row::words, Row::meaning))));
    print(
        "reciprocal rank, all three",
        queries,
        q -> ndcg(q, ranks(q, List.of(Row::words, Row::roleWords, Row::meaning))));
    List<Mix> mixes = new ArrayList<>();
    for (double r : STEPS) {
      for (double m : STEPS) {
        mixes.add(new Mix(1, r, m));
      }
    }
    double[][] table = new double[mixes.size()][];
    for (int i = 0; i < table.length; i++) {
      Mix mix = mixes.get(i);
      table[i] = queries.stream().mapToDouble(q -> ndcg(q, mix)).toArray();
    }
    double held = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int best = best(table, fold);
      for (int q = 0; q < queries.size(); q++) {
        held += fold(q) == fold ? table[best][q] : 0;
      }
      System.out.println("  fold " + fold + ": " + mixes.get(best));
    }
    System.out.printf("%-40s %.3f%n", "weighted sum, cross-validated", held / queries.size());
    int best = best(table, -1);
    System.out.printf(
        "%-40s %.3f %s%n",
        "weighted sum, fitted to all",
        Arrays.stream(table[best]).average().orElse(0),
        mixes.get(best));
    print("  by template", queries, q -> ndcg(q, mixes.get(best)));
    Mix fitted =
        new Mix(Weights.FITTED.words(), Weights.FITTED.roleWords(), Weights.FITTED.meaning());
    print("as shipped", queries, q -> ndcg(q, fitted));
  }

  /** Queries of one template are dealt over all folds. */
  private static int fold(int query) {
    return query / 5 % FOLDS;
  }

  private static int best(double[][] table, int without) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < table.length; i++) {
      double sum = 0;
      for (int q = 0; q < table[i].length; q++) {
        sum += fold(q) == without ? 0 : table[i][q];
      }
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }

  private static void print(String name, List<Query> queries, ToDoubleFunction<Query> measure) {
    StringBuilder parts = new StringBuilder();
    for (int t = 0; t < 5; t++) {
      int template = t;
      parts.append(
          String.format(
              " %.3f",
              queries.stream()
                  .filter(q -> q.template() == template)
                  .mapToDouble(measure)
                  .average()
                  .orElse(0)));
    }
    System.out.printf(
        "%-40s %.3f  %s%n", name, queries.stream().mapToDouble(measure).average().orElse(0), parts);
  }

  private static ToDoubleFunction<Row> ranks(Query query, List<ToDoubleFunction<Row>> scores) {
    Map<Row, Double> sums = new HashMap<>();
    for (ToDoubleFunction<Row> score : scores) {
      List<Row> sorted =
          query.rows().stream()
              .filter(r -> score.applyAsDouble(r) > 0)
              .sorted(Comparator.comparingDouble(score).reversed())
              .toList();
      for (int i = 0; i < sorted.size(); i++) {
        sums.merge(sorted.get(i), 1.0 / (60 + i + 1), Double::sum);
      }
    }
    return r -> sums.getOrDefault(r, 0.0);
  }

  private static double ndcg(Query query, ToDoubleFunction<Row> score) {
    List<Row> sorted = new ArrayList<>(query.rows());
    sorted.sort(Comparator.comparingDouble(score).reversed().thenComparing(r -> r.id().value()));
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < 10; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      gain +=
          i < sorted.size() && score.applyAsDouble(sorted.get(i)) > 0
              ? gain(sorted.get(i).grade()) * discount
              : 0;
      ideal += i < query.ideal().size() ? gain(query.ideal().get(i)) * discount : 0;
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double gain(int grade) {
    return Boolean.getBoolean("linear") ? grade : Math.pow(2, grade) - 1;
  }
}
