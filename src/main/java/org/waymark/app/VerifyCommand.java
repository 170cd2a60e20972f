package org.waymark.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.catalog.Recurrences;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Problems;
import org.waymark.turn.ProfileReader;
import org.waymark.verify.Verdict;
import org.waymark.verify.Verification;
import org.waymark.wire.Json;
import org.waymark.wire.PathJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Whether a path that was taken away still holds. */
@Command(
    name = "verify",
    description =
        "Replay a path.json: every fact, date, limit, total and claim against the catalog in use."
            + " Exit code 1 where something no longer holds.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "PATH.json",
      description = "What plan --json prints, or the conversation's path.json.")
  private Path file;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    JsonNode told = read();
    Settings settings = main.settings();
    Verdict verdict;
    try (Waymark waymark =
        Waymark.open(settings, Clock.systemUTC(), new Terminal(spec.commandLine().getErr()))) {
      waymark.ready();
      verdict = verify(told, waymark.snapshots().current(), settings);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.pretty(tree(verdict)) : text(verdict));
    out.flush();
    return verdict.holds() ? 0 : 1;
  }

  private JsonNode read() throws IOException {
    try {
      JsonNode told = Json.parse(Files.readString(file));
      if (told.path("path").isObject() && told.path("profile").isObject()) {
        return told;
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IOException(file + " is not JSON, as line " + line + " shows", e);
    }
    throw new IOException(file + " has no path and profile in it; plan --json prints both");
  }

  private Verdict verify(JsonNode told, Snapshot snapshot, Settings settings) throws IOException {
    for (String part :
        List.of("/steps", "/totals", "/coverage/gap", "/catalogVersion", "/plannedOn")) {
      if (told.path("path").at(part).isMissingNode()) {
        throw new IOException(file + " has a path that is none: it lacks " + part.substring(1));
      }
    }
    org.waymark.planning.Path path;
    try {
      path = PathJson.read(told.path("path"));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " has a path that is none: " + e.getOriginalMessage(), e);
    }
    String currency = told.path("currency").asText(settings.currency());
    return new Verification(
            snapshot.framework(), snapshot.catalog(), new Recurrences(), snapshot.planner())
        .verify(
            path,
            Problems.of(
                new ProfileReader(snapshot.framework(), snapshot.catalog(), snapshot.linker())
                    .read(told.path("profile")),
                currency,
                path.plannedOn()),
            LocalDate.now(settings.timeZone()));
  }

  private static String text(Verdict verdict) {
    StringBuilder text = new StringBuilder();
    verdict.faults().forEach(f -> text.append(f.message()).append('\n'));
    verdict.notes().forEach(n -> text.append("Note: ").append(n).append('\n'));
    int faults = verdict.faults().size();
    return text.append(verdict.checked())
        .append(" things checked, ")
        .append(faults == 0 ? "all hold." : faults + " no longer hold.")
        .toString();
  }

  private static ObjectNode tree(Verdict verdict) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("holds", verdict.holds()).put("checked", verdict.checked());
    ArrayNode faults = node.putArray("faults");
    verdict.faults().forEach(f -> faults.addObject().put("at", f.at()).put("message", f.message()));
    ArrayNode notes = node.putArray("notes");
    verdict.notes().forEach(notes::add);
    return node;
  }
}
