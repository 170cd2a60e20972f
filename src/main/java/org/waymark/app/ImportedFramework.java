package org.waymark.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.load.FrameworkFile;

/** The framework that was imported into a data folder, if one was. */
final class ImportedFramework {
  private static final String NONE = "none";
  private final Path file;

  /** That of this data folder. */
  ImportedFramework(Path data) {
    this.file = data.resolve("framework.json.gz");
  }

  /** What is there now, in a word: it changes with each import and when it is dropped. */
  String stamp() {
    try {
      return Files.getLastModifiedTime(file) + "/" + Files.size(file);
    } catch (IOException e) {
      return NONE;
    }
  }

  /**
   * It, or empty where none was imported; throws {@link org.waymark.knowledge.load.Unreadable}
   * where it is damaged.
   */
  Optional<Framework> find() throws IOException {
    try {
      return Optional.of(FrameworkFile.read(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Puts this one in its place, as a whole or not at all. */
  void use(Framework framework) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path next = file.resolveSibling("framework.next");
    FrameworkFile.write(framework, next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Drops it; whether there was one. */
  boolean drop() throws IOException {
    return Files.deleteIfExists(file);
  }
}
