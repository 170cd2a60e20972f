package org.waymark.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Issues;

/** Checks a knowledge folder: all that must hold of it, and what it holds in figures. */
public final class KnowledgeCheck {
  private static final List<Check> CHECKS =
      List.of(
          new LinksCheck(),
          new StartableCheck(),
          new CircleCheck(),
          new UseCheck(),
          new NamesCheck(),
          new AmountsCheck(),
          new AnnexCheck(),
          new StartsCheck(),
          new FundingCheck(),
          new AnswersCheck(),
          new LikenessCheck(),
          new SpellingCheck(),
          new QuotesCheck());

  private KnowledgeCheck() {}

  /**
   * What came of it.
   *
   * @param issues errors for what must be mended, warnings for what is worth a look
   * @param summary tables of counts, as Markdown
   */
  public record Report(List<Issue> issues, String summary) {
    /** Copies the list. */
    public Report {
      issues = List.copyOf(issues);
    }

    /** How many of the issues are errors. */
    public long errors() {
      return issues.stream().filter(i -> i.severity() == Issue.Severity.ERROR).count();
    }
  }

  /**
   * Checks the folder. Planning every role takes about ten seconds of two free cores.
   *
   * @param today by which dates are past, and on which the paths begin
   * @param progress hears a line now and then
   * @throws IOException where the folder cannot be read
   */
  public static Report run(Path folder, LocalDate today, Consumer<String> progress)
      throws IOException {
    Knowledge knowledge = Knowledge.read(folder, today);
    Issues issues = new Issues();
    for (Check check : CHECKS) {
      check.run(knowledge, issues);
    }
    progress.accept("read the folder and checked its records");
    List<RolePath> paths = RolePaths.plan(knowledge, progress);
    new ReachCheck(paths).run(knowledge, issues);
    return new Report(issues.list(), summary(knowledge, paths));
  }

  private static String summary(Knowledge knowledge, List<RolePath> paths) {
    String head =
        String.format(
            Locale.ROOT,
            "%d roles, %d skills, %d programs, %d awards, %d answers%n%n",
            knowledge.baseRoles().size(),
            knowledge.framework().listSkills().size(),
            knowledge.programs().size(),
            knowledge.catalog().listAwards().size(),
            knowledge.answers().size());
    return Stream.concat(
            new CatalogTables(knowledge).list().stream(), new PathTables(paths).list().stream())
        .map(Table::toString)
        .collect(Collectors.joining("\n", head, ""));
  }
}
