package org.waymark.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.load.CatalogWriter;
import org.waymark.knowledge.load.CsvWriter;
import org.waymark.knowledge.load.ElmForm;
import org.waymark.knowledge.load.LinkedWriter;
import org.waymark.knowledge.load.SchemaOrgForm;
import org.waymark.wire.CatalogExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the catalog in use, in a format that others read. */
@Command(
    name = "export",
    description = "Write the catalog in use, in a format that others read.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Option(
      names = "--format",
      paramLabel = "json|csv|elm|schema-org",
      defaultValue = "json",
      description = "The format; json where this is left out, which alone says all.")
  private String format = "json";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where to; the terminal where this is left out.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    CatalogWriter writer = writer();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    try (Waymark waymark = Waymark.open(main.settings(), Clock.systemUTC(), terminal)) {
      waymark.ready();
      Catalog catalog =
          waymark
              .catalogs()
              .current()
              .orElseThrow(() -> new IOException("there is no catalog to write"));
      if (file == null) {
        write(writer, catalog, waymark, spec.commandLine().getOut());
      } else {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          write(writer, catalog, waymark, out);
        }
        terminal.say(catalog.listPrograms().size() + " programs written to " + file + ".");
      }
    }
    return 0;
  }

  private static void write(CatalogWriter writer, Catalog catalog, Waymark waymark, Writer out)
      throws IOException {
    writer.write(catalog, waymark.framework().with(catalog.listOwnSkills()), out);
    out.flush();
  }

  private CatalogWriter writer() {
    return switch (format) {
      case "json" -> new CatalogExport();
      case "csv" -> new CsvWriter();
      case "elm" -> new LinkedWriter(new ElmForm());
      case "schema-org" -> new LinkedWriter(new SchemaOrgForm());
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "There is no format " + format + "; say json, csv, elm or schema-org.");
    };
  }
}
