package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Preference;

/**
 * Everything that a message can mean: a closed set, whoever proposes it. Values are checked in
 * their constructors.
 */
public sealed interface Command {
  /** What changes the profile. */
  sealed interface Fact extends Command {}

  /** What asks for something to be done or said. */
  sealed interface Act extends Command {}

  /** What the learner works as now. */
  record SetCurrentRole(RoleMention role) implements Fact {}

  /** What the learner wants to become. */
  record SetTargetRole(RoleMention role) implements Fact {}

  /** Two or more wishes at once: kept as goals, and one question which comes first. */
  record NameTargets(List<RoleMention> roles) implements Fact {}

  /** A role of the past: its skills are held. */
  record AddFormerRole(RoleMention role, @Nullable LastUsed until) implements Fact {}

  /** A skill that is held; {@code lastUsed} null is fresh. */
  record AddSkill(SkillMention skill, @Nullable LastUsed lastUsed) implements Fact {}

  /** A skill that is not held after all. */
  record StrikeSkill(SkillMention skill) implements Fact {}

  /** A skill to learn. */
  record WantSkill(SkillMention skill) implements Fact {}

  /** A skill no longer wanted, without ruling it out. */
  record UnwantSkill(SkillMention skill) implements Fact {}

  /** A limit or filter. */
  record SetConstraint(Constraint constraint) implements Fact {}

  /** A field is to be unset. */
  record ForgetConstraint(Field field) implements Fact {}

  /** Cheapest or soonest. */
  record SetPreference(Preference preference) implements Fact {}

  /** No program that delivers this skill. */
  record ExcludeSkill(SkillMention skill) implements Fact {}

  /** Not this program. */
  record ExcludeProgram(Ref program) implements Fact {}

  /** No program of this provider, by its id. */
  record ExcludeProvider(String providerId, String name) implements Fact {}

  /** Takes an exclusion of this skill back. */
  record IncludeSkill(SkillMention skill) implements Fact {}

  /** Takes an exclusion of this program back. */
  record IncludeProgram(Ref program) implements Fact {}

  /** Takes an exclusion of this provider back. */
  record IncludeProvider(String providerId, String name) implements Fact {}

  /** Why the path, or this step of it (null: the path as a whole). */
  record AskWhy(@Nullable Ref step) implements Act {}

  /** Why this skill is not in the path. */
  record AskWhyNot(SkillMention skill) implements Act {}

  /** These beside each other; empty: what was shown last. */
  record Compare(List<Ref> programs) implements Act {}

  /** What could stand in place of this step (null: of any). */
  record ShowAlternatives(@Nullable Ref step) implements Act {}

  /** Something else in place of this step. */
  record ReplaceStep(Ref step) implements Fact {}

  /** This program has been taken already. */
  record MarkDone(Ref program) implements Fact {}

  /** Looks for programs by words. */
  record FindPrograms(String query) implements Act {}

  /** What one can become with what one has. */
  record SuggestRoles() implements Act {}

  /** What comes of it if these limits were so; the profile stays. */
  record AskWhatIf(List<Constraint> changes, List<Field> dropped) implements Act {}

  /** What it takes to cover everything. */
  record AskWhatItTakes() implements Act {}

  /** Show the path, again or now. */
  record Plan() implements Act {}

  /**
   * A question about micro-credentials or about Waymark: the words, and the answer that fits best
   * if one does.
   */
  record AskQuestion(String text, @Nullable String answerId) implements Act {}

  /** A person, please. */
  record AskHuman() implements Act {}

  /** From the start. */
  record Restart() implements Act {}

  /** All that is held about me. */
  record ExportMe() implements Act {}

  /** Erase me. */
  record ForgetMe() implements Act {}

  /** Yes. */
  record Affirm() implements Act {}

  /** No; also "none of these". */
  record Deny() implements Act {}

  /** "I don't know", "skip": the question just asked stays open and is not asked again. */
  record Skip() implements Act {}

  /** Hello. */
  record Greet() implements Act {}

  /** Thanks. */
  record Thank() implements Act {}

  /** Bye. */
  record Goodbye() implements Act {}

  /** Not our business. */
  record OutOfScope(Kind kind, @Nullable String language) implements Act {
    /** Of what sort it is, since each is answered in its own way. */
    public enum Kind {
      /** Weather, essays, medical or legal advice. */
      OTHER_MATTER,
      /** "Ignore your instructions." */
      INJECTION,
      ABUSE,
      DISTRESS,
      /** A message in a language that is not understood; {@code language} is its ISO 639-1 code. */
      OTHER_LANGUAGE
    }
  }

  /** Nothing was understood; the words, shortened. */
  record Unclear(String text) implements Act {}
}
