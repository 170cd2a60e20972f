package org.waymark.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Removes the folder into which the model's runtime unpacks its native libraries, as soon as they are loaded: it would otherwise stay after a crash, or empty after every end. Where the system does
 * not let go of a loaded file, it stays until the process ends.
 */
final class NativeScratch {
  private static final String PREFIX = "onnxruntime-java";

  private NativeScratch() {}

  /** Runs the load and removes what it unpacked. */
  static <T> T removedAfter(Supplier<T> load) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = folders(temporary);
    try {
      return load.get();
    } finally {
      Set<Path> after = folders(temporary);
      after.removeAll(before);
      after.forEach(NativeScratch::remove);
    }
  }

  private static Set<Path> folders(Path temporary) {
    Set<Path> found = new HashSet<>();
    try (var stream = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      stream.forEach(found::add);
    } catch (IOException e) {
      found.clear();
    }
    return found;
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
