package org.waymark.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.dialogue.Field;

/**
 * How single sentences were heard.
 *
 * @param exact all fields as expected and no other
 * @param falseAlarms of the sentences that set nothing, those that set something
 * @param fields the fields that were expected or set at all, in the contract's order
 */
public record SentenceScores(Share exact, Share falseAlarms, List<FieldScore> fields) {
  /** Copies the list. */
  public SentenceScores {
    fields = List.copyOf(fields);
  }

  static SentenceScores of(List<SentencePlayer.Result> results) {
    List<SentencePlayer.Result> silent = results.stream().filter(r -> r.sentence().expect().isEmpty()).toList();
    List<FieldScore> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      FieldScore score = of(field, results);
      if (score.got() + score.expected() > 0) {
        fields.add(score);
      }
    }
    return new SentenceScores(Share.of(results, SentencePlayer.Result::exact), Share.of(silent, r -> !r.got().isEmpty()), fields);
  }

  private static FieldScore of(Field field, List<SentencePlayer.Result> results) {
    int right = 0;
    int got = 0;
    int expected = 0;
    for (SentencePlayer.Result result : results) {
      boolean wanted = result.sentence().expect().fields().contains(field);
      boolean set = result.got().fields().contains(field);
      expected += wanted ? 1 : 0;
      got += set ? 1 : 0;
      right += wanted && result.got().of(field).equals(result.sentence().expect().of(field)) ? 1 : 0;
    }
    return new FieldScore(field, right, got, expected);
  }
}
