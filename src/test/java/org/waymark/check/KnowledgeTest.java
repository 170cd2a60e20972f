package org.waymark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.load.Issue;

/** Holds the embedded knowledge to everything that the check demands of one. */
class KnowledgeTest {
  private static KnowledgeCheck.Report report = new KnowledgeCheck.Report(java.util.List.of(), "");

  @BeforeAll
  static void check() throws IOException {
    report = KnowledgeCheck.run(Path.of("knowledge"), LocalDate.of(2026, 12, 1), line -> {});
  }

  @Test
  void the_embedded_knowledge_has_no_error() {
    assertThat(report.issues())
        .filteredOn(i -> i.severity() == Issue.Severity.ERROR)
        .extracting(Issue::toString)
        .isEmpty();
  }

  @Test
  void whatever_is_found_names_a_file_and_a_line() {
    assertThat(report.issues())
        .allSatisfy(i -> assertThat(i.place().line()).as(i.toString()).isPositive());
  }

  @Test
  void the_summary_counts_roles_and_measures_paths() {
    assertThat(report.summary()).contains("| manufacturing", "### From nothing", "median");
  }
}
