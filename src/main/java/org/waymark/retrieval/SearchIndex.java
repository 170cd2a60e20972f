package org.waymark.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.Embedder;
import org.waymark.inference.InferenceFailed;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/**
 * Finds programs, roles, skills and answers of one version of everything. Where its folder holds
 * the index of just that version, it is opened; else one of words is made at once and one with
 * vectors behind it, which then takes its place. Safe for use by many threads.
 */
public final class SearchIndex implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

  private final Embedder queries;
  private final ProgramSearch programs;
  private final AnswerSearch answers;
  private final NameSearch names;
  private final Contents contents;
  private final WordAnalyzer analyzer;
  private final CompletableFuture<Boolean> complete = new CompletableFuture<>();
  private final Object lock = new Object();
  private volatile @Nullable Generation current;
  private volatile boolean closed;

  private SearchIndex(Contents contents, WordAnalyzer analyzer, Embedder queries) {
    this.contents = contents;
    this.analyzer = analyzer;
    this.queries = queries;
    this.programs = new ProgramSearch(contents.framework(), analyzer, Weights.FITTED);
    this.answers = new AnswerSearch(analyzer);
    this.names = new NameSearch(analyzer);
  }

  /**
   * Opens or makes it.
   *
   * @param folder its own, created where it is missing
   * @param texts makes the vectors of what is indexed; one that remembers spares most of the time
   *     of the next making
   * @param queries makes the vectors of what people type, and should remember nothing; of the same
   *     model
   * @throws UncheckedIOException where the folder cannot be read or written
   */
  public static SearchIndex open(
      Path folder,
      Framework framework,
      Catalog catalog,
      List<Answer> answers,
      Embedder texts,
      Embedder queries,
      Progress progress) {
    Contents contents = new Contents(framework, catalog, answers);
    WordAnalyzer analyzer = WordAnalyzer.of(contents.framework());
    SearchIndex index = new SearchIndex(contents, analyzer, queries);
    try {
      IndexFolder place = new IndexFolder(folder);
      IndexBuilder builder =
          new IndexBuilder(place, contents, analyzer, texts, progress, () -> index.closed);
      Optional<IndexFolder.Opened> kept = place.openCurrent(builder.fingerprint());
      if (kept.isPresent()) {
        index.take(new Generation(kept.get(), true, analyzer));
        index.complete.complete(true);
        place.removeOthers(kept.get().place());
      } else {
        index.take(new Generation(builder.ofWords(), false, analyzer));
        Thread.ofPlatform().daemon().name("index").start(() -> index.join(builder, place));
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException("the index in " + folder + " cannot be made", e);
    }
  }

  /** Makes the index with vectors and takes it up; where that fails, words go on answering. */
  private void join(IndexBuilder builder, IndexFolder place) {
    boolean joined = false;
    try {
      IndexFolder.Opened made = builder.withVectors();
      joined = take(new Generation(made, true, analyzer));
      if (joined) {
        place.use(made);
      }
    } catch (IndexBuilder.GivenUp | InferenceFailed.Closed e) {
      LOG.log(Level.DEBUG, "the index was closed before its vectors were ready");
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "search goes on by words alone: {0}", e.getMessage());
    } finally {
      complete.complete(joined);
    }
  }

  /** Puts it in the place of the one in use; false where the index is closed. */
  private boolean take(Generation next) {
    synchronized (lock) {
      Generation before = current;
      if (closed) {
        next.release();
        return false;
      }
      current = next;
      if (before != null) {
        before.release();
      }
      return true;
    }
  }

  /** Reads now what the first search and the first question would wait for. */
  public void warm() {
    programs.roles();
    Generation now = current;
    if (now == null || !now.acquire()) {
      return;
    }
    try {
      now.ways();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    } finally {
      now.release();
    }
  }

  /** Whether it answers: true until {@link #close}. */
  public boolean isOpen() {
    return current != null;
  }

  /** Whether vectors have joined the words. */
  public boolean hasVectors() {
    Generation now = current;
    return now != null && now.hasVectors();
  }

  /** Waits until the making is over, and says whether vectors have joined. */
  public boolean awaitVectors() {
    return complete.join();
  }

  /**
   * Programs that fit the words and meet the filter, best first; with no words, all that meet it in
   * the order of their ids. The order may differ once, when vectors join.
   *
   * @param offset how many to leave out at the front, 0 or more
   * @param limit most that are given, 0 or more
   */
  public ProgramHits programs(String query, ProgramFilter filter, int offset, int limit) {
    return read(index -> programs.find(index, query, meaning(index, query), filter, offset, limit));
  }

  /** The answer that the question asks for, or empty where none is sound. */
  public Optional<Answer> answer(String question) {
    return read(index -> answers.find(index.ways(), question, meaning(index, question)))
        .flatMap(this::answerById);
  }

  /** The answer of that id, or empty. */
  public Optional<Answer> answerById(String id) {
    return contents.answers().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /**
   * Roles that the words name or mean, best first: the begin of a name and small typos will do.
   * With no words, all in the order of the framework.
   */
  public List<RoleId> roles(String query, int limit) {
    if (query.isBlank()) {
      return contents.framework().listRoles().stream().map(r -> r.id()).limit(limit).toList();
    }
    return read(index -> names.find(index, NameSearch.ROLES, query, meaning(index, query), limit))
        .stream()
        .map(RoleId::new)
        .toList();
  }

  /** Skills, as {@link #roles}. */
  public List<SkillId> skills(String query, int limit) {
    if (query.isBlank()) {
      return contents.framework().listSkills().stream().map(s -> s.id()).limit(limit).toList();
    }
    return read(index -> names.find(index, NameSearch.SKILLS, query, meaning(index, query), limit))
        .stream()
        .map(SkillId::new)
        .toList();
  }

  private float @Nullable [] meaning(Generation index, String text) {
    if (!index.hasVectors() || text.isBlank()) {
      return null;
    }
    try {
      float[] vector = queries.embed(text);
      return Cosine.hasDirection(vector) ? vector : null;
    } catch (InferenceFailed e) {
      LOG.log(Level.WARNING, "a search went by words alone: {0}", e.getMessage());
      return null;
    }
  }

  private interface Reading<T> {
    T of(Generation index) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    Generation index = acquire();
    try {
      return reading.of(index);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    } finally {
      index.release();
    }
  }

  private Generation acquire() {
    while (true) {
      Generation index = current;
      if (index == null) {
        throw new IllegalStateException("the index is closed");
      }
      if (index.acquire()) {
        return index;
      }
    }
  }

  /**
   * Gives up what is still being made, and closes; searches that run end as if it were open, later
   * ones throw {@link IllegalStateException}.
   */
  @Override
  public void close() {
    synchronized (lock) {
      Generation before = current;
      closed = true;
      current = null;
      if (before != null) {
        before.release();
      }
    }
    complete.join();
  }
}
