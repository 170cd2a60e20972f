package org.waymark.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays the cases of a part, and scores them. */
public final class Evaluation {
  /** How often every dialogue is played, to see whether it always goes the same. */
  private static final int RUNS = 3;

  /** Characters of a reply that are told with a case. */
  private static final int LONGEST = 160;

  private final Subject subject;

  /** Of that subject. */
  public Evaluation(Subject subject) {
    this.subject = subject;
  }

  /** The report on these parts. */
  public Report report(List<Cases> parts) {
    return new Report(subject.snapshot().catalog().version(), parts.stream().map(this::score).toList());
  }

  private Report.Scored score(Cases cases) {
    SentencePlayer sentences = new SentencePlayer(subject.snapshot());
    List<SentencePlayer.Result> heard = cases.sentences().stream().map(sentences::play).toList();
    DialoguePlayer dialogues = new DialoguePlayer(subject.snapshot(), subject.conversations());
    List<Played> played = new ArrayList<>();
    int alike = 0;
    for (Dialogue dialogue : cases.dialogues()) {
      Played first = dialogues.play(dialogue);
      played.add(first);
      alike += alike(dialogues, first) ? 1 : 0;
    }
    DialogueScores scores = DialogueScores.of(played, new Share(alike, played.size()));
    return new Report.Scored(cases.part(), SentenceScores.of(heard), scores, worst(cases.part(), heard, played));
  }

  private static boolean alike(DialoguePlayer player, Played first) {
    boolean alike = true;
    for (int run = 1; run < RUNS; run++) {
      alike &= player.play(first.dialogue()).signature().equals(first.signature());
    }
    return alike;
  }

  private static List<Report.Worst> worst(Part part, List<SentencePlayer.Result> heard, List<Played> played) {
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
        sentence.id(), "sentence", result.wrong(), List.of("“" + sentence.say() + "”" + asked, "expected " + sentence.expect(), "got " + result.got(), "understood " + result.commands()));
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
