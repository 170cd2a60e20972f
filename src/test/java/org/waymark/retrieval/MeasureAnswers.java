package org.waymark.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.Embedder;
import org.waymark.inference.MiniLmEmbedder;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.KnowledgeFolder;

/**
 * Prints how long the making of the knowledge folder's index takes, how large it is and how fast it
 * answers, and how well questions find their answers and other sentences none, by threshold. {@code
 * -Dvectors=FILE} keeps vectors between runs, {@code -Dothers=FILE} has further unrelated
 * sentences, one a line.
 */
public final class MeasureAnswers {
  private MeasureAnswers() {}

  private record Case(String text, @Nullable String wanted) {}

  private record Judged(Case asked, AnswerSearch.@Nullable Near best) {
    double soundness() {
      return best == null ? 0 : best.soundness();
    }

    boolean right() {
      return best != null && best.id().equals(asked.wanted());
    }
  }

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    KnowledgeFolder knowledge = KnowledgeFolder.read(Path.of("knowledge"), true);
    Draft draft = knowledge.catalog();
    Catalog catalog =
        new Catalog(
            "measured",
            draft.programs().stream().map(DraftProgram::program).toList(),
            draft.awards(),
            List.of());
    Path folder = Files.createTempDirectory("measure");
    Embedder plain = new MiniLmEmbedder();
    plain.embed("load the model");
    try (CachedEmbedder texts = new CachedEmbedder(plain, Path.of(System.getProperty("vectors")))) {
      long start = System.nanoTime();
      try (SearchIndex index =
          SearchIndex.open(
              folder,
              knowledge.framework(),
              catalog,
              knowledge.answers(),
              texts,
              plain,
              (d, o) -> {})) {
        said("words after", start);
        index.awaitVectors();
        said("vectors after", start);
        System.out.println(
            catalog.listPrograms().size()
                + " programs, "
                + knowledge.framework().listRoles().size()
                + " roles, "
                + knowledge.framework().listSkills().size()
                + " skills, "
                + knowledge.answers().size()
                + " answers");
        System.out.println("bytes: " + size(folder));
        times("programs", knowledge, t -> index.programs(t, ProgramFilter.NONE, 0, 20));
        times("answer", knowledge, index::answer);
        times("roles", knowledge, t -> index.roles(t, 10));
        times("embedding alone", knowledge, plain::embed);
        for (String query :
            List.of(
                "excel pivot tables",
                "become a nurse",
                "C#",
                "something with animals",
                "welding")) {
          List<ProgramId> hits = index.programs(query, ProgramFilter.NONE, 0, 4).programs();
          System.out.println(
              query
                  + " -> "
                  + hits.stream().map(h -> catalog.getProgram(h).title()).toList()
                  + index.skills(query, 3)
                  + index.roles(query, 3));
        }
      }
      start = System.nanoTime();
      try (SearchIndex index =
          SearchIndex.open(
              folder,
              knowledge.framework(),
              catalog,
              knowledge.answers(),
              texts,
              plain,
              (d, o) -> {})) {
        said("opened unchanged (" + index.hasVectors() + ") after", start);
      }
      Contents contents = new Contents(knowledge.framework(), catalog, knowledge.answers());
      String fingerprint = contents.fingerprint(texts.modelId());
      WordAnalyzer analyzer = WordAnalyzer.of(contents.framework());
      Generation index =
          new Generation(
              new IndexFolder(folder).openCurrent(fingerprint).orElseThrow(), true, analyzer);
      AnswerSearch answers = new AnswerSearch(analyzer);
      for (boolean vectors : new boolean[] {true, false}) {
        List<Judged> judged = new ArrayList<>();
        for (Case one : cases()) {
          judged.add(
              new Judged(
                  one,
                  answers.best(
                      index.ways(), one.text(), vectors ? plain.embed(one.text()) : null)));
        }
        report(judged, vectors);
      }
      index.release();
    }
  }

  private static void said(String what, long start) {
    System.out.printf("%s %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private interface Call {
    @Nullable Object of(String text);
  }

  private static void times(String what, KnowledgeFolder knowledge, Call call) {
    List<String> texts =
        knowledge.framework().listRoles().stream()
            .limit(300)
            .map(r -> "I want to become a " + r.label())
            .toList();
    double[] millis = new double[texts.size()];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < millis.length; i++) {
        long start = System.nanoTime();
        Object result = call.of(texts.get(i));
        millis[i] = result == null ? 0 : (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: p50 %.2f ms, p95 %.2f ms%n",
        what, millis[millis.length / 2], millis[millis.length * 95 / 100]);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : lines("questions.tsv")) {
      String[] parts = line.split("\t", 2);
      cases.add(new Case(parts[1], parts[0]));
    }
    lines("unrelated.txt").forEach(l -> cases.add(new Case(l, null)));
    String more = System.getProperty("others");
    if (more != null) {
      Files.readAllLines(Path.of(more)).forEach(l -> cases.add(new Case(l, null)));
    }
    return cases;
  }

  private static List<String> lines(String name) {
    try (var in =
        Optional.ofNullable(MeasureAnswers.class.getResourceAsStream(name)).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(List<Judged> judged, boolean vectors) {
    long questions = judged.stream().filter(j -> j.asked().wanted() != null).count();
    System.out.printf(
        "== answers, vectors %s: %d questions, %d others; best is right %d%n",
        vectors,
        questions,
        judged.size() - questions,
        judged.stream().filter(Judged::right).count());
    for (double least = 0.2; least < 0.75; least += 0.03) {
      double at = least;
      List<Judged> given = judged.stream().filter(j -> j.soundness() >= at).toList();
      long right = given.stream().filter(Judged::right).count();
      long loud = given.stream().filter(j -> j.asked().wanted() == null).count();
      System.out.printf(
          "from %.2f: precision %.3f recall %.3f, answered though unrelated %d%n",
          least, (double) right / Math.max(1, given.size()), (double) right / questions, loud);
    }
    if (Boolean.getBoolean("verbose")) {
      judged.forEach(j ->
          System.out.printf(
              "%s\t%.3f\t%s\t%s\t%s%n",
              j.right() ? "+" : j.asked().wanted() == null ? "0" : "-",
              j.soundness(),
              j.asked().wanted(),
              j.best(),
              j.asked().text()));
    }
  }
}
