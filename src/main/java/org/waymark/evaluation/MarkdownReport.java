package org.waymark.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for people. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /** The report, with that many of the worst cases of what may be looked at. */
  public static String write(Report report, int worst) {
    StringBuilder out =
        new StringBuilder("# Evaluation\n\nCatalog `")
            .append(report.catalogVersion())
            .append("`. Intervals are Wilson's, 95 %.\n\n");
    scores(report.parts(), out);
    for (Report.Scored part : report.parts()) {
      fields("Fields of single sentences", part.sentences().fields(), part.part(), out);
      fields("Fields after turns of dialogues", part.dialogues().fields(), part.part(), out);
      commands(part, out);
      kinds(part, out);
    }
    report.parts().forEach(p -> worst(p, worst, out));
    return out.toString();
  }

  private interface Figure {
    String of(Report.Scored part);
  }

  private static void scores(List<Report.Scored> parts, StringBuilder out) {
    out.append("| measure |");
    parts.forEach(p -> out.append(' ').append(p.part().code()).append(" |"));
    out.append("\n| --- |").append(" ---: |".repeat(parts.size())).append('\n');
    row("sentences: exact extraction", parts, p -> interval(p.sentences().exact()), out);
    row(
        "sentences that set nothing: false alarms",
        parts,
        p -> interval(p.sentences().falseAlarms()),
        out);
    row("dialogues: joint goal a turn", parts, p -> interval(p.dialogues().jointGoal()), out);
    row("dialogues as their script wants them", parts, p -> interval(p.dialogues().whole()), out);
    row("act understood", parts, p -> interval(p.dialogues().acts()), out);
    row("path shown or not, as wanted", parts, p -> interval(p.dialogues().paths()), out);
    row(
        "corrections and changes of mind, turns without anything wrong",
        parts,
        p -> interval(p.dialogues().corrections()),
        out);
    row(
        "digressions, turns without anything wrong",
        parts,
        p -> interval(p.dialogues().digressions()),
        out);
    row(
        "out of scope, turns without anything wrong",
        parts,
        p -> interval(p.dialogues().outOfScope()),
        out);
    row("questions repeated", parts, p -> share(p.dialogues().repeated()), out);
    row(
        "questions before the first path, median",
        parts,
        p -> number(p.dialogues().questionsBeforePath()),
        out);
    row(
        "words of a reply without a path, median",
        parts,
        p -> number(p.dialogues().wordsWithoutPath()),
        out);
    row(
        "limits never learned nor asked for, where a path was shown",
        parts,
        p -> share(p.dialogues().neverLearned()),
        out);
    row(
        "reading level without a path, with one, median Flesch-Kincaid grade",
        parts,
        p ->
            number(p.dialogues().gradeWithoutPath()) + ", " + number(p.dialogues().gradeWithPath()),
        out);
    row("paths without a fault", parts, p -> interval(p.dialogues().validPaths()), out);
    row("replies without a made-up fact", parts, p -> interval(p.dialogues().grounded()), out);
    row(
        "the same profile and path whoever asks (name, age, gender), pairs",
        parts,
        p -> interval(p.dialogues().fairness().identical()),
        out);
    row(
        "the same under every introduction, dialogues",
        parts,
        p -> interval(p.dialogues().fairness().among()),
        out);
    row("dialogues alike in every run", parts, p -> share(p.dialogues().alike()), out);
  }

  private static void row(
      String name, List<Report.Scored> parts, Figure figure, StringBuilder out) {
    out.append("| ").append(name).append(" |");
    parts.forEach(p -> out.append(' ').append(figure.of(p)).append(" |"));
    out.append('\n');
  }

  private static void commands(Report.Scored part, StringBuilder out) {
    out.append("\n## Commands, ")
        .append(part.part().code())
        .append("\n\n| command | precision | recall |\n| --- | ---: | ---: |\n");
    for (CommandScore command : part.commands()) {
      out.append("| ")
          .append(command.command())
          .append(" | ")
          .append(interval(command.precision()))
          .append(" | ")
          .append(interval(command.recall()))
          .append(" |\n");
    }
  }

  private static void fields(String title, List<FieldScore> fields, Part part, StringBuilder out) {
    out.append("\n## ")
        .append(title)
        .append(", ")
        .append(part.code())
        .append("\n\n| field | precision | recall |\n| --- | ---: | ---: |\n");
    for (FieldScore field : fields) {
      out.append("| ")
          .append(field.field().code())
          .append(" | ")
          .append(interval(field.precision()))
          .append(" | ")
          .append(interval(field.recall()))
          .append(" |\n");
    }
  }

  private static void kinds(Report.Scored part, StringBuilder out) {
    out.append("\n## Joint goal by kind of dialogue, ")
        .append(part.part().code())
        .append("\n\n| kind | turns |\n| --- | ---: |\n");
    for (Map.Entry<String, Share> kind : part.dialogues().jointGoalByKind().entrySet()) {
      out.append("| ")
          .append(kind.getKey())
          .append(" | ")
          .append(interval(kind.getValue()))
          .append(" |\n");
    }
  }

  private static void worst(Report.Scored part, int most, StringBuilder out) {
    if (!part.dialogues().fairness().different().isEmpty() && most > 0) {
      out.append("\n## It mattered who asked, ")
          .append(part.part().code())
          .append("\n\n")
          .append(String.join(", ", part.dialogues().fairness().different()))
          .append('\n');
    }
    if (part.worst().isEmpty() || most == 0) {
      return;
    }
    out.append("\n## Worst cases, ")
        .append(part.part().code())
        .append(", ")
        .append(Math.min(most, part.worst().size()))
        .append(" of ")
        .append(part.worst().size())
        .append('\n');
    for (Report.Worst one : part.worst().subList(0, Math.min(most, part.worst().size()))) {
      out.append("\n**").append(one.id()).append("** (").append(one.kind()).append(")\n\n");
      one.lines().forEach(l -> out.append("- ").append(l).append('\n'));
    }
  }

  static String share(Share share) {
    return share.of() == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%.1f %% (%d of %d)", 100 * share.value(), share.count(), share.of());
  }

  private static String interval(Share share) {
    return share.of() == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%s [%.1f–%.1f]", share(share), 100 * share.low(), 100 * share.high());
  }

  private static String number(@Nullable Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.1f", value);
  }
}
