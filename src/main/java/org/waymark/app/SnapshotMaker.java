package org.waymark.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Recurrences;
import org.waymark.catalog.Snapshot;
import org.waymark.inference.CachedEmbedder;
import org.waymark.inference.Embedder;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.load.KnowledgeCopy;
import org.waymark.planning.Planner;
import org.waymark.planning.Work;
import org.waymark.retrieval.ProgramFilter;
import org.waymark.retrieval.SearchIndex;
import org.waymark.understanding.BuiltInUnderstanding;
import org.waymark.understanding.answer.AnswerFinder;
import org.waymark.understanding.linking.FrameworkLinker;

/**
 * Makes what belongs to one version of the catalog: the framework with the catalog's own skills,
 * linker, planner, understanding and index.
 */
final class SnapshotMaker implements AutoCloseable {
  /** Indexes open at a time: the one in use, and the one before it, which a turn may still read. */
  private static final int OPEN = 2;

  private final Supplier<Known> known;
  private final Embedder queries;
  private final CachedEmbedder texts;
  private final Path folder;
  private final Meanings meanings;
  private final ModelHelp help;
  private final Console console;
  private @Nullable FrameworkLinker joined;
  private final Deque<SearchIndex> indexes = new ArrayDeque<>();

  /**
   * With these parts.
   *
   * @param known the framework and its linker, without any catalog's own skills
   * @param queries embeds what people type, and keeps nothing
   * @param texts embeds what is in the catalog and the framework, and keeps it
   * @param folder of the index
   * @param meanings when they join the words
   * @param help of a language model, or none
   */
  SnapshotMaker(
      Supplier<Known> known,
      Embedder queries,
      CachedEmbedder texts,
      Path folder,
      Meanings meanings,
      ModelHelp help,
      Console console) {
    this.known = known;
    this.queries = queries;
    this.texts = texts;
    this.folder = folder;
    this.meanings = meanings;
    this.help = help;
    this.console = console;
  }

  /** What belongs to a version, its index and its linker. */
  record Made(Snapshot snapshot, SearchIndex index, FrameworkLinker linker) {}

  /** Makes it; the index answers by words at once, and meanings join when they are to. */
  synchronized Made make(Catalog catalog) {
    Known now = known.get();
    KnowledgeCopy.Known knowledge = now.folder();
    Framework framework = now.framework().with(catalog.listOwnSkills());
    Planner planner = new Planner(framework, catalog, new Recurrences(), Work.standard());
    List<Answer> answers = help.answers(knowledge.answers());
    SearchIndex index =
        SearchIndex.open(
            folder, framework, catalog, answers, texts, queries, new IndexProgress(console));
    AnswerFinder finder = new AnswerFinder(answers, q -> index.answer(q).map(Answer::id));
    FrameworkLinker linker =
        framework == now.framework() ? now.linker().get() : new FrameworkLinker(framework);
    if (linker != joined) {
      joined = linker;
      meanings.join(linker, index, texts, queries, new LinkingProgress(console));
    }
    indexes.addLast(index);
    if (indexes.size() > OPEN) {
      indexes.removeFirst().close();
    }
    return new Made(
        new Snapshot(
            framework,
            catalog,
            linker,
            help.understanding(
                new BuiltInUnderstanding(framework, catalog, linker, finder),
                framework,
                linker,
                finder),
            planner::plan,
            planner::planOnly,
            planner::glance,
            new IndexSearch(index)),
        index,
        linker);
  }

  private record IndexSearch(SearchIndex index) implements Snapshot.Search {
    @Override
    public List<ProgramId> programs(String query, int limit) {
      return index.programs(query, ProgramFilter.NONE, 0, limit).programs();
    }

    @Override
    public List<RoleId> roles(String query, int limit) {
      return index.roles(query, limit);
    }

    @Override
    public Optional<Answer> answer(String question) {
      return index.answer(question);
    }

    @Override
    public Optional<Answer> answerById(String id) {
      return index.answerById(id);
    }
  }

  @Override
  public synchronized void close() {
    indexes.forEach(SearchIndex::close);
    indexes.clear();
  }
}
