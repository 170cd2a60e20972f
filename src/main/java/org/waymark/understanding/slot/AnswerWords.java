package org.waymark.understanding.slot;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Constraint;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.LevelWish;
import org.waymark.knowledge.Delivery;
import org.waymark.understanding.reading.Message;

/** Words that mean something only as the answer to the question just asked. */
final class AnswerWords {
  private AnswerWords() {}

  /** "June", "beginner", "in a room". */
  static @Nullable Said read(String line, Field asked, Message message, Context context) {
    String plain =
        line.replaceAll(
            "^(?:(?:maybe|probably|about|around|i think|well|hmm|in|on|sometime"
                + " in|say|by|like|at|ideally|hopefully|until|the|um|,) )+|(?: (?:please|,|\\.|!|i"
                + " think|maybe|probably|ish|or so|i guess|i suppose|i reckon|i hope|i would say|at"
                + " the latest|latest|realistically|honestly|hopefully|ideally|if possible))+$",
            "");
    return switch (asked) {
      case FINISH_BY ->
          Days.find(plain, message, context)
              .map(d -> (Said) new Said.Value(new Constraint.FinishBy(d.last())))
              .orElse(null);
      case START_ON ->
          Days.find(plain, message, context)
              .filter(d -> !d.first().isBefore(context.today()))
              .map(d -> (Said) new Said.Value(new Constraint.StartOn(d.first())))
              .orElse(null);
      case LEVEL -> level(plain);
      case DELIVERY -> delivery(plain);
      case CURRENT_ROLE,
          TARGET_ROLE,
          GOALS,
          SKILLS,
          NOT_HELD,
          WANTED_SKILLS,
          HOURS_PER_WEEK,
          BUDGET,
          WEEKS,
          MAX_PROGRAMS,
          PREFERENCE,
          LANGUAGES,
          PLACE,
          EXCLUDED ->
          null;
    };
  }

  private static @Nullable Said level(String plain) {
    String word = plain.replaceAll("^(?:a |complete |an |total )+|s$|(?: level| courses?)$", "");
    return LevelWish.find(word)
        .map(l -> (Said) new Said.Value(new Constraint.Ceiling(l)))
        .orElse(null);
  }

  private static @Nullable Said delivery(String plain) {
    Set<Delivery> found = EnumSet.noneOf(Delivery.class);
    if (plain.matches("(?:.* )?(?:room|class|others|other people|group)(?: .*)?")
        && plain.split(" ").length < 8
        && !plain.matches(".*\\b(?:not|no|never)\\b.*")) {
      found.add(Delivery.ON_SITE);
    }
    return found.isEmpty() ? null : new Said.Value(new Constraint.Deliveries(found));
  }
}
