package org.waymark.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogService;
import org.waymark.catalog.ImportRefused;
import org.waymark.catalog.ImportReport;
import org.waymark.knowledge.load.CatalogFile;
import org.waymark.knowledge.load.CatalogFormat;
import org.waymark.knowledge.load.Draft;
import org.waymark.knowledge.load.GuessedMapping;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Mapping;
import org.waymark.knowledge.load.Source;
import org.waymark.wire.ImportReportJson;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes a catalog in, as a whole or not at all; a running server takes it up within seconds. */
@Command(
    name = "import",
    description = "Replace the catalog by a file's programs, or add them to it.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN = 3;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "FILE", description = "The catalog.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "csv|xlsx|json|yaml|ctdl|elm|ob3|schema-org",
      description = "What the file is; told by its content where this is left out.")
  private @Nullable String format;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "For csv and xlsx: which column is which field (docs/import-csv.md). Where it is left"
              + " out, one is guessed and shown.")
  private @Nullable Path mapping;

  @Option(names = "--add", description = "Join the catalog by id instead of replacing it.")
  private boolean add;

  @Option(names = "--dry-run", description = "Say what would happen, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--confirm",
      description = "Accept that more of the catalog is lost than WAYMARK_MAX_LOSS allows.")
  private boolean confirm;

  @Option(names = "--json", description = "Print the whole ImportReport as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    if (Files.size(file) > settings.maxImportBytes()) {
      throw new IOException(
          file + " is larger than WAYMARK_MAX_IMPORT_BYTES (" + settings.maxImportBytes() + ")");
    }
    Source source = Source.of(file);
    CatalogFormat known = format();
    CatalogFormat told = known == null ? CatalogFormat.recognise(source) : known;
    terminal.say("Reading " + file + " as " + told.code() + " …");
    Draft draft =
        CatalogFile.read(
            source, told, mapping(source, told, settings, terminal), settings.currency());
    terminal.say(draft.read() + " records read; linking their skills …");
    try (Waymark waymark = Waymark.open(settings, Clock.systemUTC(), terminal)) {
      report(waymark.catalogs().publish(draft, new CatalogService.Mode(add, dryRun, confirm)));
      return 0;
    } catch (ImportRefused e) {
      report(e.report());
      throw e;
    }
  }

  private @Nullable CatalogFormat format() {
    return format == null
        ? null
        : CatalogFormat.find(format)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no format "
                        + format
                        + "; say csv, xlsx, json, yaml, ctdl, elm, ob3 or schema-org."));
  }

  private static void kind(PrintWriter out, String code, List<Issue> some) {
    some.stream().limit(SHOWN).forEach(out::println);
    if (some.size() > SHOWN) {
      out.println(
          "  … and " + (some.size() - SHOWN) + " more of " + code + "; --json prints them all.");
    }
  }

  private @Nullable Mapping mapping(
      Source source, CatalogFormat told, Settings settings, Terminal terminal) throws IOException {
    if (mapping != null) {
      try (InputStream in = Files.newInputStream(mapping)) {
        return Mapping.read(in, String.valueOf(mapping.getFileName()));
      }
    }
    if (!told.isTable()) {
      return null;
    }
    GuessedMapping guess = CatalogFile.guess(source, told, settings.currency());
    if (!guess.exact()) {
      terminal.say(
          "No mapping was given. This one was guessed; save it as a file, correct it, and give it"
              + " as --mapping FILE (docs/import-csv.md):\n");
      terminal.say(guess.yaml());
    }
    if (!guess.isComplete() && !dryRun) {
      throw new IOException(
          "it cannot be told which columns are title and provider; complete the mapping above and"
              + " give it as --mapping FILE, or try it with --dry-run");
    }
    return guess.mapping();
  }

  private void report(ImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.pretty(ImportReportJson.write(report)));
      out.flush();
      return;
    }
    List<Issue> issues = report.issues();
    Map<String, List<Issue>> kinds =
        issues.stream()
            .collect(Collectors.groupingBy(Issue::code, LinkedHashMap::new, Collectors.toList()));
    kinds.forEach((code, some) -> kind(out, code, some));
    out.printf(
        Locale.ROOT,
        "%s: %d read, %d accepted, %d rejected, %d warnings; %d added, %d changed, %d removed.%n",
        report.format(),
        report.read(),
        report.accepted(),
        report.rejected(),
        report.warnings(),
        report.added(),
        report.changed(),
        report.removed());
    out.println(
        report.catalogVersion() == null
            ? "Nothing was changed."
            : "Catalog version " + report.catalogVersion() + ".");
    out.flush();
  }
}
