package org.waymark.understanding.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.MiniLmEmbedder;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.EscoReader;
import org.waymark.knowledge.load.Issues;

/**
 * Fits the weights on half of the development rows, judges them on the other half, and prints both.
 * Run with {@code -Dlinking.data}, {@code -Dlinking.esco} and {@code -Dlinking.vectors}: the folder
 * of the rows, that of ESCO's tables, and the file that keeps vectors.
 */
final class LinkingFit {
  private final double calm = Double.parseDouble(System.getProperty("calm", "0.0005"));

  /** The candidates of one row. */
  private record Seen(DevRow row, Logit.Choice choice, List<String> labels, double millis) {}

  private LinkingFit() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(System.getProperty("linking.data"));
    Framework esco = EscoReader.read(Path.of(System.getProperty("linking.esco")), new Issues());
    try (CachedEmbedder embedder =
        new CachedEmbedder(new MiniLmEmbedder(), Path.of(System.getProperty("linking.vectors")))) {
      boolean vectors = Boolean.parseBoolean(System.getProperty("meaning", "true"));
      String kinds = System.getProperty("kinds", "roles,skills");
      LinkingFit fit = new LinkingFit();
      String suffix = vectors ? "" : "-by-words";
      if (kinds.contains("roles")) {
        Ranker<?> roles = new Ranker<>(Concepts.ofRoles(esco), "roles", new Usage());
        join(roles, embedder, vectors);
        fit.run(
            "roles" + suffix,
            roles,
            Map.of(
                "titles",
                DevRow.read(data.resolve("titles.dev.jsonl")),
                "titles-lay",
                DevRow.read(data.resolve("titles-lay.dev.jsonl")),
                "nothing",
                nothing(data)));
      }
      if (kinds.contains("skills")) {
        Ranker<?> skills = new Ranker<>(Concepts.ofSkills(esco), "skills", null);
        join(skills, embedder, vectors);
        fit.run(
            "skills" + suffix,
            skills,
            Map.of(
                "skills",
                DevRow.read(data.resolve("skills.dev.jsonl")),
                "skills-nil",
                DevRow.read(data.resolve("skills-nil.dev.jsonl"))));
      }
    }
  }

  /** Phrases that are no role: mentions that are no skill either, and talk of other things. */
  private static List<DevRow> nothing(Path data) throws IOException {
    List<DevRow> rows = new ArrayList<>(DevRow.read(data.resolve("skills-nil.dev.jsonl")));
    rows.addAll(DevRow.read(data.resolveSibling("oos").resolve("clinc-oos.dev.jsonl")));
    return rows;
  }

  private static void join(Ranker<?> ranker, CachedEmbedder embedder, boolean vectors) {
    if (vectors) {
      ranker.join(
          new Ranker.Joined(
              new VectorJoin(embedder, (d, a) -> {}).of(ranker.concepts()), embedder::embed));
    }
  }

  private void run(String name, Ranker<?> ranker, Map<String, List<DevRow>> sets) {
    Map<String, List<Seen>> seen = new HashMap<>();
    sets.forEach((set, rows) -> seen.put(set, rows.stream().map(r -> see(ranker, r)).toList()));
    List<Logit.Choice> fitting = new ArrayList<>();
    List<Logit.Choice> all = new ArrayList<>();
    seen.values()
        .forEach(rows ->
            rows.forEach(s -> {
              if (right(s)) {
                all.add(s.choice());
                if (s.row().fit()) {
                  fitting.add(s.choice());
                }
              }
            }));
    double[] half = new Logit(calm).fit(fitting);
    seen.forEach((set, rows) -> report(name + " " + set, rows, half));
    double[] whole = new Logit(calm).fit(all);
    seen.forEach((set, rows) -> report(name + " (fitted on all) " + set, rows, whole));
    print(name, whole);
    dump(name, seen);
    FitOfFit.print(
        name + "-fit",
        tops(seen, half, true),
        tops(seen, half, false),
        tops(seen, whole, true),
        tops(seen, whole, false));
  }

  /** The best candidate of each row that has one. */
  private static List<FitOfFit.Top> tops(Map<String, List<Seen>> seen, double[] w, boolean fit) {
    List<FitOfFit.Top> tops = new ArrayList<>();
    seen.forEach((set, rows) ->
        rows.stream()
            .filter(s -> s.row().fit() == fit && s.choice().right().length > 0)
            .forEach(s -> {
              double[] p = Logit.softmax(s.choice().features(), w);
              int best = 0;
              for (int c = 1; c < p.length; c++) {
                best = p[c] > p[best] ? c : best;
              }
              double[] x = s.choice().features()[best];
              double score = 0;
              for (int i = 0; i < w.length; i++) {
                score += w[i] * x[i];
              }
              tops.add(
                  new FitOfFit.Top(
                      x, score, p[best], !s.row().gold().isEmpty(), s.choice().right()[best]));
            }));
    return tops;
  }

  private static boolean right(Seen seen) {
    for (boolean right : seen.choice().right()) {
      if (right) {
        return true;
      }
    }
    return false;
  }

  private static Seen see(Ranker<?> ranker, DevRow row) {
    long start = System.nanoTime();
    List<Ranker.Scored> ranked = ranker.rank(row.query());
    double millis = (System.nanoTime() - start) / 1e6;
    double[][] features = ranked.stream().map(Ranker.Scored::features).toArray(double[][]::new);
    boolean[] right = new boolean[features.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = row.gold().contains(ranker.concepts().id(ranked.get(i).concept()).toString());
    }
    return new Seen(
        row,
        new Logit.Choice(features, right, 1),
        ranked.stream().map(r -> ranker.concepts().get(r.concept()).label()).toList(),
        millis);
  }

  private static void report(String name, List<Seen> rows, double[] w) {
    double[] millis = rows.stream().mapToDouble(Seen::millis).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-40s fit %.3f  held out %.3f  among candidates %.3f  p95 %.1f ms%n",
        name,
        first(rows, w, true),
        first(rows, w, false),
        rows.stream().filter(LinkingFit::right).count() / (double) rows.size(),
        millis[millis.length * 95 / 100]);
  }

  private static double first(List<Seen> rows, double[] w, boolean fit) {
    int hits = 0;
    int count = 0;
    for (Seen seen : rows) {
      if (seen.row().fit() == fit) {
        count++;
        double[] p = Logit.softmax(seen.choice().features(), w);
        int best = 0;
        for (int c = 1; c < p.length; c++) {
          best = p[c] > p[best] ? c : best;
        }
        hits += p.length > 0 && seen.choice().right()[best] ? 1 : 0;
      }
    }
    return hits / (double) count;
  }

  private static void print(String name, double[] w) {
    System.out.println("[" + name + "]");
    for (Feature feature : Feature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, w[feature.at()]);
    }
  }

  private static void dump(String name, Map<String, List<Seen>> seen) {
    String to = System.getProperty("dump");
    if (to == null) {
      return;
    }
    try (var out =
        new java.io.PrintWriter(to + name + ".tsv", java.nio.charset.StandardCharsets.UTF_8)) {
      seen.forEach((set, rows) ->
          rows.forEach(s -> {
            for (int c = 0; c < s.choice().features().length; c++) {
              StringBuilder line =
                  new StringBuilder(
                      set
                          + "\t"
                          + s.row().fit()
                          + "\t"
                          + s.row().query()
                          + "\t"
                          + s.choice().right()[c]
                          + "\t"
                          + s.labels().get(c));
              for (double x : s.choice().features()[c]) {
                line.append('\t').append((float) x);
              }
              out.println(line);
            }
          }));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
