package org.waymark.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Preference;

/** What was looked up for an {@link Action}. */
public sealed interface Findings {
  /** A plan; {@code before} is the path that was shown until now, or null. */
  record Planned(Plan plan, @Nullable Path before) implements Findings {}

  /** The steps to explain. */
  record Explained(Path path, List<Path.Step> steps) implements Findings {}

  /**
   * Why a skill is missing: held already, uncovered for reasons, covered after all, or no part of
   * the gap.
   */
  record MissingExplained(
      Path.SkillRef skill, boolean held, Path.@Nullable Uncovered uncovered, boolean covered)
      implements Findings {}

  /** Programs to compare, two to four. */
  record Compared(List<Program> programs) implements Findings {}

  /** What could stand in place of a step. */
  record Alternatives(Path.Step step, List<Program> programs) implements Findings {}

  /** Programs found by words. */
  record Found(String query, List<Program> programs) implements Findings {}

  /** Roles within reach, best first. */
  record RolesSuggested(List<Reach> roles) implements Findings {
    /** A role with how many of its essential skills are held. */
    public record Reach(RoleId role, String label, int held, int of) {}
  }

  /** An answer about micro-credentials. */
  record Answered(Answer answer) implements Findings {}

  /** What would come of a change; {@code now} is the path as it stands. */
  record Supposed(Plan then, @Nullable Path now) implements Findings {}

  /**
   * The path by a preference; {@code next} is a path further that way, with what it loses, where
   * the preference changed nothing.
   */
  record Preferred(Preference preference, Plan plan, @Nullable Path before, @Nullable Path next)
      implements Findings {}

  /** Roles to choose from, each with its label. */
  record RoleChoice(List<Role> options) implements Findings {}

  /** Skills to choose from. */
  record SkillChoice(List<Path.SkillRef> options) implements Findings {}

  /** Nothing was looked up, or nothing found. */
  record Nothing() implements Findings {}
}
