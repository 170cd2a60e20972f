package org.waymark.understanding.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.MiniLmEmbedder;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.EscoReader;
import org.waymark.knowledge.load.Issues;

/**
 * Measures the linker as others call it, over all of ESCO: how often the first is right, how well a
 * score tells that nothing fits, how long a call takes, and how long the start. Settings as for
 * {@link LinkingFit}.
 */
final class LinkingMeasure {
  private LinkingMeasure() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(System.getProperty("linking.data"));
    long start = System.nanoTime();
    Framework esco = EscoReader.read(Path.of(System.getProperty("linking.esco")), new Issues());
    System.out.printf(Locale.ROOT, "read: %.1f s%n", seconds(start));
    FrameworkLinker linker = new FrameworkLinker(esco);
    System.out.printf(Locale.ROOT, "usable by words after: %.1f s%n", seconds(start));
    run(linker, data);
    try (CachedEmbedder embedder =
        new CachedEmbedder(new MiniLmEmbedder(), Path.of(System.getProperty("linking.vectors")))) {
      long join = System.nanoTime();
      linker.joinVectors(embedder, new MiniLmEmbedder(), (done, all) -> {});
      System.out.printf(Locale.ROOT, "vectors joined after: %.1f s more%n", seconds(join));
      run(linker, data);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT, "heap: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    System.out.println(linker.rankRoles("nurse", 1));
  }

  private static void run(FrameworkLinker linker, Path data) throws IOException {
    measure("titles", DevRow.read(data.resolve("titles.dev.jsonl")), w -> linker.rankRoles(w, 10));
    measure(
        "titles-lay",
        DevRow.read(data.resolve("titles-lay.dev.jsonl")),
        w -> linker.rankRoles(w, 10));
    double[] some =
        measure(
            "skills", DevRow.read(data.resolve("skills.dev.jsonl")), w -> linker.rankSkills(w, 10));
    double[] none =
        measure(
            "skills-nil",
            DevRow.read(data.resolve("skills-nil.dev.jsonl")),
            w -> linker.rankSkills(w, 10));
    double won =
        Arrays.stream(some)
            .map(
                s -> Arrays.stream(none).map(n -> s > n ? 1 : s == n ? 0.5 : 0).average().orElse(0))
            .average()
            .orElse(0);
    System.out.printf(Locale.ROOT, "AUROC of the first score: %.3f%n", won);
  }

  private static <I> double[] measure(
      String name, List<DevRow> rows, Function<String, List<Ranked<I>>> rank) {
    int first = 0;
    int firstHalf = 0;
    int ten = 0;
    List<Double> millis = new ArrayList<>();
    double[] scores = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      DevRow row = rows.get(i);
      long start = System.nanoTime();
      List<Ranked<I>> ranked = rank.apply(row.query());
      millis.add((System.nanoTime() - start) / 1e6);
      scores[i] = ranked.isEmpty() ? 0 : ranked.getFirst().score();
      boolean right = !ranked.isEmpty() && row.gold().contains(ranked.getFirst().id().toString());
      first += right ? 1 : 0;
      firstHalf += right && !row.fit() ? 1 : 0;
      ten += ranked.stream().anyMatch(r -> row.gold().contains(r.id().toString())) ? 1 : 0;
    }
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-12s first right %.3f (other half %.3f), among ten %.3f; ms p50 %.1f p95 %.1f%n",
        name,
        first / (double) rows.size(),
        firstHalf / (rows.size() / 2.0),
        ten / (double) rows.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100));
    return scores;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
