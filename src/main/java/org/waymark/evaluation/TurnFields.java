package org.waymark.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.dialogue.Field;

/** How well each field holds after turns that say what it must be, or that it must be unset. */
final class TurnFields {
  private TurnFields() {}

  /** The fields that were said or set at all, in the contract's order. */
  static List<FieldScore> of(List<Played.Turned> turns) {
    List<FieldScore> scores = new ArrayList<>();
    for (Field field : Field.values()) {
      FieldScore score = of(field, turns);
      if (score.got() + score.expected() > 0) {
        scores.add(score);
      }
    }
    return scores;
  }

  private static FieldScore of(Field field, List<Played.Turned> turns) {
    int right = 0;
    int got = 0;
    int expected = 0;
    for (Played.Turned turn : turns) {
      boolean wanted = turn.said().profile().fields().contains(field);
      if (wanted || turn.said().unset().contains(field)) {
        expected += wanted ? 1 : 0;
        got += turn.got().fields().contains(field) ? 1 : 0;
        right += wanted && turn.got().of(field).equals(turn.said().profile().of(field)) ? 1 : 0;
      }
    }
    return new FieldScore(field, right, got, expected);
  }
}
