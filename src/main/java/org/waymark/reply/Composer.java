package org.waymark.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Action;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Decision;
import org.waymark.dialogue.Findings;
import org.waymark.dialogue.Note;
import org.waymark.dialogue.Outcome;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.reply.Reply.Change;

/**
 * Puts a reply together: what changed, what was asked, the path where it is new, one question.
 * Every fact comes from the findings.
 */
public final class Composer {
  private final Framework framework;
  private final Catalog catalog;
  private final Pages pages;
  private final Wording wording;

  /** With those sentences and facts. */
  public Composer(Wording wording, Framework framework, Catalog catalog, Pages pages) {
    this.wording = wording;
    this.framework = framework;
    this.catalog = catalog;
    this.pages = pages;
  }

  /**
   * A turn as it is to be told.
   *
   * @param before where the conversation stood
   * @param commands what was understood
   * @param plan by the profile as it now is, worded; null without a goal
   * @param view the profile as shown
   */
  public record Turn(
      Conversation before,
      List<Command> commands,
      Decision decision,
      Findings findings,
      @Nullable Plan plan,
      Outcome outcome,
      ProfileView view) {}

  /** The reply; its text never equals the one before. */
  public Reply compose(Turn turn, String id, @Nullable String inReplyTo, Instant at) {
    Draft draft = new Draft();
    ProfileValues values = new ProfileValues(framework, wording);
    Conversation after = turn.outcome().conversation();
    Path path = after.path();
    String effect =
        turn.decision().replan() ? new PathDiff(wording).tell(turn.before().path(), path) : "";
    Changes changes = new Changes(values, wording);
    List<Change> changed =
        turn.decision().action() instanceof Action.StartOver
            ? List.of()
            : changes.list(turn.before().profile(), after.profile(), effect);
    notes(turn.decision().notes(), draft);
    Telling telling =
        new Telling(
            turn,
            draft,
            new PathTeller(wording, catalog, pages, values),
            new Cards(wording, framework, pages),
            changes,
            changed);
    new Teller(wording, pages, telling).tell();
    question(turn, draft);
    String last = turn.before().memory().lastText();
    if (draft.text().equals(last) || last.endsWith("\n\n" + draft.text())) {
      draft.sayFirst(wording.vary("again", 0, last, Map.of()));
    }
    return new Reply(
        id,
        inReplyTo,
        at,
        draft.text(),
        draft.blocks(),
        draft.suggestions(),
        turn.outcome().ask(),
        UnderstoodList.of(turn.commands(), after.profile()),
        changed,
        after.stage(),
        turn.view(),
        path,
        draft.sources());
  }

  private void notes(List<Note> notes, Draft draft) {
    for (Note note : notes) {
      draft.say(
          switch (note) {
            case Note.UnknownRole role -> wording.say("unknown.role", "text", role.text());
            case Note.GoneRole role -> wording.say("gone.role", "role", role.label());
            case Note.GoneSkills skills ->
                wording.say(
                    skills.labels().isEmpty() ? "gone.skills.some" : "gone.skills",
                    Map.of("skills", wording.list(skills.labels()), "n", skills.n()));
            case Note.NoneOfThese none -> wording.say("unknown.none", "text", none.text());
            case Note.UnknownSkill skill -> wording.say("unknown.skill", "text", skill.text());
            case Note.UnknownReference reference -> wording.say("unknown.reference");
          });
    }
  }

  private void question(Turn turn, Draft draft) {
    Conversation asking = turn.outcome().conversation();
    Questions questions = new Questions(wording, framework, turn.decision().notes());
    if (turn.outcome().ask() == null) {
      if (needsAWayOn(turn) && !asking.profile().hasGoal()) {
        questions.wayOn(asking, turn.before().memory().lastText(), draft);
      }
    } else if (!(turn.decision().action() instanceof Action.StartOver)) {
      questions.ask(turn.outcome().ask(), turn.outcome().worth(), asking, draft);
    }
  }

  /** Whether a reply without a question would leave a learner without a goal at a loss. */
  private static boolean needsAWayOn(Turn turn) {
    return switch (turn.decision().action()) {
      case Action.AskGoal ask -> true;
      case Action.AskWhich which -> true;
      case Action.OfferNearest nearest -> true;
      case Action.SayUnclear unclear -> turn.outcome().conversation().memory().stuck() < 2;
      case Action.SmallTalk talk -> talk.kind() == Action.SmallTalk.Kind.GREET;
      case Action.Decline decline ->
          decline.what().kind() == Command.OutOfScope.Kind.OTHER_MATTER
              || decline.what().kind() == Command.OutOfScope.Kind.INJECTION;
      default -> false;
    };
  }

  /** What the tellers share while a reply is put together. */
  record Telling(
      Turn turn,
      Draft draft,
      PathTeller paths,
      Cards cards,
      Changes changes,
      List<Change> changed) {}
}
