package org.waymark.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.EscoReader;
import org.waymark.knowledge.load.Issues;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes ESCO's roles and skills in, beside those of the knowledge folder, or gives them up. */
@Command(
    name = "import-framework",
    description = {
      "Take in ESCO's occupations and skills (its published CSV, English), beside the roles and"
          + " skills of the knowledge folder.",
      "This service uses the ESCO classification of the European Commission."
    },
    mixinStandardHelpOptions = true)
final class ImportFrameworkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "DIR|ZIP",
      arity = "0..*",
      description = "Folders with the tables or with the zips, or the zips.")
  private List<Path> sources = List.of();

  @Option(
      names = "--embedded",
      description = "Go back to the roles and skills of the knowledge folder alone.")
  private boolean embedded;

  @Option(names = "--json", description = "Print what was done, with every issue, as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (embedded != sources.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say which folder or zips, or --embedded to go back, but not both.");
    }
    Settings settings = main.settings();
    ImportedFramework imported = new ImportedFramework(settings.data());
    if (embedded) {
      giveUp(imported);
      return 0;
    }
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new NoSuchFileException(source.toString());
      }
    }
    long start = System.nanoTime();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    terminal.say("Reading …");
    Issues issues = new Issues();
    Framework framework = EscoReader.read(sources, issues);
    imported.use(framework);
    FrameworkReport report = new FrameworkReport(framework, issues.list());
    terminal.say(report.taken());
    try (Waymark waymark =
        Waymark.openApart(
            settings, settings.data(), Meanings.AT_ONCE, Clock.systemUTC(), terminal)) {
      report.inUse(waymark.framework());
      if (waymark.keepsVectors()) {
        terminal.say("Meanings are worked out now, which takes minutes the first time …");
        waymark.ready();
        terminal.say(
            String.format(Locale.ROOT, "Done after %.0f s.", (System.nanoTime() - start) / 1e9));
      } else {
        terminal.say(
            "A server runs on this data folder: it takes them up within seconds, and works out"
                + " their meanings by itself.");
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.pretty(report.json()) : report.text());
    out.flush();
    return 0;
  }

  private void giveUp(ImportedFramework imported) throws IOException {
    boolean was = imported.drop();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.pretty(JsonNodeFactory.instance.objectNode().put("dropped", was)));
    } else {
      out.println(
          was
              ? "The imported framework is given up; the one of the knowledge folder is in use."
              : "No framework was imported: nothing was changed.");
    }
    out.flush();
  }
}
