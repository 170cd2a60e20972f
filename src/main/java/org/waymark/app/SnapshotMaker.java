package org.waymark.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waymark.catalog.Recurrences;
import org.waymark.catalog.Snapshot;
import org.waymark.inference.Embedder;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.load.KnowledgeFolder;
import org.waymark.planning.Planner;
import org.waymark.planning.Work;
import org.waymark.understanding.linking.FrameworkLinker;

/** Makes a {@link Snapshot} of a catalog: framework with the catalog's own skills, linker, planner, index. */
final class SnapshotMaker implements AutoCloseable {
  private final KnowledgeFolder knowledge;

  SnapshotMaker(KnowledgeFolder knowledge, FrameworkLinker linker, Embedder embedder, Path index, Console console) {
    this.knowledge = knowledge;
  }

  Snapshot make(Catalog catalog) {
    Framework framework = knowledge.framework().with(catalog.listOwnSkills());
    Planner planner = new Planner(framework, catalog, new Recurrences(), Work.standard());
    FrameworkLinker linker = new FrameworkLinker(framework);
    Snapshot.Search search = new Snapshot.Search() {
      @Override public List<ProgramId> programs(String query, int limit) { return List.of(); }
      @Override public Optional<Answer> answer(String question) { return Optional.empty(); }
      @Override public Optional<Answer> answerById(String id) { return Optional.empty(); }
    };
    return new Snapshot(framework, catalog, linker, (t, c, d) -> List.of(new org.waymark.dialogue.Command.Unclear(t)), planner::plan, planner::planOnly, search);
  }

  @Override
  public void close() {}
}
