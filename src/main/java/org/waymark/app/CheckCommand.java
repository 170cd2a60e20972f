package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.check.KnowledgeCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Checks the knowledge folder: names file and line of whatever is wrong, and what to do; then says
 * in figures what it holds.
 */
@Command(
    name = "check",
    description = "Check the knowledge folder: every issue with file and line, and a summary.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder; by default the one that serve would use.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder that can be read");
    }
    Path checked = Folders.find("knowledge", folder == null ? settings.knowledge() : folder);
    Terminal progress = new Terminal(spec.commandLine().getErr());
    KnowledgeCheck.Report report =
        KnowledgeCheck.run(checked, LocalDate.now(settings.timeZone()), progress::say);
    PrintWriter out = spec.commandLine().getOut();
    out.println(report.summary());
    report.issues().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%d errors, %d warnings.%n",
        report.errors(),
        report.issues().size() - report.errors());
    out.flush();
    return report.errors() == 0 ? 0 : 1;
  }
}
