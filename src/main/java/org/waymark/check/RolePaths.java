package org.waymark.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Recurrences;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Role;
import org.waymark.planning.Path;
import org.waymark.planning.Plan;
import org.waymark.planning.Planner;
import org.waymark.planning.Preference;
import org.waymark.planning.Problem;
import org.waymark.planning.Work;

/**
 * Plans each role from nothing, with the planner that serves learners. The forms of a role with a
 * level are left out: they add the same few skills to each.
 */
final class RolePaths {
  private static final int THREADS = 2;
  private static final int TELL_EACH = 50;
  private static final BigDecimal HOURS_A_WEEK = BigDecimal.valueOf(5);
  private static final int OPEN_WEEKS = 208;
  private static final int TIGHT_WEEKS = 30;
  private static final Money TIGHT_BUDGET = Money.of(300, "EUR");

  private RolePaths() {}

  /**
   * Plans them on two threads, in the order of the roles; {@code progress} hears a line now and
   * then.
   */
  static List<RolePath> plan(Knowledge knowledge, Consumer<String> progress) {
    Planner planner =
        new Planner(knowledge.framework(), knowledge.catalog(), new Recurrences(), Work.standard());
    List<Role> roles = knowledge.baseRoles();
    List<RolePath> paths = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<RolePath>> planned =
          roles.stream().map(r -> threads.submit(() -> path(planner, r, knowledge))).toList();
      for (Future<RolePath> path : planned) {
        paths.add(path.get());
        if (paths.size() % TELL_EACH == 0 || paths.size() == roles.size()) {
          progress.accept("planned " + paths.size() + " of " + roles.size() + " roles");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while planning", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a role could not be planned", e);
    }
    return List.copyOf(paths);
  }

  private static RolePath path(Planner planner, Role role, Knowledge knowledge) {
    return new RolePath(
        role,
        found(planner, problem(role, knowledge, null, OPEN_WEEKS)),
        found(planner, problem(role, knowledge, TIGHT_BUDGET, TIGHT_WEEKS)));
  }

  private static Path found(Planner planner, Problem problem) {
    return switch (planner.planOnly(problem)) {
      case Plan.Found found -> found.path();
      case Plan.NoGoal noGoal ->
          throw new IllegalStateException("no such role: " + problem.targetRole());
      case Plan.FinishBeforeStart late ->
          throw new IllegalStateException("no day to finish was set, yet it lies before the start");
    };
  }

  private static Problem problem(
      Role role, Knowledge knowledge, @Nullable Money budget, int weeks) {
    return new Problem(
        null,
        role.id(),
        List.of(),
        Set.of(),
        List.of(),
        HOURS_A_WEEK,
        budget,
        weeks,
        null,
        null,
        null,
        Preference.SOONEST,
        Set.of(),
        Set.of(),
        null,
        null,
        List.of(),
        "EUR",
        knowledge.today());
  }
}
