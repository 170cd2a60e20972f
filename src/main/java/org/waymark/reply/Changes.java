package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.reply.Reply.Change;

/** What changed in a profile, and how that is told. */
final class Changes {
  private final ProfileValues values;
  private final Wording wording;

  Changes(ProfileValues values, Wording wording) {
    this.values = values;
    this.wording = wording;
  }

  /** The fields that differ, each with the effect that all of them together had on the path. */
  List<Change> list(Profile before, Profile after, String effect) {
    List<Change> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      Value from = values.find(before, field).orElse(null);
      Value to = values.find(after, field).orElse(null);
      if (from == null ? to != null : !from.equals(to)) {
        changes.add(new Change(field, from, to, effect));
      }
    }
    return changes;
  }

  /** "budget: €500 (was €300), hours a week: 6". */
  String tell(List<Change> changes) {
    List<String> parts = new ArrayList<>();
    for (Change change : changes) {
      String field = wording.say("field." + change.field().code());
      String to = values.tell(change.field(), change.to());
      String from = values.tell(change.field(), change.from());
      String key =
          change.to() == null
              ? "change.unset"
              : change.from() == null || longValue(change) ? "change.set" : "change.was";
      parts.add(wording.say(key, Map.of("field", field, "to", to, "from", from)));
    }
    return String.join(", ", parts);
  }

  /** Lists are told as they now are. */
  private static boolean longValue(Change change) {
    return change.to() instanceof Value.OfSkills
        || change.to() instanceof Value.OfExclusions
        || change.to() instanceof Value.OfTexts;
  }
}
