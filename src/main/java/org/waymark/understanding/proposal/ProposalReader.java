package org.waymark.understanding.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a model proposes: wholly in the form that was asked for, or not at all. */
final class ProposalReader {
  private static final int MOST = 12;
  private static final int LONGEST = 300;
  private static final Set<String> FIELDS = Set.of("command", "quote", "means");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ProposalReader() {}

  /** The proposals, or empty where it is in any other form. */
  static Optional<List<Proposal>> read(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    JsonNode commands = root.path("commands");
    if (!root.isObject() || root.size() != 1 || !commands.isArray() || commands.size() > MOST) {
      return Optional.empty();
    }
    List<Proposal> proposals = new ArrayList<>();
    for (JsonNode command : commands) {
      Optional<Proposal> proposal = one(command);
      if (proposal.isEmpty()) {
        return Optional.empty();
      }
      proposals.add(proposal.get());
    }
    return Optional.of(proposals);
  }

  private static Optional<Proposal> one(JsonNode node) {
    if (!node.isObject() || node.size() != FIELDS.size()) {
      return Optional.empty();
    }
    for (String field : FIELDS) {
      if (!node.path(field).isTextual() || node.path(field).textValue().length() > LONGEST) {
        return Optional.empty();
      }
    }
    return Proposal.Kind.find(node.path("command").textValue())
        .map(kind ->
            new Proposal(
                kind,
                node.path("quote").textValue().strip(),
                node.path("means").textValue().strip()));
  }
}
