package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.SkillId;
import org.waymark.planning.Preference;

/** The one thing to do about a message, after its facts are in the profile. */
public sealed interface Action {
  /** Plan and show the path. */
  record ShowPath() implements Action {}

  /** Ask what the learner is after: there is nothing to plan for yet. */
  record AskGoal() implements Action {}

  /** Ask which of a few was meant. */
  record AskWhich(Pending pending) implements Action {}

  /** Offer the roles that are nearest to words that fit none. */
  record OfferNearest(Field slot, String text) implements Action {}

  /** Say why this step is in the path, or the path as a whole. */
  record Explain(@Nullable ProgramId step) implements Action {}

  /** Say why a skill is not in the path. */
  record ExplainMissing(SkillId skill) implements Action {}

  /** Show programs beside each other. */
  record CompareThese(List<ProgramId> programs) implements Action {}

  /** Show what could stand in place of a step. */
  record ShowAlternatives(ProgramId step) implements Action {}

  /** Look for programs by words. */
  record Search(String query) implements Action {}

  /** Say what roles are within reach. */
  record SuggestRoles() implements Action {}

  /** Answer a question from what we know. */
  record AnswerQuestion(String text, @Nullable String answerId) implements Action {}

  /** Say what would come of a change, and offer it. */
  record Suppose(List<Constraint> changes, List<Field> dropped) implements Action {}

  /** Say what it takes to cover everything, and offer it. */
  record SupposeUnlimited() implements Action {}

  /** Plan by that preference; where it changes nothing, offer the next such path. */
  record Prefer(Preference preference) implements Action {}

  /**
   * Say how to reach a person; {@code consented} once the learner has agreed that the summary goes
   * along.
   */
  record HandOff(boolean consented) implements Action {}

  /** Say how to take away all that is held. */
  record OfferExport() implements Action {}

  /** Ask whether all is to be erased. */
  record ConfirmErase() implements Action {}

  /** Erase all. */
  record Erase() implements Action {}

  /** Begin anew. */
  record StartOver() implements Action {}

  /** Hello, thanks, bye, all right. */
  record SmallTalk(Kind kind) implements Action {
    /** Which. */
    public enum Kind {
      GREET,
      THANK,
      GOODBYE,
      ALL_RIGHT
    }
  }

  /** Kindly say that this is not our business. */
  record Decline(Command.OutOfScope what) implements Action {}

  /** Say that nothing was understood. */
  record SayUnclear(String text) implements Action {}
}
