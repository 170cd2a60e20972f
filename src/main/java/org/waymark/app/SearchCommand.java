package org.waymark.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waymark.channel.web.Library;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.wire.CatalogJson;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Programs by words. */
@Command(
    name = "search",
    description = "Find programs by words, best first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The words.")
  private List<String> words;

  @Option(
      names = "--limit",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many at most, 1 to 1000; 10 where nothing is said.")
  private int limit;

  @Option(
      names = "--json",
      description = "Print the programs as JSON, as GET /api/v1/programs does.")
  private boolean json;

  @Override
  public Integer call() {
    if (limit < 1 || limit > 1000) {
      throw new ParameterException(
          spec.commandLine(), "--limit: a number from 1 to 1000 is wanted");
    }
    try (Waymark waymark =
        Waymark.open(
            main.settings(), Clock.systemUTC(), new Terminal(spec.commandLine().getErr()))) {
      waymark.ready();
      Library library = waymark.library();
      Library.Found found =
          library.programs(
              new Library.Query(
                  String.join(" ", words), null, null, null, Set.of(), null, null, 0, limit));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        found
            .items()
            .forEach(p -> items.add(CatalogJson.program(p, library.framework(), library.page(p))));
        out.println(Json.pretty(answer.put("total", found.total())));
      } else {
        found.items().forEach(p -> out.println(line(p)));
        out.println(found.total() + " found.");
      }
      out.flush();
    }
    return 0;
  }

  private static String line(Program program) {
    Money cost = program.cost();
    return program.title()
        + " – "
        + program.provider().name()
        + ": "
        + (program.hours() == null ? "hours not stated" : program.hours().toPlainString() + " h")
        + ", "
        + (cost == null
            ? "cost not stated"
            : cost.isFree() ? "free" : cost.amount().toPlainString() + " " + cost.currency())
        + "  ["
        + program.id().value()
        + "]";
  }
}
