package org.waymark.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Field;

/**
 * A dialogue as it went.
 *
 * @param outcome the profile and the path after every turn: what must not depend on who asks
 * @param signature all that was answered, but for ids: alike in two runs where the runs were alike
 */
record Played(Dialogue dialogue, List<Turned> turns, String outcome, String signature) {
  Played {
    turns = List.copyOf(turns);
  }

  /**
   * A turn as it went.
   *
   * @param said what the script says
   * @param got the profile after it
   * @param understood the commands, by their words of the HTTP contract
   * @param asks the field that the reply asks for, or null
   * @param repeats whether it asks for what is known or was asked before in the same way
   * @param pathShown whether the reply shows a path
   * @param words of the reply
   * @param text of the reply
   * @param known the fields that are set after it, said by the script or not
   * @param invented what the reply says and nothing carries
   * @param faults of the path as it stands; none where there is none
   */
  record Turned(
      Dialogue.Turn said,
      FieldValues got,
      Set<Field> known,
      List<String> understood,
      @Nullable Field asks,
      boolean repeats,
      boolean pathShown,
      boolean hasPath,
      int words,
      String text,
      List<String> faults,
      List<String> invented) {

    /** What does not hold of the profile, each in a few words. */
    List<String> missed() {
      Set<String> missed = new TreeSet<>();
      for (Field field : said.profile().fields()) {
        if (!got.of(field).equals(said.profile().of(field))) {
          missed.add(
              field.code()
                  + " is "
                  + (got.of(field).isEmpty() ? "not set" : String.join("+", got.of(field)))
                  + ", not "
                  + String.join("+", said.profile().of(field)));
        }
      }
      for (Field field : said.unset()) {
        if (!got.of(field).isEmpty()) {
          missed.add(field.code() + " is " + String.join("+", got.of(field)) + ", not unset");
        }
      }
      return List.copyOf(missed);
    }

    boolean goalHolds() {
      return missed().isEmpty();
    }

    boolean actHolds() {
      return said.act() == null || understood.contains(said.act());
    }

    boolean pathHolds() {
      return said.path() == null || pathShown == (said.path() == Dialogue.PathSeen.SHOWN);
    }

    /** All that is wrong with the turn, each in a few words. */
    List<String> wrong() {
      List<String> wrong = new java.util.ArrayList<>(missed());
      if (!actHolds()) {
        wrong.add(
            "understood "
                + understood.stream().distinct().collect(Collectors.joining("+"))
                + ", not "
                + said.act());
      }
      if (!pathHolds()) {
        wrong.add(pathShown ? "a path is shown" : "no path is shown");
      }
      if (repeats && asks != null) {
        wrong.add("asks again for " + asks.code());
      }
      wrong.addAll(faults);
      wrong.addAll(invented);
      return List.copyOf(wrong);
    }
  }
}
