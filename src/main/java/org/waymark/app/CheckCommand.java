package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.KnowledgeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the knowledge folder and names file and line of whatever is wrong. */
@Command(name = "check", description = "Check the knowledge folder: every issue with file and line.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder; by default the one that serve would use.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Path checked = Folders.find("knowledge", folder == null ? Settings.read(System.getenv()).knowledge() : folder);
    KnowledgeFolder knowledge = KnowledgeFolder.read(checked, true);
    PrintWriter out = spec.commandLine().getOut();
    knowledge.issues().forEach(out::println);
    long errors = knowledge.issues().stream().filter(i -> i.severity() == Issue.Severity.ERROR).count();
    out.printf(
        Locale.ROOT,
        "%d roles, %d skills, %d programs, %d awards, %d answers; %d errors, %d warnings.%n",
        knowledge.framework().listRoles().size(),
        knowledge.framework().listSkills().size(),
        knowledge.catalog().programs().size(),
        knowledge.catalog().awards().size(),
        knowledge.answers().size(),
        errors,
        knowledge.issues().size() - errors);
    out.flush();
    return errors == 0 ? 0 : 1;
  }
}
