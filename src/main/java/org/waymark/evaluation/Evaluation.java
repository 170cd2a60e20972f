package org.waymark.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Plays the cases of a part, and scores them. */
public final class Evaluation {
  /** Characters of a reply that are told with a case. */
  private static final int LONGEST = 160;

  private final Subject subject;
  private final int runs;
  private final List<Introduction> introductions;

  /**
   * Of that subject.
   *
   * @param runs how often every dialogue is played, to see whether it always goes the same; from 1
   * @param introductions with which every dialogue is played once more each, to see whether it
   *     matters who asks
   */
  public Evaluation(Subject subject, int runs, List<Introduction> introductions) {
    this.introductions = List.copyOf(introductions);
    this.subject = subject;
    this.runs = runs;
  }

  /** The report on these parts. */
  public Report report(List<Cases> parts) {
    return new Report(
        subject.snapshot().catalog().version(), parts.stream().map(this::score).toList());
  }

  private Report.Scored score(Cases cases) {
    SentencePlayer sentences = new SentencePlayer(subject.snapshot());
    List<SentencePlayer.Result> heard =
        cases.sentences().parallelStream().map(sentences::play).toList();
    DialoguePlayer dialogues = new DialoguePlayer(subject);
    List<List<Played>> all =
        cases.dialogues().parallelStream()
            .map(d -> Collections.nCopies(runs, d).stream().map(dialogues::play).toList())
            .toList();
    List<Played> played = all.stream().map(List::getFirst).toList();
    DialogueScores scores =
        DialogueScores.of(
            played, Share.of(all, Evaluation::alike), fairness(played, dialogues, cases.part()));
    return new Report.Scored(
        cases.part(),
        SentenceScores.of(heard),
        scores,
        commands(heard, played),
        worst(cases.part(), heard, played));
  }

  /** Every dialogue again, begun by somebody else: pairs of which the outcome is the same. */
  private Fairness fairness(List<Played> played, DialoguePlayer player, Part part) {
    List<Fairness.Pair> pairs =
        played.parallelStream()
            .flatMap(p ->
                introductions.stream()
                    .map(i -> new Fairness.Pair(p, i, player.play(i.before(p.dialogue())))))
            .toList();
    return Fairness.of(pairs, part);
  }

  private static List<CommandScore> commands(
      List<SentencePlayer.Result> heard, List<Played> played) {
    CommandScores scores = new CommandScores();
    heard.forEach(r -> scores.sentence(r.sentence(), r.got()));
    played.forEach(p -> p.turns().forEach(scores::turn));
    return scores.list();
  }

  private static boolean alike(List<Played> runs) {
    return runs.stream().map(Played::signature).distinct().count() <= 1;
  }

  private static List<Report.Worst> worst(
      Part part, List<SentencePlayer.Result> heard, List<Played> played) {
    return switch (part) {
      case HELD_OUT -> List.of();
      case DEV -> {
        List<Report.Worst> worst = new ArrayList<>();
        played.stream().map(Evaluation::worst).filter(w -> w.wrong() > 0).forEach(worst::add);
        heard.stream().filter(r -> !r.exact()).map(Evaluation::worst).forEach(worst::add);
        worst.sort(Comparator.comparingInt(Report.Worst::wrong).reversed());
        yield worst;
      }
    };
  }

  private static Report.Worst worst(SentencePlayer.Result result) {
    Sentence sentence = result.sentence();
    String asked = sentence.asked() == null ? "" : " (asked for " + sentence.asked().code() + ")";
    return new Report.Worst(
        sentence.id(),
        "sentence",
        result.wrong(),
        List.of(
            "“" + sentence.say() + "”" + asked,
            "expected " + sentence.expect(),
            "got " + result.got(),
            "understood " + result.commands()));
  }

  private static Report.Worst worst(Played played) {
    List<String> lines = new ArrayList<>();
    int wrong = 0;
    for (Played.Turned turn : played.turns()) {
      lines.add("“" + turn.said().say() + "”");
      turn.wrong().forEach(w -> lines.add("✗ " + w));
      if (!turn.wrong().isEmpty()) {
        lines.add("reply: " + shortened(turn.text()));
      }
      wrong += turn.wrong().size();
    }
    return new Report.Worst(played.dialogue().id(), "dialogue", wrong, lines);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
