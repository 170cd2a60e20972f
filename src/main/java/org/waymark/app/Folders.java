package org.waymark.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code knowledge} and {@code prompts} are: as set, else the folder here, else the copy on
 * the class path.
 */
final class Folders {
  private Folders() {}

  /** The folder; throws {@link SettingsException} where the one that is set is none. */
  static Path find(String name, @Nullable Path set) {
    if (set != null) {
      if (!Files.isDirectory(set)) {
        throw new SettingsException(
            "WAYMARK_"
                + name.toUpperCase(java.util.Locale.ROOT)
                + "="
                + set
                + " will not do: a folder that can be read is wanted");
      }
      return set;
    }
    Path here = Path.of(name);
    return Files.isDirectory(here) ? here : embedded(name);
  }

  private static Path embedded(String name) {
    try {
      var resource = Folders.class.getClassLoader().getResource(name + "/README.md");
      if (resource == null) {
        throw new IllegalStateException("the folder " + name + " is missing from the class path");
      }
      URI uri = resource.toURI();
      if (uri.getScheme().equals("jar")) {
        open(uri);
      }
      Path readme = Path.of(uri);
      Path folder = readme.getParent();
      return folder == null ? readme : folder;
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the folder " + name + " cannot be read from the jar", e);
    }
  }

  /** Opens the jar as a file system, for as long as the process lives. */
  @SuppressWarnings("resource")
  private static void open(URI uri) throws IOException {
    try {
      FileSystem opened = FileSystems.newFileSystem(uri, Map.of());
      assert opened.isOpen();
    } catch (FileSystemAlreadyExistsException e) {
      // opened before
    }
  }
}
