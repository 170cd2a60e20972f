package org.waymark.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.planning.Path;

/**
 * The question worth asking next: the one whose answers change the path most; never a field that is
 * known, was declined or asked before, nor one that would hardly change it.
 */
public final class NextQuestion {
  /** A question that changes less is not worth a learner's time. */
  static final double LEAST_CHANGE = 0.02;

  private final Profile profile;
  private final Conversation.Memory memory;
  private final @Nullable Path path;

  /** In that conversation, with the path that is now shown, or null. */
  public NextQuestion(Conversation conversation, @Nullable Path path) {
    this.profile = conversation.profile();
    this.memory = conversation.memory();
    this.path = path;
  }

  /** The fields that may be asked about once there is a path. */
  public Set<Field> open() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (path == null || path.coverage().gap().isEmpty()) {
      return fields;
    }
    if (profile.currentRole() == null && profile.skills().isEmpty()) {
      fields.add(Field.CURRENT_ROLE);
    }
    if (profile.hoursPerWeek() == null && !path.steps().isEmpty()) {
      fields.add(Field.HOURS_PER_WEEK);
    }
    if (profile.budget() == null && costs(path)) {
      fields.add(Field.BUDGET);
    }
    if (profile.delivery().isEmpty() && path.steps().stream().anyMatch(s -> s.place() != null)) {
      fields.add(Field.DELIVERY);
    }
    fields.removeIf(f -> !memory.mayAsk(f));
    return fields;
  }

  /** The field to ask about, of those of which it is known what they are worth. */
  public Optional<Field> find(List<Worth> worths) {
    if (!profile.hasGoal()) {
      return memory.mayAsk(Field.TARGET_ROLE) ? Optional.of(Field.TARGET_ROLE) : Optional.empty();
    }
    Set<Field> open = open();
    return worths.stream()
        .filter(w -> open.contains(w.field()) && w.change() >= LEAST_CHANGE)
        .map(Worth::field)
        .findFirst();
  }

  private static boolean costs(Path path) {
    return path.totals().cost() == null || !path.totals().cost().isFree();
  }
}
