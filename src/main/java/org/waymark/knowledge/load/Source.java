package org.waymark.knowledge.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read more than once, so that a large one need not be held in memory. */
public interface Source {
  /** What it is called in issues: a file's name without folders. */
  String name();

  /** The bytes from the beginning; whoever opens it closes it. */
  InputStream open() throws IOException;

  /** A file on disk. */
  static Source of(Path file) {
    return new Source() {
      @Override
      public String name() {
        return String.valueOf(file.getFileName());
      }

      @Override
      public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      }
    };
  }

  /** Bytes that were sent under that name. */
  static Source of(String name, byte[] bytes) {
    return new Source() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
