package org.waymark.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conclusion;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Decision;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.Outcome;
import org.waymark.dialogue.Policy;
import org.waymark.dialogue.Profile;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Plan;

/** A turn in the small world, told: what was before, what was said, and what was found for it. */
record Told(Conversation before, List<Command> said, Findings findings) {
  static final Wording WORDING = wording();
  private static final Pages PAGES =
      new Pages("https://waymark.example", "https://help.example/", null);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static Wording wording() {
    try {
      return Wording.read(Path.of("prompts"), Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan with its sentences. */
  static Plan worded(Plan plan, Profile profile) {
    RoleId target = profile.targetRole() == null ? null : profile.targetRole().roleId();
    PathWording paths = new PathWording(WORDING, SmallWorld.FRAMEWORK, SmallWorld.CATALOG, PAGES);
    return plan instanceof Plan.Found found
        ? new Plan.Found(paths.word(found.path(), target))
        : plan;
  }

  Told afterReading(String text) {
    return new Told(before.withLastText(text), said, findings);
  }

  Reply reply() {
    Decision decision = new Policy(SmallWorld.FRAMEWORK, SmallWorld.CATALOG).decide(before, said);
    Profile after = decision.conversation().profile();
    Plan plan = SmallWorld.plan(after);
    @Nullable Plan worded = plan == null ? null : worded(plan, after);
    Outcome outcome =
        Conclusion.conclude(
            decision, findings, worded, SmallWorld.worths(decision.conversation(), plan));
    Composer.Turn turn =
        new Composer.Turn(
            before, said, decision, findings, worded, outcome, new ProfileView(after, List.of()));
    return new Composer(WORDING, SmallWorld.FRAMEWORK, SmallWorld.CATALOG, PAGES)
        .compose(turn, "r", "m", NOON);
  }
}
