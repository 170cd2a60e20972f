package org.waymark.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.turn.PlanOnce;
import org.waymark.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A path without a conversation. */
@Command(
    name = "plan",
    description = "The best path to a role, within limits.",
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
  private static final Pattern MONEY =
      Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,2})?)\\s*([A-Za-z]{3})?\\s*");

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Where to: a role's id or words such as \"data analyst\".")
  private @Nullable String role;

  @Option(names = "--hours-per-week", paramLabel = "N", description = "Hours a week for learning.")
  private @Nullable BigDecimal hours;

  @Option(
      names = "--budget",
      paramLabel = "\"300 EUR\"",
      description = "The most that the whole path may cost.")
  private @Nullable String budget;

  @Option(names = "--weeks", paramLabel = "N", description = "The most weeks.")
  private @Nullable Integer weeks;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A Profile as JSON, as in the HTTP API; the other options win over it.")
  private @Nullable Path profile;

  @Option(names = "--json", description = "Print path, profile, currency and time zone as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Settings settings = main.settings();
    ObjectNode asked = profile == null ? JsonNodeFactory.instance.objectNode() : read(profile);
    put(asked, settings.currency());
    try (Waymark waymark =
        Waymark.open(settings, Clock.systemUTC(), new Terminal(spec.commandLine().getErr()))) {
      waymark.ready();
      if (role != null) {
        boolean id =
            waymark
                .snapshots()
                .current()
                .framework()
                .findRole(new org.waymark.knowledge.RoleId(role))
                .isPresent();
        asked.putObject("targetRole").put(id ? "roleId" : "text", role);
      }
      PlanOnce.Planned planned = waymark.planOnce().plan(asked);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? Json.pretty(planned.file()) : planned.text());
      out.flush();
      return 0;
    }
  }

  private void put(ObjectNode asked, String currency) {
    if (role == null && profile == null) {
      throw new ParameterException(
          spec.commandLine(), "Say where to: --role \"data analyst\", or --profile FILE.");
    }
    if (role != null && (role.isBlank() || role.length() > 300)) {
      throw new ParameterException(spec.commandLine(), "--role: 1 to 300 characters are wanted");
    }
    if (hours != null) {
      asked.put("hoursPerWeek", hours);
    }
    if (weeks != null) {
      asked.put("weeks", weeks);
    }
    if (budget != null) {
      Matcher money = MONEY.matcher(budget);
      if (!money.matches()) {
        throw new ParameterException(
            spec.commandLine(),
            "--budget: an amount and a currency are wanted, such as \"300 EUR\"");
      }
      String code = money.group(2) == null ? currency : money.group(2).toUpperCase(Locale.ROOT);
      if (Currency.getAvailableCurrencies().stream()
          .noneMatch(c -> c.getCurrencyCode().equals(code))) {
        throw new ParameterException(
            spec.commandLine(),
            "--budget: " + code + " is no currency of ISO 4217; write it like \"300 EUR\"");
      }
      asked.putObject("budget").put("amount", new BigDecimal(money.group(1))).put("currency", code);
    }
  }

  private static ObjectNode read(Path file) throws IOException {
    try {
      JsonNode node = Json.parse(Files.readString(file));
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IOException(file + " is not JSON, as line " + line + " shows", e);
    }
    throw new IOException(file + " is not a JSON object");
  }
}
