package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.evaluation.CaseReader;
import org.waymark.evaluation.Cases;
import org.waymark.evaluation.Evaluation;
import org.waymark.evaluation.Introduction;
import org.waymark.evaluation.JsonReport;
import org.waymark.evaluation.MarkdownReport;
import org.waymark.evaluation.Part;
import org.waymark.evaluation.Report;
import org.waymark.evaluation.SideBySide;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Plays scripted learners and single sentences, and says how well they were understood and served.
 */
@Command(
    name = "evaluate",
    description =
        "Play scripted learners and single sentences: how well they are understood and served.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final int RUNS = 3;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder with the cases; by default evaluation in the knowledge folder.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(
      names = "--part",
      defaultValue = "all",
      paramLabel = "dev|heldout|all",
      description =
          "Which cases; all where nothing is said. Of those held out, only scores are told.")
  private Which part = Which.ALL;

  @Option(
      names = "--worst",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many of the worst cases to tell; 20 where nothing is said.")
  private int worst;

  @Option(
      names = "--meaning",
      description =
          "Go by meaning beside words, as a server does some minutes after its first start; the"
              + " vectors are kept in the data folder.")
  private boolean meaning;

  /** Which parts. */
  enum Which {
    DEV,
    HELDOUT,
    ALL;

    private List<Part> parts() {
      return switch (this) {
        case DEV -> List.of(Part.DEV);
        case HELDOUT -> List.of(Part.HELD_OUT);
        case ALL -> List.of(Part.DEV, Part.HELD_OUT);
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    if (worst < 0) {
      throw new ParameterException(spec.commandLine(), "--worst: a number from 0 is wanted");
    }
    Settings settings = main.settings();
    Path cases =
        folder == null
            ? Folders.find("knowledge", settings.knowledge()).resolve("evaluation")
            : folder;
    if (!Files.isDirectory(cases)) {
      throw new IOException(cases + " is no folder that can be read");
    }
    List<Cases> parts = new ArrayList<>();
    for (Part each : part.parts()) {
      parts.add(CaseReader.read(cases, each));
    }
    PrintWriter out = spec.commandLine().getOut();
    Report report = report(settings.withoutModel(), parts, RUNS, help -> {});
    if (settings.model() != null) {
      // Once, not thrice: each call costs.
      Map<String, String> used = new LinkedHashMap<>();
      Report helped = report(settings, parts, 1, help -> used.putAll(ModelUse.told(help)));
      if (!json) {
        out.println(SideBySide.write(report, helped, used));
      }
      report = helped;
    }
    out.println(
        json ? Json.pretty(JsonReport.write(report, worst)) : MarkdownReport.write(report, worst));
    out.flush();
    return 0;
  }

  private Report report(
      Settings settings, List<Cases> parts, int runs, Consumer<ModelHelp> afterwards)
      throws IOException {
    Clock clock =
        Clock.fixed(
            CaseReader.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Meanings meanings = meaning ? Meanings.AT_ONCE : Meanings.NEVER;
    try (TemporaryFolder apart = TemporaryFolder.make();
        Waymark waymark =
            Waymark.openApart(
                settings,
                apart.path(),
                meanings,
                clock,
                new Terminal(spec.commandLine().getErr()))) {
      waymark.ready();
      Report report =
          new Evaluation(waymark.subject(), runs, List.of(Introduction.values())).report(parts);
      afterwards.accept(waymark.help());
      return report;
    }
  }
}
