package org.waymark.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.waymark.catalog.Snapshot;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;
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
    return check.invented(reply.path("text").asText(), evidence.build()).stream()
        .map(FactCheck::told)
        .toList();
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
              .ifPresent(p ->
                  evidence.record(CatalogJson.program(p, snapshot.framework(), null)));
      case "role" ->
          snapshot
              .framework()
              .findRole(new RoleId(id))
              .ifPresent(r -> evidence.record(CatalogJson.role(r, snapshot.framework())));
      case "answer" ->
          snapshot
              .search()
              .answerById(id)
              .ifPresent(a -> evidence.text(a.title()).text(a.text()));
      default -> {}
    }
  }

  /** The addresses of the people to turn to are settings, not records. */
  private static void handoff(JsonNode block, Evidence.Builder evidence) {
    if (block.path("type").asText().equals("handoff")) {
      evidence.record(block);
    }
  }
}
