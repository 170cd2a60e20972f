package org.waymark.knowledge.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Framework.AmbiguousWord;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issue.Place;

/** Reads the folder {@code framework}: its README says what the fields mean. */
public final class FrameworkReader {
  private static final Set<String> SKILL =
      Set.of("id", "label", "kind", "aliases", "description", "esco");
  private static final Set<String> ROLE =
      Set.of(
          "id",
          "label",
          "sector",
          "aliases",
          "description",
          "essential",
          "useful",
          "levels",
          "esco");

  private final Files files;
  private final Places places;
  private final Map<String, Integer> monthsByKind = new HashMap<>();
  private final Set<String> sectors = new java.util.HashSet<>();
  private final Map<String, RoleLevel> levels = new LinkedHashMap<>();
  private final Map<SkillId, Skill> skills = new LinkedHashMap<>();
  private final Map<RoleId, Role> roles = new LinkedHashMap<>();
  private final List<AmbiguousWord> ambiguous = new ArrayList<>();

  private FrameworkReader(Files files, Places places) {
    this.files = files;
    this.places = places;
  }

  /** Reads it; throws {@link IOException} where the folder cannot be read at all. */
  public static Framework read(Path folder, Issues issues) throws IOException {
    return read(folder, issues, new Places());
  }

  /**
   * Reads it, and notes where each skill, role and ambiguous word stands; throws {@link
   * IOException} where the folder cannot be read at all.
   */
  static Framework read(Path folder, Issues issues, Places places) throws IOException {
    FrameworkReader reader = new FrameworkReader(new Files(folder, issues), places);
    reader.files.records("half-lives.yaml", reader::halfLife);
    reader.files.records("sectors.yaml", r -> reader.sectors.add(String.valueOf(r.text("id"))));
    reader.files.eachRecord("skills", reader::skill);
    reader.files.records("levels.yaml", reader::level);
    reader.files.eachRecord("roles", reader::role);
    reader.files.eachRecord("ambiguous", reader::word);
    reader.files.records("ambiguous.yaml", reader::word);
    return new Framework(reader.skills.values(), reader.roles.values(), reader.ambiguous);
  }

  private void halfLife(RecordReader record) {
    record.onlyKnows(Set.of("id", "months", "kinds", "reason", "source"));
    Integer months = record.integer("months", 1, 1200);
    for (String kind : record.texts("kinds")) {
      if (months != null && monthsByKind.put(kind, months) != null) {
        record.warn(
            "doubled-kind", "kinds", kind, "the kind stands in two classes; the last one counts");
      }
    }
  }

  private void skill(RecordReader record) {
    record.onlyKnows(SKILL);
    String id = record.text("id");
    String label = record.text("label");
    if (id == null || label == null) {
      record.error("not-a-skill", null, id, "a skill needs an id and a label; it was left out");
      return;
    }
    String kind = record.text("kind");
    if (kind == null || !monthsByKind.containsKey(kind)) {
      record.warn(
          "unknown-kind", "kind", kind, "no half-life class covers this kind; 60 months are taken");
    }
    SkillId skillId = new SkillId(id);
    places.put(skillId, record.place());
    Integer months = kind == null ? null : monthsByKind.get(kind);
    Skill skill =
        new Skill(
            skillId,
            label,
            record.texts("aliases"),
            kind,
            months,
            record.text("description"),
            record.url("esco"));
    if (skills.putIfAbsent(skillId, skill) != null) {
      record.error("doubled-id", "id", id, "another skill has this id; the first one counts");
    }
  }

  private void level(RecordReader record) {
    record.onlyKnows(Set.of("id", "words", "label", "essential", "useful"));
    String id = record.text("id");
    String label = record.text("label");
    if (id == null || label == null || !label.contains("{role}")) {
      record.error(
          "not-a-level",
          null,
          id,
          "a level needs an id and a label with {role} in it; it was left out");
      return;
    }
    levels.put(
        id,
        new RoleLevel(
            id, record.texts("words"), label, known(record, "essential"), known(record, "useful")));
  }

  private void role(RecordReader record) {
    record.onlyKnows(ROLE);
    String id = record.text("id");
    String label = record.text("label");
    if (id == null || label == null) {
      record.error("not-a-role", null, id, "a role needs an id and a label; it was left out");
      return;
    }
    List<SkillId> essential = known(record, "essential");
    if (essential.isEmpty()) {
      record.error("not-a-role", "essential", id, "a role needs essential skills; it was left out");
      return;
    }
    String sector = record.text("sector");
    if (sector != null && !sectors.contains(sector)) {
      record.warn("unknown-sector", "sector", sector, "no such sector");
    }
    Role role =
        new Role(
            new RoleId(id),
            label,
            record.texts("aliases"),
            sector,
            essential,
            known(record, "useful"),
            record.url("esco"));
    add(record, role);
    for (String name : record.texts("levels")) {
      RoleLevel level = levels.get(name);
      if (level == null) {
        record.warn("unknown-level", "levels", name, "no such level; it was left out");
      } else if (level.addsSkills()) {
        add(record, level.of(role));
      }
    }
  }

  private void add(RecordReader record, Role role) {
    places.put(role.id(), record.place());
    if (roles.putIfAbsent(role.id(), role) != null) {
      record.error(
          "doubled-id", "id", role.id().value(), "another role has this id; the first one counts");
    }
  }

  private void word(RecordReader record) {
    record.onlyKnows(Set.of("word", "roles", "skills"));
    String word = record.text("word");
    List<RoleId> named =
        record.texts("roles").stream().map(RoleId::new).filter(r -> known(record, r)).toList();
    List<SkillId> of = known(record, "skills");
    if (word == null || named.size() + of.size() < 2) {
      record.warn(
          "not-ambiguous",
          "word",
          word,
          "an ambiguous word needs two meanings that are known; it was left out");
      return;
    }
    AmbiguousWord ambiguousWord =
        new AmbiguousWord(word.toLowerCase(java.util.Locale.ROOT), named, of);
    places.put(ambiguousWord, record.place());
    ambiguous.add(ambiguousWord);
  }

  private boolean known(RecordReader record, RoleId role) {
    if (!roles.containsKey(role)) {
      record.warn("unknown-role", "roles", role.value(), "no such role; it was left out");
    }
    return roles.containsKey(role);
  }

  private List<SkillId> known(RecordReader record, String field) {
    List<SkillId> ids = new ArrayList<>();
    for (String text : record.texts(field)) {
      SkillId id = new SkillId(text);
      if (skills.containsKey(id)) {
        ids.add(id);
      } else {
        record.warn("unknown-skill", field, text, "no such skill; it was left out");
      }
    }
    return ids;
  }

  /** The YAML files of a folder, each a list of records. */
  private record Files(Path folder, Issues issues) {
    void eachRecord(String subfolder, java.util.function.Consumer<RecordReader> each)
        throws IOException {
      Path inner = folder.resolve(subfolder);
      if (!java.nio.file.Files.isDirectory(inner)) {
        return;
      }
      List<String> names;
      try (Stream<Path> paths = java.nio.file.Files.list(inner)) {
        names =
            paths
                .map(p -> p.getFileName().toString())
                .filter(n -> n.endsWith(".yaml"))
                .sorted()
                .toList();
      }
      for (String name : names) {
        records(subfolder + "/" + name, each);
      }
    }

    void records(String name, java.util.function.Consumer<RecordReader> each) throws IOException {
      Path file = folder.resolve(name);
      if (!java.nio.file.Files.exists(file)) {
        return;
      }
      Tree tree;
      try (var in = java.nio.file.Files.newInputStream(file)) {
        tree = TreeReader.yaml(in, "framework/" + name);
      } catch (Unreadable e) {
        issues.error(
            "unreadable", e.place(), null, null, e.getMessage() + "; the file was left out");
        return;
      }
      if (!(tree instanceof Tree.Items items)) {
        issues.error(
            "not-a-list",
            new Place("framework/" + name, 1, 0, ""),
            null,
            null,
            "a list is wanted; the file was left out");
        return;
      }
      for (Tree item : items.values()) {
        if (item instanceof Tree.Fields fields) {
          each.accept(new RecordReader(fields, issues));
        } else {
          issues.error(
              "not-a-record", item.place(), null, null, "named fields are wanted; it was left out");
        }
      }
    }
  }
}
