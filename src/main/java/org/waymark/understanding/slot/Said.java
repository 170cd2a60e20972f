package org.waymark.understanding.slot;

import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.planning.Preference;

/** What a mention says. */
public sealed interface Said {
  /** The field that it is about. */
  default Field field() {
    return switch (this) {
      case Value v -> v.constraint().field();
      case Unset u -> u.dropped();
      case Prefer p -> Field.PREFERENCE;
    };
  }

  /** A limit or filter, with its value. */
  record Value(Constraint constraint) implements Said {}

  /** The field holds no longer: "forget the budget", "doesn't matter". */
  record Unset(Field dropped) implements Said {}

  /** Cheapest or soonest. */
  record Prefer(Preference preference) implements Said {}
}
