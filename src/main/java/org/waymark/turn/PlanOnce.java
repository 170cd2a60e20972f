package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Profile;
import org.waymark.planning.Path;
import org.waymark.reply.Pages;
import org.waymark.reply.Wording;
import org.waymark.reply.rewording.Rewording;
import org.waymark.turn.Refused.Fault;
import org.waymark.turn.Refused.Reason;
import org.waymark.wire.PathJson;
import org.waymark.wire.ProfileJson;

/**
 * A profile in, a path out, no conversation: for other people's programs and for the command line.
 * Safe for use by many threads.
 */
public final class PlanOnce {
  private final Supplier<Snapshot> snapshots;
  private final TurnHandler handler;
  private final Defaults defaults;

  /**
   * With these parts.
   *
   * @param defaults whose currency, locale and time zone count
   */
  public PlanOnce(
      Supplier<Snapshot> snapshots, Wording wording, Pages pages, Defaults defaults, Clock clock) {
    this.snapshots = snapshots;
    this.handler = new TurnHandler(snapshots, wording, pages, Rewording.none(), clock);
    this.defaults = defaults;
  }

  /**
   * A path and how it is told.
   *
   * @param file what {@code path.json} holds: path, profile, currency, time zone
   * @param text the path as a person reads it
   */
  public record Planned(JsonNode path, JsonNode file, String text) {}

  /**
   * Plans for the contract's Profile. Throws {@link Refused}: a bad value for fields that will not
   * do, unprocessable where there is neither a target role nor a wanted skill, or no path can be
   * made of it.
   */
  public Planned plan(JsonNode profile) {
    Conversation fresh =
        new Conversation(
            defaults.locale(),
            defaults.currency(),
            defaults.zone(),
            Profile.empty(List.of()),
            null,
            Conversation.Stage.GATHERING,
            Conversation.Memory.blank());
    Profile wanted = handler.patched(fresh, profile);
    if (!wanted.hasGoal()) {
      throw new Refused(
          Reason.UNPROCESSABLE,
          "A path needs a target role that is known, or a skill that is wanted.",
          List.of(
              new Fault(
                  "/targetRole",
                  "a role is wanted here, or a skill in wantedSkills; GET /api/v1/roles?q= finds"
                      + " roles by words")));
    }
    TurnHandler.Done done = handler.edit(fresh, profile, "plan");
    Path path = done.conversation().path();
    if (path == null && wanted.finishBy() != null) {
      throw new Refused(
          Reason.BAD_VALUE,
          done.reply().text(),
          List.of(new Fault("/finishBy", "a day after the first possible one is wanted")));
    }
    if (path == null) {
      throw new Refused(Reason.UNPROCESSABLE, done.reply().text(), List.of());
    }
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    JsonNode json = PathJson.write(path);
    file.set("path", json);
    file.set("profile", ProfileJson.write(handler.view(snapshots.get(), done.conversation())));
    file.put("currency", defaults.currency());
    file.put("timeZone", defaults.zone().getId());
    return new Planned(json, file, done.reply().text());
  }
}
