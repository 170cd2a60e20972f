package org.waymark.catalog;

import java.util.List;
import java.util.Optional;
import org.waymark.dialogue.Command;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Plan;

/** Snapshots that hold a catalog and do nothing with it. */
final class Snaps {
  private Snaps() {}

  static Snapshot of(Catalog catalog) {
    return new Snapshot(
        SmallWorld.FRAMEWORK,
        catalog,
        new LabelLinker(SmallWorld.FRAMEWORK),
        (text, conversation, today) -> List.of(new Command.Unclear(text)),
        p -> new Plan.NoGoal(),
        p -> new Plan.NoGoal(),
        new Nothing());
  }

  private record Nothing() implements Snapshot.Search {
    @Override
    public List<ProgramId> programs(String query, int limit) {
      return List.of();
    }

    @Override
    public List<RoleId> roles(String query, int limit) {
      return List.of();
    }

    @Override
    public Optional<Answer> answer(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> answerById(String id) {
      return Optional.empty();
    }
  }
}
