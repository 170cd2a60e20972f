package org.waymark.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.knowledge.load.Issue.Place;

/**
 * A line of a file of the knowledge folder, as it stands there.
 *
 * @param place with the file's name from the folder on
 */
record SourceLine(Place place, String text) {

  /**
   * The lines of all YAML and Markdown files below the folder, but for what explains it and what
   * measures understanding; throws {@link IOException} where one cannot be read.
   */
  static List<SourceLine> ofAll(Path folder) throws IOException {
    List<SourceLine> lines = new ArrayList<>();
    for (String part : List.of("framework", "catalog", "answers")) {
      Path inner = folder.resolve(part);
      if (Files.isDirectory(inner)) {
        for (Path file : textFiles(inner)) {
          int number = 0;
          for (String line : Files.readAllLines(file)) {
            lines.add(
                new SourceLine(
                    new Place(folder.relativize(file).toString(), ++number, 0, null), line));
          }
        }
      }
    }
    return List.copyOf(lines);
  }

  private static List<Path> textFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(p ->
              p.toString().endsWith(".yaml")
                  || (p.toString().endsWith(".md") && !p.endsWith("README.md")))
          .sorted()
          .toList();
    }
  }
}
