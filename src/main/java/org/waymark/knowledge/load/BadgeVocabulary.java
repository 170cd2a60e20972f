package org.waymark.knowledge.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Open Badges 3.0: an Achievement is the program; a credential that names one is read for it.
 * Source: https://www.imsglobal.org/spec/ob/v3p0/.
 */
final class BadgeVocabulary implements LinkedReader.Vocabulary {
  @Override
  public List<ProgramShape> programs(LinkedGraph graph, Issues issues) {
    List<ProgramShape> shapes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LinkedNode node : graph.all()) {
      boolean credential = node.is("OpenBadgeCredential") || node.is("AchievementCredential");
      LinkedNode subject = node.node("credentialSubject");
      if (credential && subject != null) {
        subject
            .nodes("achievement")
            .forEach(a -> add(shape(a, node.node("issuer"), issues), a, seen, shapes));
      } else if (node.is("Achievement") && node.node("creator") != null) {
        add(shape(node, null, issues), node, seen, shapes);
      }
    }
    for (LinkedNode node : graph.all()) {
      if (node.is("Achievement")) {
        add(shape(node, null, issues), node, seen, shapes);
      }
    }
    graph.all().stream().filter(n -> isLoneEndorsement(n)).forEach(n -> leftOut(n, issues));
    return shapes;
  }

  /** An endorsement within a badge is part of that badge's record. */
  private static boolean isLoneEndorsement(LinkedNode node) {
    return node.is("EndorsementCredential")
        && String.valueOf(node.place().pointer()).matches("(?:/\\d+)?");
  }

  private static void leftOut(LinkedNode node, Issues issues) {
    issues.error(
        "not-a-program",
        node.place(),
        "credentialSubject",
        node.text("name"),
        "it endorses something and says of no achievement; it was left out");
  }

  private static boolean isSafe(@Nullable String address) {
    return address != null && Urls.safe(address) != null;
  }

  private static void add(
      ProgramShape shape, LinkedNode node, Set<String> seen, List<ProgramShape> shapes) {
    if (seen.add(node.key())) {
      shapes.add(shape);
    }
  }

  private static ProgramShape shape(LinkedNode node, @Nullable LinkedNode issuer, Issues issues) {
    ProgramShape shape = new ProgramShape(node.place(), issues);
    LinkedNode criteria = node.node("criteria");
    LinkedNode giver = node.node("creator") != null ? node.node("creator") : issuer;
    String id = node.id();
    String page = criteria == null ? null : criteria.id();
    shape
        .put("id", id == null ? node.text("name") : id)
        .put("title", node.text("name"))
        .put("description", node.text("description"))
        .put("assessment", criteria == null ? null : criteria.text("narrative"))
        .put("url", isSafe(page) ? page : isSafe(id) ? id : null)
        .put("language", node.text("inLanguage"))
        .put("credentialType", node.text("achievementType"));
    if (giver != null) {
      shape.tree(
          "provider",
          shape.record(
              "id",
              giver.id(),
              "name",
              giver.text("name"),
              "url",
              Urls.safe(String.valueOf(giver.text("url")))));
      LinkedNode address = giver.node("address");
      shape.put(
          "country",
          address == null
              ? null
              : Countries.code(address.text("addressCountryCode", "addressCountry")));
    }
    List<Tree> skills = new ArrayList<>();
    for (LinkedNode alignment : node.nodes("alignment")) {
      Tree skill =
          SkillRefs.tree(
              alignment.words("targetUrl").stream().findFirst().orElse(null),
              shortName(alignment),
              shape);
      if (skill != null) {
        skills.add(skill);
      }
    }
    if (skills.isEmpty()) {
      node.texts("tag").forEach(t -> skills.add(shape.scalar(t)));
    }
    shape.trees("skills", skills);
    List<String> outcomes = new ArrayList<>();
    node.nodes("resultDescription").forEach(r -> outcomes.addAll(r.texts("name")));
    node.nodes("alignment").stream()
        .filter(a -> shortName(a) == null)
        .forEach(a -> outcomes.addAll(a.texts("targetName")));
    return shape.put("outcomes", outcomes);
  }

  /** A statement of a curriculum is an outcome and no skill's name. */
  private static @Nullable String shortName(LinkedNode alignment) {
    String name = alignment.text("targetName");
    return name == null || name.length() > 100 ? null : name;
  }
}
