package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The European Learning Model v3: learning opportunities; in a credential, what the achievement (or
 * else the activity) is specified by. Source: https://europa.eu/europass/elm-browser.
 */
final class ElmVocabulary implements LinkedReader.Vocabulary {
  @Override
  public List<ProgramShape> programs(LinkedGraph graph, Issues issues) {
    List<ProgramShape> shapes = of(graph, "LearningOpportunity", issues);
    if (shapes.isEmpty()) {
      shapes = of(graph, "LearningAchievement", issues);
    }
    if (shapes.isEmpty()) {
      shapes = of(graph, "LearningActivity", issues);
    }
    if (shapes.isEmpty()) {
      for (LinkedNode node : graph.all()) {
        if (node.is("Qualification") || node.is("LearningAchievementSpecification")) {
          shapes.add(new OneProgram(node, List.of(node), issues).shape());
        }
      }
    }
    return shapes;
  }

  private static List<ProgramShape> of(LinkedGraph graph, String type, Issues issues) {
    List<ProgramShape> shapes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LinkedNode node : graph.all()) {
      if (node.is(type) && seen.add(node.key())) {
        List<LinkedNode> both = new ArrayList<>(List.of(node));
        both.addAll(
            node.nodes(
                "specifiedBy",
                "learningAchievementSpecification",
                "learningActivitySpecification"));
        // What proved it and what was done for it say how it is assessed and taught.
        both.addAll(node.nodes("influencedBy"));
        shapes.add(new OneProgram(node, both, issues).shape());
      }
    }
    return shapes;
  }

  /** One program while it is read, from a node and those that specify it. */
  private record OneProgram(LinkedNode node, List<LinkedNode> both, Issues issues) {
    ProgramShape shape() {
      ProgramShape shape = new ProgramShape(node.place(), issues);
      LinkedNode identifier = node.node("identifier");
      String notation = identifier == null ? null : identifier.text("notation");
      // Ids such as urn:epass:… count within one file alone.
      String id = node.id() == null || node.id().startsWith("urn:epass:") ? null : node.id();
      shape
          .put("id", notation != null ? notation : id != null ? id : text("title"))
          .put("title", text("title"))
          .put("description", text("description"))
          .put("language", code(node("language"), "language"))
          .put("credentialType", name(node("dcType")));
      LinkedNode page = node("homepage");
      shape.put(
          "url", page == null ? null : page.words("contentURL").stream().findFirst().orElse(null));
      provider(shape);
      learning(shape);
      quality(shape);
      when(shape);
      return shape;
    }

    private void provider(ProgramShape shape) {
      LinkedNode awarding = node("awardedBy");
      LinkedNode giver = node("providedBy");
      if (giver == null && awarding != null) {
        giver = awarding.node("awardingBody");
      }
      if (giver == null) {
        giver = node("publisher", "directedBy");
      }
      if (giver == null) {
        return;
      }
      LinkedNode page = giver.node("homepage");
      String giverId = giver.id();
      LinkedNode identifier = giver.node("identifier");
      shape.tree(
          "provider",
          shape.record(
              "id",
              identifier != null && "waymark".equals(identifier.text("schemeName"))
                  ? identifier.text("notation")
                  : giverId == null || giverId.startsWith("urn:") || giverId.startsWith("_:")
                      ? null
                      : giverId,
              "name",
              giver.text("legalName", "prefLabel", "altLabel"),
              "url",
              page == null ? null : page.words("contentURL").stream().findFirst().orElse(null)));
      giver.nodes("location").forEach(at -> country(at, shape));
      nodes("providedAt").forEach(at -> country(at, shape));
      towns(shape);
    }

    private static void country(LinkedNode at, ProgramShape shape) {
      for (LinkedNode address : at.nodes("address")) {
        shape.put("country", code(address.node("countryCode"), "country"));
      }
    }

    private void towns(ProgramShape shape) {
      List<String> names = new ArrayList<>();
      nodes("providedAt").forEach(p -> names.addAll(p.texts("description")));
      nodes("providedAt")
          .forEach(p -> p.nodes("spatialCode").forEach(s -> names.addAll(s.texts("prefLabel"))));
      shape.put("places", names);
    }

    private void learning(ProgramShape shape) {
      List<String> outcomes = new ArrayList<>();
      List<Tree> skills = new ArrayList<>();
      for (LinkedNode outcome : nodes("learningOutcome")) {
        if (!isList(outcome)) {
          outcomes.addAll(outcome.texts("title"));
        }
        // Waymark's own export says its skills twice, by its ids and by ESCO's.
        for (LinkedNode skill :
            isList(outcome)
                ? outcome.nodes("relatedSkill")
                : outcome.nodes("relatedESCOSkill", "relatedSkill")) {
          Tree tree = SkillRefs.tree(skill.id(), skill.text("prefLabel"), shape);
          if (tree != null) {
            skills.add(tree);
          }
        }
      }
      shape.put("outcomes", outcomes).trees("skills", skills);
      List<Tree> required = new ArrayList<>();
      for (LinkedNode note : nodes("entryRequirement")) {
        String words = note.text("noteLiteral");
        String id = note.id();
        Tree skill =
            id != null && id.startsWith(SkillRefs.REQUIRED)
                ? SkillRefs.tree(
                    SkillRefs.OWN + id.substring(SkillRefs.REQUIRED.length()), words, shape)
                : null;
        if (skill != null) {
          required.add(skill);
        } else if (words != null) {
          shape.requiredInWords(words);
        }
      }
      shape.trees("requires", required);
      List<String> volumes = new ArrayList<>();
      both.forEach(n -> volumes.addAll(n.texts("volumeOfLearning")));
      both.forEach(n -> volumes.addAll(n.texts("workload")));
      shape.hours(volumes);
      for (LinkedNode credit : nodes("creditPoint")) {
        shape.put("ects", credit.text("point"));
      }
      LinkedNode level = node("eqfLevel", "EQFLevel");
      shape.put(
          "eqfLevel", level == null || level.id() == null ? null : LinkedNode.local(level.id()));
      List<String> modes = new ArrayList<>();
      nodes("mode", "learningSchedule").forEach(m -> modes.addAll(m.texts("prefLabel")));
      shape.put("delivery", modes);
      shape.put("level", name(node("educationLevel")));
    }

    private static boolean isList(LinkedNode outcome) {
      return String.valueOf(outcome.id()).startsWith(SkillRefs.LIST);
    }

    private void quality(ProgramShape shape) {
      List<LinkedNode> proofs = new ArrayList<>(nodes("provenBy"));
      proofs.forEach(p -> {
        LinkedNode specification = p.node("specifiedBy");
        shape.put("assessment", p.text("title", "description"));
        shape.put(
            "assessment",
            shape.has("assessment") || specification == null ? null : specification.text("title"));
        shape.put("supervision", name(p.node("idVerification")));
      });
      nodes("assessmentSpecification")
          .forEach(a ->
              shape
                  .put("assessment", a.text("description", "title"))
                  .put("supervision", name(a.node("idVerification"))));
      nodes("accreditation")
          .forEach(a -> shape.put("qualityAssurance", a.text("title", "description")));
      List<String> larger = new ArrayList<>();
      nodes("isPartOf")
          .forEach(p -> {
            LinkedNode identifier = p.node("identifier");
            if (identifier != null && identifier.text("notation") != null) {
              larger.add(String.valueOf(identifier.text("notation")));
            }
          });
      shape.put("stacksTo", larger);
      List<PriceChoice.Offer> offers = new ArrayList<>();
      for (LinkedNode detail : nodes("priceDetail")) {
        LinkedNode amount = detail.node("amount");
        if ("free".equalsIgnoreCase(detail.text("prefLabel"))) {
          shape.sayFree();
        }
        if (amount != null && amount.text("value", "amountValue") != null) {
          LinkedNode unit = amount.node("unit");
          PriceChoice.Offer offer =
              PriceChoice.read(
                  String.valueOf(amount.text("value", "amountValue")),
                  unit == null || unit.id() == null
                      ? amount.text("unit")
                      : LinkedNode.local(unit.id()));
          if (offer != null) {
            offers.add(offer);
          }
        }
      }
      PriceChoice.choose(offers, shape);
      List<Tree> grants = new ArrayList<>();
      for (LinkedNode grant : nodes("grant")) {
        LinkedNode page = grant.node("supplementaryDocument");
        grants.add(
            shape.record(
                "name",
                grant.text("title"),
                "url",
                page == null ? null : page.words("contentURL").stream().findFirst().orElse(null),
                "note",
                grant.text("description")));
      }
      shape.trees("funding", grants);
    }

    private void when(ProgramShape shape) {
      List<String> days = new ArrayList<>();
      if (node.is("LearningOpportunity")) {
        nodes("temporal").forEach(p -> days.addAll(p.texts("startDate")));
      }
      shape.put("starts", days);
      LinkedNode schedule = node("scheduleInformation");
      String rule = schedule == null ? null : schedule.text("noteLiteral");
      if (rule != null
          && (rule.startsWith("RRULE:") || rule.startsWith("DTSTART") || rule.equals("any-time"))) {
        shape.put("starts", rule);
      }
      shape.put("enrolBy", text("applicationDeadline"));
      shape.put("lastVerified", text("dateModified", "modified"));
      String valid = text("maximumValidity", "validityPeriod");
      shape.renewal(valid);
    }

    private @Nullable String text(String... names) {
      return both.stream().map(n -> n.text(names)).filter(t -> t != null).findFirst().orElse(null);
    }

    private List<LinkedNode> nodes(String... names) {
      List<LinkedNode> nodes = new ArrayList<>();
      both.forEach(n -> nodes.addAll(n.nodes(names)));
      return nodes;
    }

    private @Nullable LinkedNode node(String... names) {
      return nodes(names).stream().findFirst().orElse(null);
    }

    private static @Nullable String name(@Nullable LinkedNode concept) {
      return concept == null ? null : concept.text("prefLabel", "title");
    }

    /** The last part of a concept's address: {@code ENG}, {@code IRL}. */
    private static @Nullable String code(@Nullable LinkedNode concept, String kind) {
      if (concept == null || concept.id() == null) {
        return null;
      }
      String code = LinkedNode.local(concept.id());
      return kind.equals("country") ? Countries.code(code) : code;
    }
  }
}
