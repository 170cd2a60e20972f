package org.waymark.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.load.DraftProgram;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issues;
import org.waymark.knowledge.load.SkillText;

/**
 * Every id that is written leads to a record; what reading already left out for want of one counts
 * as an error here.
 */
final class LinksCheck implements Check {
  private static final Set<String> BROKEN =
      Set.of(
          "unknown-skill",
          "unknown-role",
          "unknown-part",
          "unknown-level",
          "unknown-sector",
          "unknown-kind",
          "unknown-field",
          "bad-url");
  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+)\\.md\\)");

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    for (Issue issue : knowledge.loadIssues()) {
      if (issue.severity() == Issue.Severity.ERROR || BROKEN.contains(issue.code())) {
        issues.error(issue.code(), issue.place(), issue.field(), issue.value(), said(issue));
      } else {
        issues.warn(issue.code(), issue.place(), issue.field(), issue.value(), said(issue));
      }
    }
    for (DraftProgram program : knowledge.folder().catalog().programs()) {
      skills(knowledge, program.skills(), "skills", issues);
      skills(knowledge, program.requires(), "requires", issues);
      awardsOf(knowledge, program, issues);
    }
    knowledge.catalog().listAwards().forEach(a -> parts(knowledge, a, issues));
    answers(knowledge, issues);
  }

  private static String said(Issue issue) {
    return issue.value() == null ? issue.message() : issue.value() + ": " + issue.message();
  }

  private static void skills(
      Knowledge knowledge, List<SkillText> texts, String field, Issues issues) {
    for (SkillText text : texts) {
      if (knowledge.framework().findSkill(Knowledge.idOf(text)).isEmpty()) {
        String id = Knowledge.idOf(text).value();
        issues.error(
            "unknown-skill",
            text.place(),
            field,
            id,
            "\"" + id + "\" is no skill of the framework; write the id of one, or add the skill");
      }
    }
  }

  private static void awardsOf(Knowledge knowledge, DraftProgram program, Issues issues) {
    for (AwardId award : program.program().stacksTo()) {
      if (knowledge.catalog().findAward(award).isEmpty()) {
        issues.error(
            "unknown-award",
            program.place(),
            "stacksTo",
            award.value(),
            "\"" + award + "\" is no award; add it, or take it out here");
      }
    }
  }

  /**
   * Institutions do recognise one another's courses, but no record says that these do: worth a
   * look, no fault.
   */
  private static void parts(Knowledge knowledge, Award award, Issues issues) {
    for (ProgramId part : award.parts()) {
      String giver =
          knowledge
              .catalog()
              .findProgram(part)
              .map(Program::provider)
              .map(p -> p.name())
              .orElse(award.provider());
      if (award.provider() != null && !award.provider().equals(giver)) {
        issues.warn(
            "foreign-part",
            knowledge.placeOf(award.id()),
            "parts",
            part.value(),
            "\""
                + part
                + "\" is taught by "
                + giver
                + ", the award is given by "
                + award.provider()
                + "; make sure that the one recognises the other, or take the part out");
      }
    }
  }

  private static void answers(Knowledge knowledge, Issues issues) {
    Set<String> ids = knowledge.answers().stream().map(a -> a.id()).collect(Collectors.toSet());
    for (SourceLine line : knowledge.lines()) {
      Matcher link = LINK.matcher(line.text());
      while (line.place().file().startsWith("answers/") && link.find()) {
        if (!ids.contains(link.group(1))) {
          issues.error(
              "unknown-answer",
              line.place(),
              null,
              link.group(1),
              "there is no answer " + link.group(1) + ".md; mend the link");
        }
      }
    }
  }
}
