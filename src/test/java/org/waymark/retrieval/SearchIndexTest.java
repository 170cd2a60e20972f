package org.waymark.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.retrieval.Samples.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;

class SearchIndexTest {
  private static final Catalog CATALOG =
      Samples.catalog(
          "1",
          program("knots", "Tying knots").description("Bowlines and hitches for sailors."),
          program("tables", "Pivot tables").description("Sum up a ledger."));

  @TempDir Path folder;
  private final Samples.WordEmbedder texts = new Samples.WordEmbedder();
  private final Samples.WordEmbedder queries = new Samples.WordEmbedder();
  private final List<Integer> progress = new CopyOnWriteArrayList<>();

  private SearchIndex open(Catalog catalog) {
    return SearchIndex.open(
        folder,
        Samples.FRAMEWORK,
        catalog,
        Samples.ANSWERS,
        texts,
        queries,
        (done, of) -> progress.add(done * 1000 / of));
  }

  private void make() {
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.awaitVectors()).isTrue();
    }
    progress.clear();
    texts.asked.clear();
  }

  private static List<ProgramId> found(SearchIndex index, String query) {
    return index.programs(query, ProgramFilter.NONE, 0, 10).programs();
  }

  private List<Path> subfolders() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void words_answer_before_there_are_vectors() {
    texts.open = new CountDownLatch(1);
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.hasVectors()).isFalse();
      assertThat(found(index, "a knot")).containsExactly(new ProgramId("knots"));
      assertThat(index.answer("how do refunds work?")).map(Answer::id).contains("refunds");
      assertThat(queries.asked).isEmpty();
      texts.open.countDown();
      assertThat(index.awaitVectors()).isTrue();
      assertThat(index.hasVectors()).isTrue();
      assertThat(found(index, "a knot")).startsWith(new ProgramId("knots"));
      assertThat(queries.asked).containsExactly("a knot");
    }
  }

  @Test
  void progress_rises_to_the_whole() {
    try (SearchIndex index = open(CATALOG)) {
      index.awaitVectors();
      assertThat(progress).isSorted().startsWith(0).endsWith(1000);
    }
  }

  @Test
  void what_has_not_changed_is_opened_at_once() {
    make();
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.hasVectors()).isTrue();
      assertThat(found(index, "knots")).startsWith(new ProgramId("knots"));
      assertThat(texts.asked).isEmpty();
      assertThat(progress).isEmpty();
    }
  }

  @Test
  void another_catalog_is_indexed_anew_and_the_old_index_goes() throws IOException {
    make();
    try (SearchIndex index = open(Samples.catalog("2", program("kites", "Flying kites")))) {
      assertThat(found(index, "kites")).containsExactly(new ProgramId("kites"));
      assertThat(index.awaitVectors()).isTrue();
      assertThat(found(index, "")).containsExactly(new ProgramId("kites"));
    }
    assertThat(subfolders()).hasSize(1);
  }

  @Test
  void other_answers_or_another_model_make_it_anew() {
    make();
    try (SearchIndex index =
        SearchIndex.open(
            folder, Samples.FRAMEWORK, CATALOG, List.of(), texts, queries, (d, o) -> {})) {
      assertThat(index.hasVectors() && texts.asked.isEmpty()).isFalse();
      index.awaitVectors();
    }
    texts.asked.clear();
    texts.id = "another";
    try (SearchIndex index =
        SearchIndex.open(
            folder, Samples.FRAMEWORK, CATALOG, List.of(), texts, queries, (d, o) -> {})) {
      index.awaitVectors();
      assertThat(texts.asked).isNotEmpty();
    }
  }

  @Test
  void a_damaged_file_of_any_kind_makes_it_anew() throws IOException {
    make();
    for (String name : fileNames()) {
      Path file = subfolders().getFirst().resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        continue;
      }
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      rebuilds("a flipped bit in " + name);
    }
  }

  private List<String> fileNames() throws IOException {
    try (Stream<Path> files = Files.list(subfolders().getFirst())) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void a_missing_file_or_a_name_of_nothing_makes_it_anew() throws IOException {
    make();
    try (Stream<Path> files = Files.list(subfolders().getFirst())) {
      Files.delete(
          files
              .filter(f -> f.getFileName().toString().startsWith("segments"))
              .findFirst()
              .orElseThrow());
    }
    rebuilds("no segments");
    for (String name : List.of("", "..", "nowhere")) {
      Files.writeString(folder.resolve("current"), name);
      rebuilds("the name " + name);
    }
  }

  private void rebuilds(String why) throws IOException {
    texts.asked.clear();
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.awaitVectors()).as(why).isTrue();
      assertThat(texts.asked).as(why).isNotEmpty();
      assertThat(found(index, "knots")).as(why).startsWith(new ProgramId("knots"));
    }
    assertThat(subfolders()).as(why).hasSize(1);
  }

  @Test
  void without_a_model_words_go_on_answering() {
    texts.fails = true;
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.awaitVectors()).isFalse();
      assertThat(found(index, "knots")).containsExactly(new ProgramId("knots"));
    }
    texts.fails = false;
    queries.fails = true;
    try (SearchIndex index = open(CATALOG)) {
      assertThat(index.awaitVectors()).isTrue();
      assertThat(found(index, "knots")).containsExactly(new ProgramId("knots"));
      assertThat(index.answer("how do refunds work")).map(Answer::id).contains("refunds");
    }
  }

  @Test
  void closing_gives_up_what_is_being_made_and_the_next_opening_makes_it() throws Exception {
    texts.open = new CountDownLatch(1);
    SearchIndex index = open(CATALOG);
    Thread closing = Thread.ofPlatform().start(index::close);
    while (index.isOpen()) {
      Thread.onSpinWait();
    }
    texts.open.countDown();
    closing.join();
    assertThatThrownBy(() -> found(index, "knots")).isInstanceOf(IllegalStateException.class);
    rebuilds("given up");
  }

  @Test
  void searches_run_on_while_the_index_is_swapped_and_closed() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 5; round++) {
        stop.set(false);
        SearchIndex index =
            open(Samples.catalog("round " + round, program("knots", "Tying knots")));
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          readers.add(threads.submit(reading(index, stop)));
        }
        index.awaitVectors();
        stop.set(true);
        for (Future<Integer> reader : readers) {
          assertThat(reader.get()).isPositive();
        }
        index.close();
      }
    }
  }

  private static Callable<Integer> reading(SearchIndex index, AtomicBoolean stop) {
    return () -> {
      int reads = 0;
      do {
        assertThat(found(index, "knots")).containsExactly(new ProgramId("knots"));
        assertThat(index.answer("how do refunds work")).isPresent();
        assertThat(index.roles("nurse", 1)).hasSize(1);
        reads++;
      } while (!stop.get());
      return reads;
    };
  }
}
