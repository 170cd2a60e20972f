package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.planning.LastUsed;
import org.waymark.planning.Preference;

/** Everything that a message can mean: a closed set, whoever proposes it. Values are checked in their constructors. */
public sealed interface Command {
  /** What the learner works as now. */
  record SetCurrentRole(RoleMention role) implements Command {}

  /** What the learner wants to become. */
  record SetTargetRole(RoleMention role) implements Command {}

  /** Two or more wishes at once: kept as goals, and one question which comes first. */
  record NameTargets(List<RoleMention> roles) implements Command {}

  /** A role of the past: its skills are held. */
  record AddFormerRole(RoleMention role, @Nullable LastUsed until) implements Command {}

  /** A skill that is held; {@code lastUsed} null is fresh. */
  record AddSkill(SkillMention skill, @Nullable LastUsed lastUsed) implements Command {}

  /** A skill that is not held after all. */
  record StrikeSkill(SkillMention skill) implements Command {}

  /** A skill to learn. */
  record WantSkill(SkillMention skill) implements Command {}

  /** A skill no longer wanted, without ruling it out. */
  record UnwantSkill(SkillMention skill) implements Command {}

  /** A limit or filter. */
  record SetConstraint(Constraint constraint) implements Command {}

  /** A field is to be unset. */
  record ForgetConstraint(Field field) implements Command {}

  /** Cheapest or soonest. */
  record SetPreference(Preference preference) implements Command {}

  /** No program that delivers this skill. */
  record ExcludeSkill(SkillMention skill) implements Command {}

  /** Not this program. */
  record ExcludeProgram(Ref program) implements Command {}

  /** No program of this provider, by its id. */
  record ExcludeProvider(String providerId, String name) implements Command {}

  /** Takes an exclusion of this skill back. */
  record IncludeSkill(SkillMention skill) implements Command {}

  /** Takes an exclusion of this program back. */
  record IncludeProgram(Ref program) implements Command {}

  /** Takes an exclusion of this provider back. */
  record IncludeProvider(String providerId, String name) implements Command {}

  /** Why the path, or this step of it (null: the path as a whole). */
  record AskWhy(@Nullable Ref step) implements Command {}

  /** Why this skill is not in the path. */
  record AskWhyNot(SkillMention skill) implements Command {}

  /** These beside each other; empty: what was shown last. */
  record Compare(List<Ref> programs) implements Command {}

  /** What could stand in place of this step (null: of any). */
  record ShowAlternatives(@Nullable Ref step) implements Command {}

  /** Something else in place of this step. */
  record ReplaceStep(Ref step) implements Command {}

  /** This program has been taken already. */
  record MarkDone(Ref program) implements Command {}

  /** Looks for programs by words. */
  record FindPrograms(String query) implements Command {}

  /** What one can become with what one has. */
  record SuggestRoles() implements Command {}

  /** What comes of it if these limits were so; the profile stays. */
  record AskWhatIf(List<Constraint> changes, List<Field> dropped) implements Command {}

  /** What it takes to cover everything. */
  record AskWhatItTakes() implements Command {}

  /** Show the path, again or now. */
  record Plan() implements Command {}

  /** A question about micro-credentials or about Waymark: the words, and the answer that fits best if one does. */
  record AskQuestion(String text, @Nullable String answerId) implements Command {}

  /** A person, please. */
  record AskHuman() implements Command {}

  /** From the start. */
  record Restart() implements Command {}

  /** All that is held about me. */
  record ExportMe() implements Command {}

  /** Erase me. */
  record ForgetMe() implements Command {}

  /** Yes. */
  record Affirm() implements Command {}

  /** No; also "none of these". */
  record Deny() implements Command {}

  /** "I don't know", "skip": the question just asked stays open and is not asked again. */
  record Skip() implements Command {}

  /** Hello. */
  record Greet() implements Command {}

  /** Thanks. */
  record Thank() implements Command {}

  /** Bye. */
  record Goodbye() implements Command {}

  /** Not our business. */
  record OutOfScope(Kind kind, @Nullable String language) implements Command {
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
  record Unclear(String text) implements Command {}
}
