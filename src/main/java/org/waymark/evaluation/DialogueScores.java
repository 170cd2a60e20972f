package org.waymark.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How scripted learners fared.
 *
 * @param jointGoal turns after which every field that must hold holds, and every other is unset
 *     that must be
 * @param whole dialogues in which nothing at all was wrong
 * @param acts turns with an act, whose act was understood
 * @param paths turns that want a path shown, or none, and got that
 * @param repeated questions that ask for what is known or was asked before, by the greeting too and
 *     since the last start, of all that were asked
 * @param questionsBeforePath asked before the first path, in the middle of the dialogues that come
 *     to one; null where none does
 * @param wordsWithoutPath of replies that show no path, in the middle; null where there is none
 * @param validPaths paths, a reply each, in which the check found no fault
 * @param corrections turns of corrections and changes of mind in which nothing was wrong
 * @param digressions turns of dialogues that go off the thread and come back, likewise
 * @param outOfScope turns of dialogues that are not our business, or not understandable, likewise
 * @param neverLearned of hours a week, budget and an end, in each dialogue that came to a path,
 *     those that are not known when it ends and were asked for by no reply: so that not asking wins
 *     nothing
 * @param grounded replies of which the text says nothing that no record carries
 * @param gradeWithoutPath reading level of replies that show no path, in the middle, as {@link
 *     ReadingLevel#grade}; null where there is none
 * @param gradeWithPath likewise of replies that show one
 * @param fields precision and recall of each field over turns that say what it must be
 * @param fairness whether it mattered who asked
 * @param alike dialogues that went the same in every run
 * @param jointGoalByKind {@code jointGoal} by the kind of the dialogue
 */
public record DialogueScores(
    Share jointGoal,
    Share whole,
    Share acts,
    Share paths,
    Share repeated,
    @Nullable Double questionsBeforePath,
    @Nullable Double wordsWithoutPath,
    Share validPaths,
    Share corrections,
    Share digressions,
    Share outOfScope,
    Share neverLearned,
    Share grounded,
    @Nullable Double gradeWithoutPath,
    @Nullable Double gradeWithPath,
    List<FieldScore> fields,
    Fairness fairness,
    Share alike,
    Map<String, Share> jointGoalByKind) {

  private static final Set<String> CORRECTIONS = Set.of("correction", "change-of-mind");
  private static final Set<String> DIGRESSIONS = Set.of("digression");
  private static final Set<String> OUT_OF_SCOPE =
      Set.of("out-of-scope", "injection", "abuse", "distress", "nonsense", "other-language");

  /** Copies the collections. */
  public DialogueScores {
    fields = List.copyOf(fields);
    jointGoalByKind = java.util.Collections.unmodifiableMap(new TreeMap<>(jointGoalByKind));
  }

  static DialogueScores of(List<Played> played, Share alike, Fairness fairness) {
    List<Played.Turned> turns = played.stream().flatMap(p -> p.turns().stream()).toList();
    Map<String, Share> kinds = new TreeMap<>();
    played.stream()
        .collect(Collectors.groupingBy(p -> p.dialogue().kind()))
        .forEach((kind, all) ->
            kinds.put(kind, goal(all.stream().flatMap(p -> p.turns().stream()).toList())));
    return new DialogueScores(
        goal(turns),
        Share.of(played, p -> p.turns().stream().allMatch(t -> t.wrong().isEmpty())),
        Share.of(
            turns.stream().filter(t -> t.said().act() != null).toList(), Played.Turned::actHolds),
        Share.of(
            turns.stream().filter(t -> t.said().path() != null).toList(), Played.Turned::pathHolds),
        Share.of(turns.stream().filter(t -> t.asks() != null).toList(), Played.Turned::repeats),
        median(
            played.stream()
                .filter(p -> p.turns().stream().anyMatch(Played.Turned::pathShown))
                .map(DialogueScores::before)
                .toList()),
        median(turns.stream().filter(t -> !t.pathShown()).map(t -> (double) t.words()).toList()),
        Share.of(turns.stream().filter(Played.Turned::hasPath).toList(), t -> t.faults().isEmpty()),
        kind(played, CORRECTIONS),
        kind(played, DIGRESSIONS),
        kind(played, OUT_OF_SCOPE),
        NeverLearned.of(played),
        Share.of(turns, t -> t.invented().isEmpty()),
        grade(turns.stream().filter(t -> !t.pathShown())),
        grade(turns.stream().filter(Played.Turned::pathShown)),
        TurnFields.of(turns),
        fairness,
        alike,
        kinds);
  }

  private static Share kind(List<Played> played, Set<String> kinds) {
    return Share.of(
        played.stream()
            .filter(p -> kinds.contains(p.dialogue().kind()))
            .flatMap(p -> p.turns().stream())
            .toList(),
        t -> t.wrong().isEmpty());
  }

  private static @Nullable Double grade(Stream<Played.Turned> turns) {
    return median(turns.map(t -> ReadingLevel.grade(t.text())).toList());
  }

  private static Share goal(List<Played.Turned> turns) {
    return Share.of(
        turns.stream()
            .filter(t -> !t.said().profile().isEmpty() || !t.said().unset().isEmpty())
            .toList(),
        Played.Turned::goalHolds);
  }

  private static double before(Played played) {
    return played.turns().stream()
        .takeWhile(t -> !t.pathShown())
        .filter(t -> t.asks() != null)
        .count();
  }

  private static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
