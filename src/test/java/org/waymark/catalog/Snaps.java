package org.waymark.catalog;

import java.util.List;
import org.waymark.dialogue.Command;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.NoSearch;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Catalog;
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
        p -> new Plan.NoGoal(),
        new NoSearch());
  }
}
