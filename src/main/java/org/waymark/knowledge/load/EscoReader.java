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

  /** The share of relations that may name what is not there: 67 of 123,855 do in version 1.1.1. */
  private static final double MOST_STRAY = 0.05;

  /** The share of occupations that may take no skill; none does in version 1.1.1. */
  private static final double MOST_BARE = 0.2;

  /** So few say nothing yet. */
  private static final int FEW = 20;

  private final EscoFiles files;
  private final Issues issues;
  private final Map<String, String> groups = new HashMap<>();
  private final Map<SkillId, Skill> skills = new LinkedHashMap<>();
  private final Map<String, List<SkillId>> essential = new HashMap<>();
  private final Map<String, List<SkillId>> useful = new HashMap<>();
  private final Map<RoleId, Role> roles = new LinkedHashMap<>();
  private int relations;
  private int strays;

  private EscoReader(EscoFiles files, Issues issues) {
    this.files = files;
    this.issues = issues;
  }

  /** Reads one folder or zip; see {@link #read(List, Issues)}. */
  public static Framework read(Path source, Issues issues) throws IOException {
    return read(List.of(source), issues);
  }

  /**
   * Reads folders with the tables, folders with the zips, or zips.
   *
   * <p>Throws {@link Unreadable} where occupations, skills or the relations between them are not
   * there, are not ESCO's, are damaged or do not belong together, {@link IOException} where
   * something cannot be read.
   */
  public static Framework read(List<Path> sources, Issues issues) throws IOException {
    EscoReader reader = new EscoReader(new EscoFiles(sources), issues);
    try {
      reader.files.rows(
          List.of("ISCOGroups_en.csv"),
          List.of("code", "preferredLabel"),
          r -> reader.groups.put(r.get("code"), r.get("preferredLabel")));
    } catch (Unreadable e) {
      issues.warn(
          "missing",
          e.place(),
          null,
          null,
          "without the groups of occupations, roles have no sector");
    }
    List<String> concept = List.of("conceptUri", "preferredLabel", "altLabels");
    reader.files.rows(List.of("skills_en.csv"), concept, reader::skill);
    List<String> tables =
        List.of("occupationSkillRelations_en.csv", "occupationSkillRelations.csv");
    reader.files.rows(
        tables, List.of("occupationUri", "relationType", "skillUri"), reader::relation);
    reader.files.rows(List.of("occupations_en.csv"), concept, reader::role);
    reader.reportStrays();
    reader.check();
    return new Framework(reader.skills.values(), reader.roles.values(), List.of());
  }

  /** Refuses what is there in part only. */
  private void check() throws Unreadable {
    if (skills.isEmpty() || roles.isEmpty()) {
      throw broken(skills.isEmpty() ? "skills_en.csv" : "occupations_en.csv", "holds no concept");
    }
    if (strays == relations || strays > Math.max(FEW, MOST_STRAY * relations)) {
      throw broken(
          "occupationSkillRelations",
          strays
              + " of "
              + relations
              + " relations name occupations or skills that are not in the other tables");
    }
    long bare =
        roles.values().stream()
            .filter(r -> r.essential().isEmpty() && r.useful().isEmpty())
            .count();
    if (bare > Math.max(FEW, MOST_BARE * roles.size())) {
      throw broken(
          "occupationSkillRelations",
          bare + " of " + roles.size() + " occupations have no skill in it");
    }
  }

  private static Unreadable broken(String file, String what) {
    return new Unreadable(
        new Place(file, 0, 0, null),
        what + "; are the tables whole, and all of one release? Nothing was changed");
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
    relations++;
    if (skill.isEmpty() || !skills.containsKey(new SkillId(last(skill)))) {
      strays++;
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
        .forEach(this::stray);
  }

  private void stray(String uri) {
    strays += essential.getOrDefault(uri, List.of()).size();
    strays += useful.getOrDefault(uri, List.of()).size();
    issues.warn(
        "unknown-role",
        new Place("occupationSkillRelations", 0, 0, null),
        "occupationUri",
        uri,
        "the occupation is not in the files; its relations were left out");
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
