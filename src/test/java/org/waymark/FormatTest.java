package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every Java file to google-java-format; {@code mvn -q test-compile exec:exec@format} mends
 * them.
 */
class FormatTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  @Test
  void every_file_is_formatted() throws IOException {
    List<Path> others = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      if (!text.equals(formatted(file, text))) {
        others.add(file);
      }
    }
    assertThat(others).as("run: mvn -q test-compile exec:exec@format").isEmpty();
  }

  /** Formats every file in place. */
  public static void main(String[] arguments) throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      String formatted = formatted(file, text);
      if (!text.equals(formatted)) {
        Files.writeString(file, formatted);
      }
    }
  }

  private static List<Path> files() {
    return SOURCES.stream()
        .flatMap(root -> {
          try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(p -> p.toString().endsWith(".java")).toList().stream();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .toList();
  }

  private static String formatted(Path file, String text) {
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " cannot be formatted", e);
    }
  }
}
