package org.waymark.knowledge.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Delivery;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Funding;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.Starts;

/**
 * A program as a LearningOpportunity of the European Learning Model v3, with the elements of Annex
 * I of the Council Recommendation on micro-credentials. Source:
 * https://europa.eu/europass/elm-browser.
 */
public final class ElmForm implements LinkedWriter.Form {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String EUROPA = "http://publications.europa.eu/resource/authority/";
  private static final String SNB = "http://data.europa.eu/snb/";

  @Override
  public String context() {
    return "http://data.europa.eu/snb/model/context/edc-ap";
  }

  @Override
  public ObjectNode node(Program program, Framework framework) {
    String tongue = program.language() == null ? "en" : program.language();
    ObjectNode node = typed("LearningOpportunity");
    node.put("id", "urn:waymark:program:" + SkillRefs.encoded(program.id().value()));
    node.set("identifier", identifier(program.id().value()));
    node.set("title", words(tongue, program.title()));
    words(node, "description", tongue, program.description());
    page(node, "homepage", program.url());
    ObjectNode giver = typed("Organisation");
    giver.set("legalName", words("en", program.provider().name()));
    giver.set("identifier", identifier(program.provider().id()));
    page(giver, "homepage", program.provider().url());
    node.set("providedBy", giver);
    places(node, program);
    ArrayNode modes = node.arrayNode();
    program.delivery().forEach(d -> modes.add(mode(d)));
    putAll(node, "mode", modes);
    starts(node, program);
    if (program.enrolBy() != null) {
      node.put("applicationDeadline", program.enrolBy().toString());
    }
    if (program.cost() != null) {
      ObjectNode amount = typed("Amount");
      amount.set("unit", concept(EUROPA + "currency/" + program.cost().currency(), null));
      amount.put("value", program.cost().amount().toPlainString());
      ObjectNode price = typed("PriceDetail");
      price.set("amount", amount);
      if (program.cost().isFree()) {
        price.set("prefLabel", words("en", "free"));
      }
      node.set("priceDetail", price);
    }
    ArrayNode grants = node.arrayNode();
    program.funding().forEach(f -> grants.add(grant(f)));
    putAll(node, "grant", grants);
    if (program.lastVerified() != null) {
      node.put("dateModified", program.lastVerified().toString());
    }
    node.set("learningAchievementSpecification", qualification(program, framework, tongue));
    return node;
  }

  private static void places(ObjectNode node, Program program) {
    ArrayNode places = node.arrayNode();
    program
        .places()
        .forEach(town -> {
          ObjectNode place = typed("Location");
          place.set("description", words("en", town));
          places.add(place);
        });
    if (program.country() != null) {
      ObjectNode address = typed("Address");
      address.set(
          "countryCode", concept(EUROPA + "country/" + threeLetters(program.country()), null));
      ObjectNode place = places.isEmpty() ? typed("Location") : (ObjectNode) places.get(0);
      place.set("address", address);
      if (places.isEmpty()) {
        places.add(place);
      }
    }
    putAll(node, "providedAt", places);
  }

  private static String threeLetters(String country) {
    try {
      return java.util.Locale.of("", country).getISO3Country();
    } catch (java.util.MissingResourceException e) {
      return country;
    }
  }

  private static void starts(ObjectNode node, Program program) {
    switch (program.starts()) {
      case Starts.AnyTime anyTime -> node.set("scheduleInformation", note(null, "any-time"));
      case Starts.Recurring recurring ->
          node.set("scheduleInformation", note(null, recurring.rule()));
      case Starts.Dates dates -> {
        ArrayNode periods = node.arrayNode();
        dates
            .dates()
            .forEach(d -> periods.add(typed("PeriodOfTime").put("startDate", d.toString())));
        node.set("temporal", periods);
      }
      case Starts.Unknown unknown -> {}
    }
  }

  private static ObjectNode qualification(Program program, Framework framework, String tongue) {
    ObjectNode node = typed("Qualification");
    node.set("title", words(tongue, program.title()));
    if (program.language() != null) {
      node.set("language", concept(EUROPA + "language/" + tongueOf(program.language()), null));
    }
    ArrayNode outcomes = node.arrayNode();
    for (String text : program.outcomes()) {
      ObjectNode outcome = typed("LearningOutcome");
      outcome.set("title", words(tongue, text));
      outcomes.add(outcome);
    }
    if (!program.skills().isEmpty() && !program.skillsDrawn()) {
      outcomes.add(skills(program, framework));
    }
    putAll(node, "learningOutcome", outcomes);
    ArrayNode required = node.arrayNode();
    for (SkillId skill : program.requires()) {
      required.add(
          note(SkillRefs.REQUIRED + SkillRefs.encoded(skill.value()), framework.labelOf(skill)));
    }
    putAll(node, "entryRequirement", required);
    if (program.hours() != null) {
      node.put("volumeOfLearning", "PT" + program.hours().toPlainString() + "H");
    }
    if (program.ects() != null) {
      ObjectNode credit = typed("CreditPoint");
      credit.set(
          "framework",
          concept(SNB + "education-credit/6fcec5c5af", "European Credit Transfer System"));
      credit.put("point", program.ects().toPlainString());
      node.set("creditPoint", credit);
    }
    if (program.eqfLevel() != null) {
      node.set(
          "eqfLevel", concept(SNB + "eqf/" + program.eqfLevel(), "Level " + program.eqfLevel()));
    }
    if (program.statedLevel() != null) {
      node.set("educationLevel", concept(null, program.statedLevel().code()));
    }
    if (program.credentialType() != null) {
      node.set("dcType", concept(null, program.credentialType()));
    }
    quality(node, program, tongue);
    return node;
  }

  private static void quality(ObjectNode node, Program program, String tongue) {
    if (program.assessment() != null || program.supervision() != null) {
      ObjectNode proof = typed("LearningAssessmentSpecification");
      words(proof, "title", tongue, program.assessment());
      if (program.supervision() != null) {
        proof.set("idVerification", concept(null, program.supervision()));
      }
      node.set("provenBy", proof);
    }
    if (program.qualityAssurance() != null) {
      ObjectNode accreditation = typed("Accreditation");
      accreditation.set("title", words(tongue, program.qualityAssurance()));
      node.set("accreditation", accreditation);
    }
    if (program.renewAfterMonths() != null) {
      node.put("maximumValidity", "P" + program.renewAfterMonths() + "M");
    }
    ArrayNode larger = node.arrayNode();
    program
        .stacksTo()
        .forEach(award -> {
          ObjectNode part = typed("Qualification");
          part.set("identifier", identifier(award.value()));
          larger.add(part);
        });
    putAll(node, "isPartOf", larger);
  }

  /** One outcome that says the skills, ESCO's by their own addresses. */
  private static ObjectNode skills(Program program, Framework framework) {
    ObjectNode outcome = typed("LearningOutcome");
    outcome.put("id", SkillRefs.LIST + SkillRefs.encoded(program.id().value()));
    outcome.set(
        "title",
        words("en", String.join(", ", program.skills().stream().map(framework::labelOf).toList())));
    ArrayNode esco = outcome.arrayNode();
    ArrayNode own = outcome.arrayNode();
    for (SkillId id : program.skills()) {
      own.add(concept(SkillRefs.address(id.value()), framework.labelOf(id)));
      framework
          .findSkill(id)
          .map(Skill::esco)
          .ifPresent(address -> esco.add(concept(address, framework.labelOf(id))));
    }
    putAll(outcome, "relatedSkill", own);
    putAll(outcome, "relatedESCOSkill", esco);
    return outcome;
  }

  private static ObjectNode mode(Delivery delivery) {
    return switch (delivery) {
      case ONLINE -> concept(SNB + "learning-assessment/920fbb3cbe", "online");
      case BLENDED -> concept(SNB + "learning-assessment/e92d221e4d", "blended");
      case ON_SITE -> concept(null, "on-site");
      case EVENING, WEEKEND, SELF_PACED -> concept(null, delivery.code());
    };
  }

  private static ObjectNode grant(Funding funding) {
    ObjectNode grant = typed("Grant");
    grant.set("title", words("en", funding.name()));
    words(grant, "description", "en", funding.note());
    page(grant, "supplementaryDocument", funding.url());
    return grant;
  }

  private static String tongueOf(String language) {
    try {
      String code = java.util.Locale.of(language).getISO3Language();
      return code.isEmpty() ? language : code.toUpperCase(java.util.Locale.ROOT);
    } catch (java.util.MissingResourceException e) {
      return language;
    }
  }

  private static ObjectNode identifier(String notation) {
    return typed("Identifier").put("schemeName", "waymark").put("notation", notation);
  }

  private static ObjectNode concept(@Nullable String id, @Nullable String label) {
    ObjectNode concept = typed("Concept");
    if (id != null) {
      concept.put("id", id);
    }
    if (label != null) {
      concept.set("prefLabel", words("en", label));
    }
    return concept;
  }

  private static ObjectNode note(@Nullable String id, String text) {
    ObjectNode note = typed("Note");
    if (id != null) {
      note.put("id", id);
    }
    note.set("noteLiteral", words("en", text));
    return note;
  }

  private static void page(ObjectNode node, String name, @Nullable String url) {
    if (url != null && Urls.safe(url) != null) {
      node.set(name, typed("WebResource").put("contentURL", url));
    }
  }

  private static void words(ObjectNode node, String name, String language, @Nullable String text) {
    if (text != null) {
      node.set(name, words(language, text));
    }
  }

  private static ObjectNode words(String language, String text) {
    return JSON.objectNode().put(language, text);
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static void putAll(ObjectNode node, String name, ArrayNode items) {
    if (!items.isEmpty()) {
      node.set(name, items);
    }
  }
}
