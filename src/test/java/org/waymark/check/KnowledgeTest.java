package org.waymark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.load.Issue;

/** The embedded knowledge has nothing that its check calls an error. */
class KnowledgeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void the_embedded_knowledge_has_no_error() throws IOException {
    KnowledgeCheck.Report report = KnowledgeCheck.run(Path.of("knowledge"), TODAY, progress -> {});

    assertThat(report.issues().stream().filter(i -> i.severity() == Issue.Severity.ERROR)).isEmpty();
    assertThat(report.summary()).contains("446 roles");
  }
}
