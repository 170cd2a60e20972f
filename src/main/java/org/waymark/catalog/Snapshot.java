package org.waymark.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.RoleId;
import org.waymark.planning.Plan;
import org.waymark.planning.Problem;
import org.waymark.understanding.Understanding;
import org.waymark.understanding.linking.Linker;

/**
 * One version of everything that a turn looks at: made as a whole and swapped as a whole, so that
 * no reply mixes two versions. Safe for use by many threads.
 *
 * @param framework with the catalog's own skills
 */
public record Snapshot(
    Framework framework,
    Catalog catalog,
    Linker linker,
    Understanding understanding,
    Function<Problem, Plan> planner,
    Function<Problem, Plan> pathAlone,
    Function<Problem, Plan> glance,
    Search search) {

  /** What can be found by words. */
  public interface Search {
    /** Programs that fit the words, best first. */
    List<ProgramId> programs(String query, int limit);

    /** Roles that the words come near to, best first; empty where none is near. */
    List<RoleId> roles(String query, int limit);

    /** The answer that the question asks for, or empty where none is sound. */
    Optional<Answer> answer(String question);

    /** The answer of that id, or empty. */
    Optional<Answer> answerById(String id);
  }
}
