package org.waymark.knowledge.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;

/**
 * Everything in a knowledge folder, read.
 *
 * @param catalog the seed of an empty store, its skills not yet linked
 * @param issues of all files
 * @param places of its records
 */
public record KnowledgeFolder(
    Framework framework, Draft catalog, List<Answer> answers, List<Issue> issues, Places places) {

  /**
   * Reads framework and answers; the catalog only where {@code withCatalog}, since it seeds an
   * empty store only. Throws {@link IOException} where the folder cannot be read.
   */
  public static KnowledgeFolder read(Path folder, boolean withCatalog) throws IOException {
    Issues issues = new Issues();
    Places places = new Places();
    Framework framework = FrameworkReader.read(folder.resolve("framework"), issues, places);
    List<Answer> answers = AnswerReader.read(folder.resolve("answers"), issues, places);
    CatalogReader catalog = new CatalogReader("EUR", places);
    if (withCatalog && Files.isDirectory(folder.resolve("catalog"))) {
      for (Path file : yamlFiles(folder.resolve("catalog"))) {
        String name = "catalog/" + file.getFileName();
        try (var in = Files.newInputStream(file)) {
          catalog.yaml(in, name);
        } catch (Unreadable e) {
          issues.error(
              "unreadable", e.place(), null, null, e.getMessage() + "; the file was left out");
        }
      }
    }
    Draft draft = catalog.draft("yaml");
    return new KnowledgeFolder(
        framework,
        draft,
        answers,
        Stream.concat(issues.list().stream(), draft.issues().stream()).toList(),
        places);
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
