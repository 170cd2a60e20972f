package org.waymark.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.dialogue.Field;

/**
 * Counts commands. A sentence says of every fact whether it is meant, by the fields that it is to
 * set; a turn of a dialogue says it of one act at most, so that an act beside the one that is meant
 * counts as wrong only where the turn names one.
 */
final class CommandScores {
  private static final Set<String> ACTS =
      Set.of(
          "ask-why",
          "compare",
          "show-alternatives",
          "replace-step",
          "mark-done",
          "find-programs",
          "suggest-roles",
          "plan",
          "ask-question",
          "ask-human",
          "restart",
          "export-me",
          "forget-me",
          "greet",
          "thank",
          "goodbye",
          "out-of-scope",
          "unclear");

  private final Map<String, int[]> counts = new TreeMap<>();

  /** What a sentence set, against what it was to set. */
  void sentence(Sentence sentence, FieldValues got) {
    Set<String> meant = commands(sentence.expect().fields());
    Set<String> heard = commands(got.fields());
    count(meant, heard);
  }

  /** What was understood in a turn that names its act. */
  void turn(Played.Turned turn) {
    if (turn.said().act() != null) {
      Set<String> heard = new TreeSet<>(turn.understood());
      heard.removeIf(c -> !ACTS.contains(c) && !c.equals(turn.said().act()));
      count(Set.of(turn.said().act()), heard);
    }
  }

  private void count(Set<String> meant, Set<String> heard) {
    Set<String> all = new TreeSet<>(meant);
    all.addAll(heard);
    for (String command : all) {
      int[] count = counts.computeIfAbsent(command, c -> new int[3]);
      count[0] += meant.contains(command) && heard.contains(command) ? 1 : 0;
      count[1] += heard.contains(command) ? 1 : 0;
      count[2] += meant.contains(command) ? 1 : 0;
    }
  }

  /** In the order of their words. */
  List<CommandScore> list() {
    List<CommandScore> scores = new ArrayList<>();
    counts.forEach((command, n) -> scores.add(new CommandScore(command, n[0], n[1], n[2])));
    return scores;
  }

  private static Set<String> commands(Collection<Field> fields) {
    Set<String> commands = new TreeSet<>();
    fields.forEach(f -> commands.add(command(f)));
    return commands;
  }

  private static String command(Field field) {
    return switch (field) {
      case CURRENT_ROLE -> "set-current-role";
      case TARGET_ROLE, GOALS -> "set-target-role";
      case SKILLS -> "add-skill";
      case NOT_HELD -> "strike-skill";
      case WANTED_SKILLS -> "want-skill";
      case PREFERENCE -> "set-preference";
      case EXCLUDED -> "exclude";
      case HOURS_PER_WEEK,
          BUDGET,
          WEEKS,
          START_ON,
          FINISH_BY,
          MAX_PROGRAMS,
          DELIVERY,
          LANGUAGES,
          LEVEL,
          PLACE ->
          "set-constraint";
    };
  }
}
