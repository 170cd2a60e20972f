package org.waymark.knowledge.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Coded;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Money;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * A program as a schema.org Course with one CourseInstance. It cannot say how it is assessed or
 * supervised, nor which award it counts toward. Source: https://schema.org/Course.
 */
public final class SchemaOrgForm implements LinkedWriter.Form {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public String context() {
    return "https://schema.org";
  }

  @Override
  public ObjectNode node(Program program, Framework framework) {
    ObjectNode node = typed("Course");
    node.set(
        "identifier",
        typed("PropertyValue").put("propertyID", "waymark").put("value", program.id().value()));
    put(node, "name", program.title());
    put(node, "description", program.description());
    put(node, "url", web(program.url()));
    put(node, "inLanguage", program.language());
    ObjectNode provider = typed("Organization").put("name", program.provider().name());
    put(provider, "identifier", program.provider().id());
    put(provider, "url", web(program.provider().url()));
    node.set("provider", provider);
    ArrayNode teaches = node.arrayNode();
    program.outcomes().forEach(teaches::add);
    if (!program.skillsDrawn()) {
      program.skills().forEach(s -> teaches.add(term(s, framework)));
    }
    putAll(node, "teaches", teaches);
    ArrayNode required = node.arrayNode();
    program.requires().forEach(s -> required.add(term(s, framework)));
    putAll(node, "coursePrerequisites", required);
    put(
        node,
        "timeRequired",
        program.hours() == null ? null : "PT" + program.hours().toPlainString() + "H");
    if (program.ects() != null) {
      node.set(
          "numberOfCredits",
          typed("StructuredValue").put("unitText", "ECTS").put("value", program.ects()));
    }
    levels(node, program);
    credential(node, program);
    node.set("hasCourseInstance", instance(program));
    if (program.cost() != null) {
      node.set("offers", offer(program.cost()));
    }
    ArrayNode funding = node.arrayNode();
    program.funding().forEach(f -> funding.add(grant(f)));
    putAll(node, "funding", funding);
    if (program.lastVerified() != null) {
      node.set(
          "subjectOf", typed("WebPage").put("dateModified", program.lastVerified().toString()));
    }
    return node;
  }

  private static void levels(ObjectNode node, Program program) {
    ArrayNode levels = node.arrayNode();
    if (program.eqfLevel() != null) {
      levels.add("EQF " + program.eqfLevel());
    }
    if (program.statedLevel() != null) {
      levels.add(program.statedLevel().code());
    }
    putAll(node, "educationalLevel", levels);
  }

  private static void credential(ObjectNode node, Program program) {
    ObjectNode credential = typed("EducationalOccupationalCredential");
    put(credential, "credentialCategory", program.credentialType());
    if (program.qualityAssurance() != null) {
      credential.set("recognizedBy", typed("Organization").put("name", program.qualityAssurance()));
    }
    put(
        credential,
        "validFor",
        program.renewAfterMonths() == null ? null : "P" + program.renewAfterMonths() + "M");
    if (credential.size() > 1) {
      node.set("educationalCredentialAwarded", credential);
    }
  }

  private static ObjectNode instance(Program program) {
    ObjectNode instance = typed("CourseInstance");
    ArrayNode modes = instance.arrayNode();
    program.delivery().stream().map(Coded::code).forEach(modes::add);
    putAll(instance, "courseMode", modes);
    ArrayNode places = instance.arrayNode();
    for (String town : program.places()) {
      places.add(place(town, program.country()));
    }
    if (places.isEmpty() && program.country() != null) {
      places.add(place(null, program.country()));
    }
    putAll(instance, "location", places);
    switch (program.starts()) {
      case Starts.AnyTime anyTime -> schedule(instance, "any-time");
      case Starts.Recurring recurring -> schedule(instance, recurring.rule());
      case Starts.Dates dates -> {
        ArrayNode days = instance.arrayNode();
        dates.dates().forEach(d -> days.add(d.toString()));
        putAll(instance, "startDate", days);
      }
      case Starts.Unknown unknown -> {}
    }
    put(
        instance,
        "applicationDeadline",
        program.enrolBy() == null ? null : program.enrolBy().toString());
    return instance;
  }

  private static void schedule(ObjectNode instance, String rule) {
    instance.set("courseSchedule", typed("Schedule").put("repeatFrequency", rule));
  }

  private static ObjectNode place(@Nullable String town, @Nullable String country) {
    ObjectNode address = typed("PostalAddress");
    put(address, "addressLocality", town);
    put(address, "addressCountry", country);
    ObjectNode place = typed("Place");
    place.set("address", address);
    return place;
  }

  private static ObjectNode offer(Money cost) {
    return typed("Offer")
        .put("category", cost.isFree() ? "Free" : "Paid")
        .put("price", cost.amount().toPlainString())
        .put("priceCurrency", cost.currency());
  }

  private static ObjectNode grant(Funding funding) {
    ObjectNode grant = typed("Grant").put("name", funding.name());
    put(grant, "url", web(funding.url()));
    put(grant, "description", funding.note());
    return grant;
  }

  private static ObjectNode term(SkillId skill, Framework framework) {
    ObjectNode term = typed("DefinedTerm");
    term.put("@id", SkillRefs.address(skill.value()));
    term.put("name", framework.labelOf(skill));
    framework.findSkill(skill).ifPresent(s -> put(term, "sameAs", s.esco()));
    return term;
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("@type", type);
  }

  private static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }

  private static void putAll(ObjectNode node, String name, ArrayNode items) {
    if (!items.isEmpty()) {
      node.set(name, items);
    }
  }

  /** An address of the web, or null: a record may hold others, which nobody should follow. */
  private static @Nullable String web(@Nullable String url) {
    return url == null || Urls.safe(url) == null ? null : url;
  }
}
