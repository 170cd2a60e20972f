package org.waymark.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Action;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conclusion;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Decision;
import org.waymark.dialogue.Outcome;
import org.waymark.dialogue.Pending;
import org.waymark.dialogue.Policy;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.Renewal;
import org.waymark.reply.Composer;
import org.waymark.reply.Pages;
import org.waymark.reply.PathWording;
import org.waymark.reply.ProfileView;
import org.waymark.reply.Reply;
import org.waymark.reply.Wording;
import org.waymark.reply.rewording.Rewording;
import org.waymark.wire.Json;
import org.waymark.wire.ProfileJson;

/**
 * The way of one message: understand, decide, look up, conclude, compose. The only place that knows
 * the whole order; it holds no rule of its own.
 */
final class TurnHandler {
  private final Supplier<Snapshot> snapshots;
  private final Wording wording;
  private final Pages pages;
  private final Rewording rewording;
  private final Clock clock;

  TurnHandler(
      Supplier<Snapshot> snapshots,
      Wording wording,
      Pages pages,
      Rewording rewording,
      Clock clock) {
    this.snapshots = snapshots;
    this.wording = wording;
    this.pages = pages;
    this.rewording = rewording;
    this.clock = clock;
  }

  /** What a turn leaves behind; {@code erase} where the learner wants everything gone. */
  record Done(Conversation conversation, Reply reply, boolean erase) {}

  /** Answers a message. */
  Done say(Conversation stored, String text, String replyId, String messageId) {
    Snapshot snapshot = snapshots.get();
    Renewal.Renewed today = renewed(snapshot, stored);
    Conversation before = today.conversation();
    String heard = wording.in(before.locale()).english(text);
    List<Command> commands = snapshot.understanding().understand(heard, before, today(before));
    Decision decision = decide(snapshot, before, commands).admitting(today.notes());
    Done done = finish(snapshot, before, commands, decision, replyId, messageId);
    Reply reply = rewording.reword(done.reply(), wording.in(before.locale()).locale());
    return new Done(done.conversation(), reply, done.erase());
  }

  /** Takes in commands that nobody typed, such as the role of the page on which the chat stands. */
  Done begin(Conversation before, List<Command> commands, String replyId) {
    Snapshot snapshot = snapshots.get();
    return finish(snapshot, before, commands, decide(snapshot, before, commands), replyId, null);
  }

  /** Puts an edited card in place of the profile; the patch is checked already. */
  Done edit(Conversation stored, JsonNode patch, String replyId) {
    Snapshot snapshot = snapshots.get();
    Renewal.Renewed today = renewed(snapshot, stored);
    Conversation before = today.conversation();
    Profile profile = patched(snapshot, before, patch);
    Conversation edited =
        new Conversation(
            before.locale(),
            before.currency(),
            before.zone(),
            profile,
            before.path(),
            before.stage(),
            before.memory().withoutQuestion());
    Action action = profile.hasGoal() ? new Action.ShowPath() : new Action.AskGoal();
    Decision decision =
        new Decision(edited, action, !profile.equals(before.profile()), today.notes());
    return finish(snapshot, before, List.of(), decision, replyId, null);
  }

  /** The profile with a merge patch put in; throws {@link Refused} with the fields at fault. */
  Profile patched(Conversation stored, JsonNode patch) {
    Snapshot snapshot = snapshots.get();
    return patched(snapshot, renewed(snapshot, stored).conversation(), patch);
  }

  private Profile patched(Snapshot snapshot, Conversation before, JsonNode patch) {
    JsonNode now = ProfileJson.write(view(snapshot, before));
    return new ProfileReader(snapshot.framework(), snapshot.catalog(), snapshot.linker())
        .read(MergePatch.applyToProfile(now, patch));
  }

  /** As {@link #edit(Conversation, JsonNode, String)}, of a patch that was kept as text. */
  Done edit(Conversation before, String patch, String replyId) {
    try {
      return edit(before, Json.parse(patch), replyId);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a patch that was accepted is no JSON", e);
    }
  }

  /** The profile as shown. */
  ProfileView view(Snapshot snapshot, Conversation stored) {
    Conversation conversation = renewed(snapshot, stored).conversation();
    return ProfileViews.of(
        conversation, today(conversation), snapshot.framework(), snapshot.catalog());
  }

  private static Renewal.Renewed renewed(Snapshot snapshot, Conversation stored) {
    return Renewal.of(
        stored,
        snapshot.framework(),
        words -> snapshot.search().roles(words, Pending.MOST_OPTIONS));
  }

  private static Decision decide(Snapshot snapshot, Conversation before, List<Command> commands) {
    return new Policy(snapshot.framework(), snapshot.catalog()).decide(before, commands);
  }

  private Done finish(
      Snapshot snapshot,
      Conversation before,
      List<Command> commands,
      Decision decision,
      String replyId,
      @Nullable String messageId) {
    Wording words = wording.in(before.locale());
    PathWording paths = new PathWording(words, snapshot.framework(), snapshot.catalog(), pages);
    LookUp.Found found = new LookUp(snapshot, paths, today(before)).find(before, decision);
    Outcome outcome = Conclusion.conclude(decision, found.findings(), found.plan(), found.worths());
    ProfileView view = view(snapshot, outcome.conversation());
    Composer.Turn turn =
        new Composer.Turn(
            before, commands, decision, found.findings(), found.plan(), outcome, view);
    Reply reply =
        new Composer(words, snapshot.framework(), snapshot.catalog(), pages)
            .compose(turn, replyId, messageId, Instant.now(clock));
    Conversation after = outcome.conversation().withLastText(reply.text());
    return new Done(after, reply, decision.action() instanceof Action.Erase);
  }

  private LocalDate today(Conversation conversation) {
    return LocalDate.now(clock.withZone(conversation.zone()));
  }
}
