package org.waymark.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables of what people say and the commands that it means: {@code sentence | context | commands},
 * the commands in any order.
 */
class UnderstandingCasesTest {
  private static final Path CASES = Path.of("src/test/resources/understanding-cases/commands");

  @TestFactory
  Stream<DynamicTest> sentences_mean_what_the_tables_say() throws IOException {
    Scene scene = new Scene();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            String[] parts = line.split(" \\| ", -1);
            String context = parts.length > 2 ? parts[1].strip() : "";
            String expected = parts[parts.length - 1].strip();
            tests.add(
                DynamicTest.dynamicTest(
                    file.getFileName() + ": " + parts[0],
                    () ->
                        assertThat(sorted(scene.hear(parts[0].strip(), context)))
                            .as(parts[0])
                            .isEqualTo(sorted(expected))));
          }
        }
      }
    }
    return tests.stream();
  }

  private static String sorted(String commands) {
    return String.join(" ", new TreeSet<>(Arrays.asList(commands.split(" "))));
  }
}
