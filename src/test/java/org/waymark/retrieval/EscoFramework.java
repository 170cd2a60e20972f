package org.waymark.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

/**
 * ESCO's published CSV zips as a framework, for measuring with roles that the built-in one does not
 * have.
 */
final class EscoFramework {
  private EscoFramework() {}

  static Framework read(Path folder) throws IOException {
    List<Skill> skills = new ArrayList<>();
    for (JsonNode row :
        rows(folder.resolve("esco-v1.1.1-classification-en.csv.zip"), "skills_en.csv")) {
      skills.add(
          new Skill(
              new SkillId(id(row)),
              row.path("preferredLabel").asText(),
              lines(row.path("altLabels").asText()),
              null,
              null,
              null,
              null));
    }
    Map<String, List<SkillId>> essential = new HashMap<>();
    java.util.Set<String> known = new java.util.HashSet<>();
    skills.forEach(s -> known.add(s.id().value()));
    for (JsonNode row :
        rows(folder.resolve("esco-v1.1.1-relations.csv.zip"), "occupationSkillRelations.csv")) {
      String skill = last(row.path("skillUri").asText());
      if (row.path("relationType").asText().equals("essential") && known.contains(skill)) {
        essential
            .computeIfAbsent(last(row.path("occupationUri").asText()), o -> new ArrayList<>())
            .add(new SkillId(skill));
      }
    }
    List<Role> roles = new ArrayList<>();
    for (JsonNode row :
        rows(folder.resolve("esco-v1.1.1-classification-en.csv.zip"), "occupations_en.csv")) {
      roles.add(
          new Role(
              new RoleId(id(row)),
              row.path("preferredLabel").asText(),
              lines(row.path("altLabels").asText()),
              null,
              essential.getOrDefault(id(row), List.of()),
              List.of(),
              row.path("description").asText(),
              null));
    }
    return new Framework(skills, roles, List.of());
  }

  private static List<JsonNode> rows(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile());
        var in =
            file.getInputStream(
                file.stream().filter(e -> e.getName().endsWith(name)).findFirst().orElseThrow())) {
      return new CsvMapper()
          .readerFor(JsonNode.class)
          .with(CsvSchema.emptySchema().withHeader())
          .<JsonNode>readValues(in)
          .readAll();
    }
  }

  private static String id(JsonNode row) {
    return last(row.path("conceptUri").asText());
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static List<String> lines(String cell) {
    return cell.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
  }
}
