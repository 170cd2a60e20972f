package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CTDL of the Credential Registry: learning opportunities and credentials; cost and condition
 * manifests are joined to those that name them, or that they name. Source:
 * https://credreg.net/ctdl/terms.
 */
final class CtdlVocabulary implements LinkedReader.Vocabulary {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "LearningOpportunityProfile|LearningProgram|Course|.*(?:Degree|Certificate|Certification"
              + "|Badge|License|Diploma|MicroCredential|CertificateOfCompletion|Certificate.*)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\*\\*\\*.*MISSING.*|(?i)todo|lorem ipsum.*");

  @Override
  public List<ProgramShape> programs(LinkedGraph graph, Issues issues) {
    List<ProgramShape> shapes = new ArrayList<>();
    List<LinkedNode> manifests = graph.all().stream().filter(CtdlVocabulary::isManifest).toList();
    for (LinkedNode node : graph.all()) {
      boolean named = node.text("ctid") != null;
      if (isProgram(node) && named) {
        shapes.add(new OneProgram(node, manifests(node, manifests), issues).shape());
      } else if (named && isManifest(node)) {
        issues.error(
            "not-a-program",
            node.place(),
            "@type",
            String.join(", ", node.types()),
            "a manifest is joined to the programs that name it, and is none itself");
      }
    }
    return shapes;
  }

  private static boolean isProgram(LinkedNode node) {
    return node.types().stream().anyMatch(t -> PROGRAM.matcher(t).matches());
  }

  private static boolean isManifest(LinkedNode node) {
    return node.types().stream().anyMatch(t -> t.endsWith("Manifest"));
  }

  /** Those that the program names, and those of all that name the program. */
  private static List<LinkedNode> manifests(LinkedNode node, List<LinkedNode> all) {
    Set<LinkedNode> manifests = new LinkedHashSet<>(node.nodes("commonCosts", "commonConditions"));
    String id = node.id();
    for (LinkedNode other : all) {
      if (id != null
          && (other.words("costManifestOf").contains(id)
              || other.words("conditionManifestOf").contains(id))) {
        manifests.add(other);
      }
    }
    return List.copyOf(manifests);
  }

  /** One program while it is read. */
  private record OneProgram(LinkedNode node, List<LinkedNode> manifests, Issues issues) {
    ProgramShape shape() {
      ProgramShape shape = new ProgramShape(node.place(), issues);
      shape
          .put("id", node.text("ctid"))
          .put("title", said(node.text("name")))
          .put("description", said(node.text("description")))
          .put("url", page())
          .put("language", node.text("inLanguage", "language"))
          .put("credentialType", type());
      provider(shape);
      skills(shape);
      conditions(shape);
      duration(shape);
      delivery(shape);
      CtdlCosts.read(profiles(), shape);
      quality(shape);
      return shape;
    }

    private static @Nullable String said(@Nullable String text) {
      return text == null || PLACEHOLDER.matcher(text.strip()).matches() ? null : text;
    }

    private @Nullable String page() {
      for (String property : List.of("subjectWebpage", "url")) {
        for (String address : node.words(property)) {
          return address;
        }
      }
      return null;
    }

    private @Nullable String type() {
      return node.types().stream()
          .filter(t -> !t.startsWith("Learning") && !t.equals("Course"))
          .findFirst()
          .map(t -> t.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT))
          .orElse(null);
    }

    private void provider(ProgramShape shape) {
      for (String property : List.of("offeredBy", "ownedBy", "owner", "creator")) {
        LinkedNode giver = node.node(property);
        String name = giver == null ? null : said(giver.text("name"));
        if (giver != null && name != null) {
          shape.tree(
              "provider",
              shape.record(
                  "name",
                  name,
                  "url",
                  Urls.safe(
                      String.valueOf(
                          giver.words("subjectWebpage").stream().findFirst().orElse("")))));
          giver.nodes("address").forEach(a -> address(a, shape));
          return;
        }
      }
      for (String property : List.of("offeredBy", "ownedBy", "owner", "creator")) {
        for (String address : node.words(property)) {
          unnamed(address, shape);
          return;
        }
      }
    }

    private static void unnamed(String address, ProgramShape shape) {
      if (!address.contains("/") && !address.contains(":")) {
        shape.tree("provider", shape.scalar(address));
        return;
      }
      String web = address.contains("/resource") ? null : Urls.safe(address);
      String host = web == null ? null : java.net.URI.create(web).getHost();
      shape.tree("provider", shape.scalar(host == null ? LinkedNode.local(address) : host));
      shape
          .issues()
          .warn(
              "unnamed-provider",
              shape.place(),
              "provider",
              address,
              "the provider is named by an address alone, which stands for its name");
    }

    private static void address(LinkedNode address, ProgramShape shape) {
      shape.put("country", Countries.code(address.text("addressCountry")));
    }

    private void skills(ProgramShape shape) {
      List<Tree> skills = new ArrayList<>();
      List<String> outcomes = new ArrayList<>();
      for (LinkedNode taught : node.nodes("teaches", "assesses")) {
        String name = taught.text("targetNodeName", "competencyText", "name");
        if (name != null && (name.endsWith(".") || name.split("\\s+").length > 8)) {
          // A sentence is an outcome and no skill's name.
          outcomes.add(name);
        } else {
          add(skills, name, shape);
        }
      }
      shape.put("outcomes", outcomes);
      if (skills.isEmpty()) {
        node.nodes("subject").forEach(s -> add(skills, s.text("targetNodeName", "name"), shape));
        node.texts("subject").forEach(s -> add(skills, s, shape));
        node.texts("keyword").forEach(s -> add(skills, s, shape));
      }
      shape.trees("skills", skills);
    }

    private static void add(List<Tree> into, @Nullable String name, ProgramShape shape) {
      if (name != null && name.length() <= 100 && said(name) != null && !Nothing.says(name)) {
        into.add(shape.scalar(name));
      }
    }

    private void conditions(ProgramShape shape) {
      List<LinkedNode> holders = new ArrayList<>(List.of(node));
      manifests.stream().filter(m -> m.is("ConditionManifest")).forEach(holders::add);
      List<Tree> required = new ArrayList<>();
      for (LinkedNode holder : holders) {
        for (LinkedNode profile : holder.nodes("requires", "entryCondition", "prerequisite")) {
          profile
              .nodes("targetCompetency")
              .forEach(
                  c -> add(required, c.text("targetNodeName", "competencyText", "name"), shape));
          profile.texts("condition").forEach(shape::requiredInWords);
          for (LinkedNode assessment : profile.nodes("targetAssessment")) {
            shape.put("assessment", said(assessment.text("name", "description")));
          }
        }
      }
      for (LinkedNode course : node.nodes("prerequisite")) {
        String name = course.text("name");
        if (name != null) {
          shape.requiredInWords(name);
        }
      }
      shape.trees("requires", required);
      if (!shape.has("assessment")) {
        shape.put("assessment", said(node.text("assessmentMethodDescription")));
      }
    }

    private void duration(ProgramShape shape) {
      for (LinkedNode profile : node.nodes("estimatedDuration")) {
        shape.hours(profile.text("timeRequired", "exactDuration", "maximumDuration"));
      }
      for (LinkedNode credit : node.nodes("creditValue")) {
        LinkedNode unit = credit.node("creditUnitType");
        String name = unit == null ? "" : String.valueOf(unit.text("targetNodeName"));
        if (name.contains("ECTS") || name.contains("European Credit")) {
          shape.put("ects", credit.text("value"));
        }
      }
    }

    private void delivery(ProgramShape shape) {
      List<String> modes = new ArrayList<>();
      node.nodes("deliveryType", "learningDeliveryType")
          .forEach(d -> modes.addAll(d.texts("targetNodeName")));
      shape.put("delivery", modes);
      for (LinkedNode level : node.nodes("audienceLevelType")) {
        String name = level.text("targetNodeName");
        if (name != null && Words.level(name).isPresent()) {
          shape.put("level", name);
        }
      }
      List<String> towns = new ArrayList<>();
      for (LinkedNode at : node.nodes("availableAt", "address")) {
        towns.addAll(at.texts("addressLocality"));
        address(at, shape);
      }
      shape.put("places", towns);
    }

    private List<LinkedNode> profiles() {
      List<LinkedNode> profiles = new ArrayList<>(node.nodes("estimatedCost"));
      if (profiles.isEmpty()) {
        manifests.stream()
            .filter(m -> m.is("CostManifest"))
            .forEach(m -> profiles.addAll(m.nodes("estimatedCost")));
      }
      return profiles;
    }

    private void quality(ProgramShape shape) {
      for (String property : List.of("accreditedBy", "approvedBy", "recognizedBy", "regulatedBy")) {
        LinkedNode body = node.node(property);
        String name = body == null ? null : said(body.text("name"));
        if (name != null && !shape.has("qualityAssurance")) {
          shape.put("qualityAssurance", name);
        }
      }
    }
  }
}
