package org.waymark.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A report for programs. */
public final class JsonReport {
  private JsonReport() {}

  /** The report, with that many of the worst cases of what may be looked at. */
  public static ObjectNode write(Report report, int worst) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("catalogVersion", report.catalogVersion());
    ObjectNode parts = node.putObject("parts");
    for (Report.Scored scored : report.parts()) {
      ObjectNode part = parts.putObject(scored.part().code());
      part.set("sentences", sentences(scored.sentences()));
      part.set("dialogues", dialogues(scored.dialogues()));
      part.set("commands", commands(scored.commands()));
      ArrayNode cases = part.putArray("worst");
      for (Report.Worst one : scored.worst().subList(0, Math.min(worst, scored.worst().size()))) {
        ObjectNode item =
            cases.addObject().put("id", one.id()).put("kind", one.kind()).put("wrong", one.wrong());
        ArrayNode lines = item.putArray("lines");
        one.lines().forEach(lines::add);
      }
    }
    return node;
  }

  private static ObjectNode sentences(SentenceScores scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("exact", share(scores.exact()));
    node.set("falseAlarms", share(scores.falseAlarms()));
    fields(scores.fields(), node.putObject("fields"));
    return node;
  }

  private static void fields(List<FieldScore> scores, ObjectNode node) {
    for (FieldScore field : scores) {
      ObjectNode one = node.putObject(field.field().code());
      one.set("precision", share(field.precision()));
      one.set("recall", share(field.recall()));
    }
  }

  private static ObjectNode commands(List<CommandScore> scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (CommandScore command : scores) {
      ObjectNode one = node.putObject(command.command());
      one.set("precision", share(command.precision()));
      one.set("recall", share(command.recall()));
    }
    return node;
  }

  private static ObjectNode dialogues(DialogueScores scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("jointGoal", share(scores.jointGoal()));
    node.set("whole", share(scores.whole()));
    node.set("acts", share(scores.acts()));
    node.set("paths", share(scores.paths()));
    node.set("repeatedQuestions", share(scores.repeated()));
    node.put("questionsBeforePath", scores.questionsBeforePath());
    node.put("wordsWithoutPath", scores.wordsWithoutPath());
    node.set("validPaths", share(scores.validPaths()));
    node.set("corrections", share(scores.corrections()));
    node.set("digressions", share(scores.digressions()));
    node.set("outOfScope", share(scores.outOfScope()));
    node.set("limitsNeverLearned", share(scores.neverLearned()));
    node.set("grounded", share(scores.grounded()));
    node.put("gradeWithoutPath", scores.gradeWithoutPath());
    node.put("gradeWithPath", scores.gradeWithPath());
    fields(scores.fields(), node.putObject("fields"));
    ObjectNode fair = node.putObject("fairness");
    fair.set("identical", share(scores.fairness().identical()));
    fair.set("underEveryIntroduction", share(scores.fairness().among()));
    ArrayNode different = fair.putArray("different");
    scores.fairness().different().forEach(different::add);
    node.set("alike", share(scores.alike()));
    ObjectNode kinds = node.putObject("jointGoalByKind");
    scores.jointGoalByKind().forEach((kind, share) -> kinds.set(kind, share(share)));
    return node;
  }

  private static ObjectNode share(Share share) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("count", share.count()).put("of", share.of());
    return node.put("value", share.value()).put("low", share.low()).put("high", share.high());
  }
}
