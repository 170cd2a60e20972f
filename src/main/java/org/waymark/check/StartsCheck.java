package org.waymark.check;

import java.time.LocalDate;
import org.waymark.catalog.Recurrences;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Starts;
import org.waymark.knowledge.load.Issues;

/** A program that starts on days starts on some within the next two years. */
final class StartsCheck implements Check {
  private static final int YEARS = 2;

  @Override
  public void run(Knowledge knowledge, Issues issues) {
    LocalDate today = knowledge.today();
    for (Program program : knowledge.programs()) {
      switch (program.starts()) {
        case Starts.AnyTime anyTime -> {}
        case Starts.Unknown unknown -> {}
        case Starts.Dates dates -> {
          if (dates.dates().getLast().isBefore(today)) {
            issues.warn(
                "past-starts",
                knowledge.placeOf(program.id()),
                "starts",
                null,
                "all its days are past; write the next ones, or a recurrence");
          }
        }
        case Starts.Recurring recurring -> recurring(knowledge, program, recurring.rule(), issues);
      }
      if (program.enrolBy() != null && program.enrolBy().isBefore(today)) {
        issues.warn(
            "past-enrolment",
            knowledge.placeOf(program.id()),
            "enrolBy",
            program.enrolBy().toString(),
            "the last day to enrol is past; write the next one, or leave it out");
      }
    }
  }

  private static void recurring(Knowledge knowledge, Program program, String rule, Issues issues) {
    try {
      if (new Recurrences()
          .expand(rule, knowledge.today(), knowledge.today().plusYears(YEARS))
          .isEmpty()) {
        issues.error(
            "no-starts",
            knowledge.placeOf(program.id()),
            "starts",
            rule,
            "\"" + rule + "\" names no day within " + YEARS + " years; mend the rule");
      }
    } catch (IllegalArgumentException e) {
      issues.error(
          "bad-start",
          knowledge.placeOf(program.id()),
          "starts",
          rule,
          "\"" + rule + "\" is no recurrence of RFC 5545; mend the rule");
    }
  }
}
