package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.BenchJson;
import org.waymark.bench.BenchPlot;
import org.waymark.bench.BenchReport;
import org.waymark.bench.PlannerBench;
import org.waymark.catalog.Recurrences;
import org.waymark.catalog.Snapshot;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the planner; see {@code docs/planner.md} for figures. */
@Command(
    name = "bench",
    description =
        "Measure the planner on catalogs of several sizes in the shape of the knowledge folder's:"
            + " milliseconds, the share proven best, memory.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "300,3000,10000",
      paramLabel = "N",
      description = "Programs of each catalog; 300,3000,10000 where nothing is said.")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--requests",
      defaultValue = "400",
      paramLabel = "N",
      description = "Requests for each size; 400 where nothing is said.")
  private int requests;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of catalogs and requests; 1 where nothing is said.")
  private long seed;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day of planning, such as 2026-11-24; today where nothing is said.")
  private @Nullable LocalDate today;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Write a picture too, as SVG: time by programs, gap skills and limits.")
  private @Nullable Path plot;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (requests < 1 || sizes.stream().anyMatch(s -> s < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--sizes and --requests: numbers over 0 are wanted");
    }
    Settings settings = main.settings();
    Terminal progress = new Terminal(spec.commandLine().getErr());
    BenchReport report = report(settings, progress);
    if (plot != null) {
      Files.writeString(plot, BenchPlot.draw(report));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.pretty(BenchJson.write(report)) : report.table());
    out.flush();
    return 0;
  }

  private BenchReport report(Settings settings, Terminal progress) throws IOException {
    LocalDate day = today == null ? LocalDate.now(settings.timeZone()) : today;
    Snapshot snapshot;
    try (TemporaryFolder apart = TemporaryFolder.make();
        Waymark waymark =
            Waymark.openApart(
                settings, apart.path(), Meanings.NEVER, Clock.systemUTC(), progress)) {
      waymark.ready();
      snapshot = waymark.snapshots().current();
    }
    return new PlannerBench(snapshot.framework(), snapshot.catalog(), new Recurrences())
        .run(new PlannerBench.Settings(sizes, requests, seed, day), progress::say);
  }
}
