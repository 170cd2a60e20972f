package org.waymark.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.catalog.Snapshot;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.reply.Claim;
import org.waymark.reply.Evidence;
import org.waymark.reply.GroundingCheck;
import org.waymark.wire.CatalogJson;

/**
 * Looks for made-up facts in a reply: what its text says and neither a listed source's record, nor
 * the path, nor the profile, nor the learner's own words carry. What the reply says of changes
 * counts as carried too: it is worked out from two paths, one of which the reply shows no more.
 */
final class FactCheck {
  private static final Pattern WEEKS = Pattern.compile("(\\d+) weeks");

  /** A reply's text shows a link's words alone. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

  private final Snapshot snapshot;
  private final List<String> fixed;
  private final GroundingCheck check = new GroundingCheck();

  /** {@code fixed} are sentences that are said as they are, such as examples in questions. */
  FactCheck(Snapshot snapshot, List<String> fixed) {
    this.snapshot = snapshot;
    this.fixed = List.copyOf(fixed);
  }

  /**
   * What is made up, each in a few words.
   *
   * @param before the path before this turn; a missing node where there was none
   * @param said all that the learner has said so far
   */
  List<String> invented(JsonNode reply, JsonNode before, List<String> said) {
    Evidence.Builder evidence =
        new Evidence.Builder()
            .record(reply.path("path"))
            .record(reply.path("profile"))
            .record(reply.path("changes"))
            .record(reply.path("sources"))
            .record(before);
    said.forEach(evidence::text);
    fixed.forEach(evidence::verbatim);
    reply.path("sources").forEach(s -> source(s, evidence));
    reply.path("blocks").forEach(b -> handoff(b, evidence));
    if (!paths(reply)) {
      supposed(reply, evidence);
    }
    for (int i = 1; i <= reply.at("/path/coverage/uncovered").size(); i++) {
      evidence.number(BigDecimal.valueOf(i));
    }
    return check.invented(reply.path("text").asText(), evidence.build()).stream()
        .map(FactCheck::told)
        .toList();
  }

  private static boolean paths(JsonNode reply) {
    for (JsonNode block : reply.path("blocks")) {
      if (block.path("type").asText().equals("path")) {
        return true;
      }
    }
    return false;
  }

  private static String told(Claim claim) {
    return "made up: " + claim.words() + " (" + claim.kind() + ")";
  }

  private void source(JsonNode source, Evidence.Builder evidence) {
    String id = source.path("id").asText();
    Catalog catalog = snapshot.catalog();
    switch (source.path("kind").asText()) {
      case "program" ->
          catalog
              .findProgram(new ProgramId(id))
              .ifPresent(p -> evidence.record(CatalogJson.program(p, snapshot.framework(), null)));
      case "role" ->
          snapshot.framework().findRole(new RoleId(id)).ifPresent(r -> role(r, evidence));
      case "answer" ->
          snapshot
              .search()
              .answerById(id)
              .ifPresent(
                  a -> evidence.text(a.title()).text(LINK.matcher(a.text()).replaceAll("$1")));
      default -> {}
    }
  }

  /** "You have 3 of 6 skills": the whole counts what the role cannot do without. */
  private void role(Role role, Evidence.Builder evidence) {
    evidence.record(CatalogJson.role(role, snapshot.framework()));
    for (int i = 1; i <= role.essential().size(); i++) {
      evidence.number(BigDecimal.valueOf(i));
    }
  }

  /**
   * What is only supposed stands in no path of the reply: its price is held to the programs that
   * the reply lists, and the difference to the path that stands. How many weeks it takes, and how
   * much sooner or later that is, is not checked.
   */
  private void supposed(JsonNode reply, Evidence.Builder evidence) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal hours = BigDecimal.ZERO;
    for (JsonNode source : reply.path("sources")) {
      Optional<Program> program =
          snapshot.catalog().findProgram(new ProgramId(source.path("id").asText()));
      sum = sum.add(program.map(Program::cost).map(Money::amount).orElse(BigDecimal.ZERO));
      hours = hours.add(program.map(Program::hours).orElse(BigDecimal.ZERO));
    }
    JsonNode cost = reply.at("/path/totals/knownCost");
    if (cost.isObject()) {
      BigDecimal now = cost.path("amount").decimalValue();
      String currency = cost.path("currency").asText();
      evidence.money(new Money(sum, currency));
      if (sum.compareTo(now) != 0) {
        evidence.money(new Money(sum.subtract(now).abs(), currency));
      }
    }
    evidence.number(hours);
    WEEKS
        .matcher(reply.path("text").asText())
        .results()
        .forEach(w -> evidence.number(new BigDecimal(w.group(1))));
  }

  /** The addresses of the people to turn to are settings, not records. */
  private static void handoff(JsonNode block, Evidence.Builder evidence) {
    if (block.path("type").asText().equals("handoff")) {
      evidence.record(block);
    }
  }
}
