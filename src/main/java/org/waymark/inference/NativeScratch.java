package org.waymark.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Removes the folder into which the model's runtime unpacks its native libraries, as soon as they
 * are loaded: it would otherwise stay after a crash, or empty after every end.
 *
 * <p>Only a folder that this process has mapped is its own; another process may be loading from one
 * that looks the same. Where the system does not tell (it has no {@code /proc}), nothing is
 * removed.
 */
final class NativeScratch {
  private static final String PREFIX = "onnxruntime-java";
  private static final Path MAPPED = Path.of("/proc/self/maps");

  private NativeScratch() {}

  /** Runs the load and removes what it unpacked. */
  static <T> T removedAfter(Supplier<T> load) {
    try {
      return load.get();
    } finally {
      own().forEach(NativeScratch::remove);
    }
  }

  private static Set<Path> own() {
    Set<Path> folders = new HashSet<>();
    if (Files.isReadable(MAPPED)) {
      try (Stream<String> lines = Files.lines(MAPPED)) {
        lines
            .filter(line -> line.contains("/" + PREFIX))
            .map(line -> Path.of(line.substring(line.indexOf('/'))).getParent())
            .forEach(folders::add);
      } catch (IOException stays) {
        folders.clear();
      }
    }
    return folders;
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException stays) {
      folder.toFile().deleteOnExit();
    }
  }
}
