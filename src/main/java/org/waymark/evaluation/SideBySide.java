package org.waymark.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Two reports on the same cases beside each other: without a language model, and with one. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * The table, in Markdown.
   *
   * @param used what the model cost, by name; in order
   */
  public static String write(Report without, Report with, Map<String, String> used) {
    StringBuilder out =
        new StringBuilder("# With and without the language model\n\n| measure | without | with |\n")
            .append("| --- | ---: | ---: |\n");
    for (int i = 0; i < without.parts().size(); i++) {
      part(without.parts().get(i), with.parts().get(i), out);
    }
    out.append("\n| use of the model | |\n| --- | ---: |\n");
    used.forEach(
        (name, value) -> out.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    return out.toString();
  }

  private static void part(Report.Scored without, Report.Scored with, StringBuilder out) {
    Map<String, Function<Report.Scored, Share>> measures = new LinkedHashMap<>();
    measures.put("sentences: exact extraction", p -> p.sentences().exact());
    measures.put("sentences that set nothing: false alarms", p -> p.sentences().falseAlarms());
    measures.put("dialogues: joint goal a turn", p -> p.dialogues().jointGoal());
    measures.put("dialogues as their script wants them", p -> p.dialogues().whole());
    measures.put("act understood", p -> p.dialogues().acts());
    measures.put("path shown or not, as wanted", p -> p.dialogues().paths());
    measures.put("questions repeated", p -> p.dialogues().repeated());
    measures.put("paths without a fault", p -> p.dialogues().validPaths());
    measures.forEach((name, share) ->
        out.append("| ")
            .append(without.part().code())
            .append(": ")
            .append(name)
            .append(" | ")
            .append(MarkdownReport.share(share.apply(without)))
            .append(" | ")
            .append(MarkdownReport.share(share.apply(with)))
            .append(" |\n"));
  }
}
