package org.waymark.knowledge.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Reads ESCO as the European Commission publishes it, in English: occupations become roles, skills
 * become skills, each with the last part of its URI as id. Alternative and hidden labels are kept,
 * and which skills are essential or useful. Half-lives, ambiguous words and ISCO's definitions are
 * not in it.
 *
 * <p>Source: esco.ec.europa.eu, CSV of version 1.0.9 to 1.2. Whoever shows the result says: "This
 * service uses the ESCO classification of the European Commission."
 */
public final class EscoReader {
  private static final int LONGEST_LABEL = 300;
  private final EscoFiles files;
  private final Issues issues;
  private final Map<String, String> groups = new HashMap<>();
  private final Map<SkillId, Skill> skills = new LinkedHashMap<>();
  private final Map<String, List<SkillId>> essential = new HashMap<>();
  private final Map<String, List<SkillId>> useful = new HashMap<>();
  private final Map<RoleId, Role> roles = new LinkedHashMap<>();

  private EscoReader(EscoFiles files, Issues issues) {
    this.files = files;
    this.issues = issues;
  }

  /**
   * Reads a folder with the tables, a folder with the zips, or a zip.
   *
   * <p>Throws {@link Unreadable} where occupations, skills or the relations between them are not
   * there, {@link IOException} where something cannot be read.
   */
  public static Framework read(Path source, Issues issues) throws IOException {
    EscoReader reader = new EscoReader(new EscoFiles(source), issues);
    try {
      reader.files.rows(
          List.of("ISCOGroups_en.csv"),
          r -> reader.groups.put(r.get("code"), r.get("preferredLabel")));
    } catch (Unreadable e) {
      issues.warn(
          "missing",
          e.place(),
          null,
          null,
          "without the groups of occupations, roles have no sector");
    }
    reader.files.rows(List.of("skills_en.csv"), reader::skill);
    reader.files.rows(
        List.of("occupationSkillRelations_en.csv", "occupationSkillRelations.csv"),
        reader::relation);
    reader.files.rows(List.of("occupations_en.csv"), reader::role);
    reader.reportStrays();
    return new Framework(reader.skills.values(), reader.roles.values(), List.of());
  }

  private void skill(EscoFiles.Row row) {
    String uri = row.get("conceptUri");
    if (missing(row, uri)) {
      return;
    }
    SkillId id = new SkillId(last(uri));
    Skill skill =
        new Skill(
            id, label(row), names(row), kind(row.get("skillType")), null, description(row), uri);
    if (skills.putIfAbsent(id, skill) != null) {
      issues.error(
          "doubled-id",
          row.place(),
          "conceptUri",
          uri,
          "another skill has this URI; the first one counts");
    }
  }

  private void role(EscoFiles.Row row) {
    String uri = row.get("conceptUri");
    if (missing(row, uri)) {
      return;
    }
    RoleId id = new RoleId(last(uri));
    Role role =
        new Role(
            id,
            label(row),
            names(row),
            groups.get(row.get("iscoGroup")),
            essential.getOrDefault(uri, List.of()),
            useful.getOrDefault(uri, List.of()),
            description(row),
            uri);
    if (roles.putIfAbsent(id, role) != null) {
      issues.error(
          "doubled-id",
          row.place(),
          "conceptUri",
          uri,
          "another occupation has this URI; the first one counts");
    }
  }

  private void relation(EscoFiles.Row row) {
    String skill = row.get("skillUri");
    if (skill.isEmpty() || !skills.containsKey(new SkillId(last(skill)))) {
      issues.warn(
          "unknown-skill",
          row.place(),
          "skillUri",
          skill,
          "the skill is not in the files; the relation was left out");
      return;
    }
    Map<String, List<SkillId>> kind =
        row.get("relationType").equals("essential") ? essential : useful;
    kind.computeIfAbsent(row.get("occupationUri"), k -> new ArrayList<>())
        .add(new SkillId(last(skill)));
  }

  /** Relations of occupations that are not there: one issue for each such occupation. */
  private void reportStrays() {
    Stream.concat(essential.keySet().stream(), useful.keySet().stream())
        .distinct()
        .filter(uri -> uri.isEmpty() || !roles.containsKey(new RoleId(last(uri))))
        .sorted()
        .forEach(uri ->
            issues.warn(
                "unknown-role",
                new Place("occupationSkillRelations", 0, 0, null),
                "occupationUri",
                uri,
                "the occupation is not in the files; its relations were left out"));
  }

  private boolean missing(EscoFiles.Row row, String uri) {
    boolean obsolete = !row.get("status").isEmpty() && !row.get("status").equals("released");
    if (uri.isEmpty() || row.get("preferredLabel").isEmpty()) {
      issues.error(
          "not-a-concept",
          row.place(),
          null,
          uri,
          "a concept needs a URI and a preferred label; it was left out");
      return true;
    }
    return obsolete;
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static String label(EscoFiles.Row row) {
    String label = row.get("preferredLabel");
    return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
  }

  private static List<String> names(EscoFiles.Row row) {
    return Stream.of(row.get("altLabels"), row.get("hiddenLabels"))
        .flatMap(String::lines)
        .map(String::strip)
        .filter(n -> !n.isEmpty() && n.length() <= LONGEST_LABEL && !n.equals(label(row)))
        .distinct()
        .toList();
  }

  private static @Nullable String kind(String type) {
    return type.isEmpty() ? null : type;
  }

  private static @Nullable String description(EscoFiles.Row row) {
    String text = row.get("description").replaceAll("\\s+", " ");
    return text.isEmpty() ? null : text;
  }
}
