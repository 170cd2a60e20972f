package org.waymark.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.planning.Path;

/**
 * The question worth asking next: never a field that is known, was declined, or could not change
 * the path.
 */
final class NextQuestion {
  private final Profile profile;
  private final Conversation.Memory memory;
  private final @Nullable Path path;

  NextQuestion(Conversation conversation, @Nullable Path path) {
    this.profile = conversation.profile();
    this.memory = conversation.memory();
    this.path = path;
  }

  Optional<Field> find() {
    if (!profile.hasGoal()) {
      return open(Field.TARGET_ROLE) ? Optional.of(Field.TARGET_ROLE) : Optional.empty();
    }
    if (path == null || path.coverage().gap().isEmpty()) {
      return Optional.empty();
    }
    if (open(Field.CURRENT_ROLE) && profile.currentRole() == null && profile.skills().isEmpty()) {
      return Optional.of(Field.CURRENT_ROLE);
    }
    if (open(Field.HOURS_PER_WEEK) && profile.hoursPerWeek() == null && !path.steps().isEmpty()) {
      return Optional.of(Field.HOURS_PER_WEEK);
    }
    if (open(Field.BUDGET) && profile.budget() == null && costs(path)) {
      return Optional.of(Field.BUDGET);
    }
    if (open(Field.DELIVERY)
        && profile.delivery().isEmpty()
        && path.steps().stream().anyMatch(s -> s.place() != null)) {
      return Optional.of(Field.DELIVERY);
    }
    return Optional.empty();
  }

  /** Neither declined nor asked before: a question that was passed over is not put again. */
  private boolean open(Field field) {
    return !memory.declined().contains(field) && !memory.asks().contains(field);
  }

  private static boolean costs(Path path) {
    return path.totals().cost() == null || !path.totals().cost().isFree();
  }
}
