package org.waymark.knowledge.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * schema.org: Course with its CourseInstances, and EducationalOccupationalProgram; a CreativeWork
 * counts where it says a Course profile (Bioschemas). Source: https://schema.org/Course.
 */
final class SchemaOrgVocabulary implements LinkedReader.Vocabulary {
  private static final Set<String> PROGRAMS = Set.of("Course", "EducationalOccupationalProgram");

  @Override
  public List<ProgramShape> programs(LinkedGraph graph, Issues issues) {
    List<ProgramShape> shapes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<LinkedNode> inner = new HashSet<>();
    for (LinkedNode node : graph.all()) {
      // Courses that are named as a requirement, a part or an origin are no offers of their own.
      inner.addAll(node.nodes("coursePrerequisites", "programPrerequisites", "isBasedOn"));
    }
    Set<String> innerPointers = new HashSet<>();
    inner.forEach(n -> innerPointers.add(String.valueOf(n.place().pointer())));
    for (LinkedNode node : graph.all()) {
      String pointer = String.valueOf(node.place().pointer());
      if (isProgram(node) && !innerPointers.contains(pointer) && seen.add(pointer)) {
        shapes.add(shape(node, issues));
      }
    }
    return shapes;
  }

  private static boolean isProgram(LinkedNode node) {
    String profile = node.text("conformsTo");
    return node.types().stream().anyMatch(PROGRAMS::contains)
        || (profile != null && profile.contains("/Course/"));
  }

  private static ProgramShape shape(LinkedNode node, Issues issues) {
    ProgramShape shape = new ProgramShape(node.place(), issues);
    List<LinkedNode> instances = node.nodes("hasCourseInstance");
    List<LinkedNode> both = new ArrayList<>(List.of(node));
    both.addAll(instances);
    String url = node.words("url").stream().findFirst().orElse(null);
    shape
        .put("id", id(node, url))
        .put("title", node.text("name"))
        .put("description", node.text("description", "abstract"))
        .put("url", url)
        .put("language", first(both, "inLanguage"))
        .tree("provider", provider(both, shape));
    skills(node, shape);
    required(node, shape);
    shape
        .hours(node.text("timeRequired"))
        .hours(
            instances.stream()
                .flatMap(i -> i.texts("courseWorkload").stream())
                .findFirst()
                .orElse(null));
    credits(node, shape);
    level(node, shape);
    credential(node, shape);
    where(both, shape);
    Offers.read(both, shape);
    when(both, shape);
    return shape;
  }

  private static @Nullable String id(LinkedNode node, @Nullable String url) {
    LinkedNode identifier = node.node("identifier");
    String stated =
        identifier != null && identifier.text("value") != null
            ? identifier.text("value")
            : node.text("identifier", "courseCode");
    if (stated != null && !stated.isBlank()) {
      return stated;
    }
    String id = node.id();
    return id != null && !id.isBlank() && !id.startsWith("_:")
        ? id
        : url != null ? url : node.text("name");
  }

  static @Nullable String first(List<LinkedNode> nodes, String property) {
    return nodes.stream()
        .flatMap(n -> {
          List<String> texts = new ArrayList<>(n.texts(property));
          n.nodes(property).forEach(l -> texts.addAll(l.texts("name")));
          return texts.stream();
        })
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Tree provider(List<LinkedNode> nodes, ProgramShape shape) {
    for (String property :
        List.of("provider", "offeredBy", "sourceOrganization", "publisher", "organizer")) {
      for (LinkedNode node : nodes) {
        LinkedNode named = node.node(property);
        if (named != null && named.text("name", "legalName") != null) {
          return shape.record(
              "id",
              named.text("identifier"),
              "name",
              named.text("name", "legalName"),
              "url",
              named.words("url").stream()
                  .filter(u -> Urls.safe(u) != null)
                  .findFirst()
                  .orElse(null));
        }
        String name = node.text(property);
        if (name != null) {
          return shape.scalar(name);
        }
      }
    }
    return null;
  }

  private static void skills(LinkedNode node, ProgramShape shape) {
    List<Tree> skills = new ArrayList<>();
    for (LinkedNode term : node.nodes("teaches", "occupationalCredentialAwarded")) {
      if (term.is("DefinedTerm")) {
        add(skills, SkillRefs.tree(term.id(), term.text("name"), shape));
      }
    }
    shape.put("outcomes", node.texts("teaches"));
    if (skills.isEmpty()) {
      node.nodes("about").forEach(t -> add(skills, SkillRefs.tree(null, t.text("name"), shape)));
    }
    shape.trees("skills", skills);
  }

  private static void required(LinkedNode node, ProgramShape shape) {
    List<Tree> required = new ArrayList<>();
    for (String property : List.of("coursePrerequisites", "programPrerequisites")) {
      node.texts(property).forEach(t -> required.add(shape.scalar(t)));
      for (LinkedNode term : node.nodes(property)) {
        String name = term.text("name", "targetName");
        if (term.is("DefinedTerm")) {
          add(required, SkillRefs.tree(term.id(), name, shape));
        } else if (name != null) {
          shape.requiredInWords(name);
        }
      }
    }
    shape.trees("requires", required);
  }

  private static void credits(LinkedNode node, ProgramShape shape) {
    for (LinkedNode value : node.nodes("numberOfCredits")) {
      String unit = String.valueOf(value.text("unitText", "creditUnitType"));
      if (unit.toUpperCase(java.util.Locale.ROOT).contains("ECTS")) {
        shape.put("ects", value.text("value"));
      }
    }
  }

  private static void level(LinkedNode node, ProgramShape shape) {
    List<String> levels = new ArrayList<>(node.texts("educationalLevel"));
    node.nodes("educationalLevel").forEach(t -> levels.addAll(t.texts("name")));
    for (String level : levels) {
      String eqf = level.replaceFirst("(?i)^(?:EQF|EQR|CEC)[ -]*(?:level)?[ -]*([1-8])$", "$1");
      if (!eqf.equals(level)) {
        shape.put("eqfLevel", eqf);
      } else {
        shape.put("level", level);
      }
    }
  }

  private static void credential(LinkedNode node, ProgramShape shape) {
    shape.put(
        "credentialType",
        node.text("educationalCredentialAwarded", "occupationalCredentialAwarded"));
    for (LinkedNode award :
        node.nodes("educationalCredentialAwarded", "occupationalCredentialAwarded")) {
      shape.put("credentialType", award.text("credentialCategory", "name"));
      LinkedNode quality = award.node("recognizedBy");
      shape.put("qualityAssurance", quality == null ? null : quality.text("name"));
      String valid = award.text("validFor");
      shape.renewal(valid);
    }
    LinkedNode verified = node.node("subjectOf");
    shape.put("lastVerified", verified == null ? null : verified.text("dateModified"));
  }

  private static void where(List<LinkedNode> nodes, ProgramShape shape) {
    List<String> modes = new ArrayList<>();
    Set<String> towns = new LinkedHashSet<>();
    String country = null;
    for (LinkedNode node : nodes) {
      modes.addAll(node.texts("courseMode"));
      modes.addAll(node.texts("educationalProgramMode"));
      for (LinkedNode place : node.nodes("location")) {
        LinkedNode address = place.node("address");
        if (address != null) {
          towns.addAll(address.texts("addressLocality"));
          country = country == null ? Countries.code(address.text("addressCountry")) : country;
        }
      }
    }
    shape.put("delivery", modes).put("places", List.copyOf(towns)).put("country", country);
  }

  private static void when(List<LinkedNode> nodes, ProgramShape shape) {
    Set<String> days = new TreeSet<>();
    for (LinkedNode node : nodes) {
      days.addAll(node.texts("startDate"));
      for (LinkedNode schedule : node.nodes("courseSchedule", "eventSchedule")) {
        String rule = schedule.text("repeatFrequency");
        if (rule != null && (rule.startsWith("RRULE:") || rule.startsWith("DTSTART"))) {
          shape.put("starts", rule);
        }
        if ("any-time".equals(rule)) {
          shape.put("starts", rule);
        }
      }
    }
    if (!shape.has("starts")) {
      shape.put("starts", List.copyOf(days));
    }
    shape.put("enrolBy", first(nodes, "applicationDeadline"));
  }

  private static void add(List<Tree> into, @Nullable Tree tree) {
    if (tree != null) {
      into.add(tree);
    }
  }

  /** The prices of a course and its instances. */
  private static final class Offers {
    private Offers() {}

    static void read(List<LinkedNode> nodes, ProgramShape shape) {
      List<PriceChoice.Offer> offers = new ArrayList<>();
      for (LinkedNode node : nodes) {
        for (LinkedNode offer : node.nodes("offers")) {
          add(offer, offers);
          if ("free".equalsIgnoreCase(offer.text("category"))) {
            shape.sayFree();
          }
          offer.nodes("priceSpecification").forEach(p -> add(p, offers));
        }
        if ("true".equals(node.text("isAccessibleForFree"))) {
          shape.sayFree();
          if (offers.isEmpty()) {
            offers.add(new PriceChoice.Offer(BigDecimal.ZERO, null));
          }
        }
      }
      PriceChoice.choose(offers, shape);
      List<Tree> grants = new ArrayList<>();
      nodes.forEach(n -> n.nodes("funding").forEach(f -> grants.add(funding(f, shape))));
      shape.trees("funding", grants);
    }

    private static void add(LinkedNode offer, List<PriceChoice.Offer> offers) {
      String price = offer.text("price", "minPrice");
      if (price != null) {
        PriceChoice.Offer read = PriceChoice.read(price, offer.text("priceCurrency"));
        if (read != null) {
          offers.add(read);
        }
      }
    }

    private static Tree funding(LinkedNode grant, ProgramShape shape) {
      return shape.record(
          "name",
          grant.text("name"),
          "url",
          grant.words("url").stream().findFirst().orElse(null),
          "note",
          grant.text("description"));
    }
  }
}
