package org.waymark.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.knowledge.load.Issue;

/** A knowledge folder of one role, two skills and three programs, in which nothing is wrong. */
final class SmallFolder {
  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final Map<String, String> files = new LinkedHashMap<>();

  SmallFolder() {
    files.put(
        "framework/half-lives.yaml",
        "- {id: tool, months: 30, kinds: [tool], reason: r, source: {title: t}}\n");
    files.put("framework/sectors.yaml", "- {id: office, label: Offices}\n");
    files.put(
        "framework/skills/office.yaml",
        """
        - {id: typing, label: Typing, kind: tool, aliases: [touch typing]}
        - {id: filing, label: Filing, kind: tool, aliases: [archives]}
        """);
    files.put(
        "framework/roles/office.yaml",
        "- {id: clerk, label: Clerk, sector: office, aliases: [office hand], essential: [typing,"
            + " filing]}\n");
    files.put("framework/ambiguous.yaml", "- {word: papers, skills: [typing, filing]}\n");
    files.put(
        "catalog/a.yaml",
        """
        provider: {id: a, name: Anchor School, country: IE}
        programs:
          - id: one
            title: Ten fingers
            description: Rows of letters every morning until nobody looks down any more.
            outcomes: [Type a page without looking at the keys]
            skills: [typing]
            hours: 20
            ects: 0.8
            eqfLevel: 3
            assessment: A page against the clock
            delivery: [online]
            qualityAssurance: A visitor
            cost: {amount: 40, currency: EUR}
            funding: [{name: Harbour Fund, url: "https://example.org/fund", note: pays half}]
            starts: "RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1"
          - id: two
            title: Where it went
            description: Boxes, labels and one shelf that a stranger finds again.
            outcomes: [Find a letter from last year within a minute]
            skills: [filing]
            requires: [typing]
            hours: 21
            eqfLevel: 3
            assessment: Three letters are hidden
            delivery: [online]
            qualityAssurance: A visitor
          - id: three
            title: Both desks
            description: A week behind the counter with its own keyboard and cupboard.
            outcomes: [Run the front office for one quiet day]
            skills: [typing, filing]
            hours: 22
            eqfLevel: 3
            assessment: The quiet day
            delivery: [online]
            qualityAssurance: A visitor
        awards:
          - {id: w, title: Office award, needs: 2, parts: [one, two]}
        """);
    files.put(
        "answers/what.md",
        """
        ---
        title: What is it?
        asked:
          - what is it
          - what is this
          - tell me what it is
          - explain it
        sources:
          - {title: "A paper", url: "https://example.org/paper"}
        reviewed: 2026-11-24
        ---
        It is a short course with an assessment at its end, and a record that says what was learned, how much
        work it took, who taught it and who stands behind its quality. More of it [here](what.md).
        """);
  }

  /**
   * The same with one text for another, wherever it stands. Throws where it stands nowhere: the
   * case would test nothing.
   */
  SmallFolder with(String from, String to) {
    if (files.values().stream().noneMatch(t -> t.contains(from))) {
      throw new IllegalArgumentException("nowhere: " + from);
    }
    files.replaceAll((file, text) -> text.replace(from, to));
    return this;
  }

  /** Writes it there and checks its records. */
  List<Issue> issues(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }
    return KnowledgeCheck.records(Knowledge.read(folder, TODAY)).list();
  }
}
