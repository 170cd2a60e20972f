package org.waymark.retrieval;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of indexes: one subfolder each, and a file that names the one in use. What that file
 * names was written whole.
 */
final class IndexFolder {
  private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());
  private static final String CURRENT = "current";
  private static final String FINGERPRINT = "fingerprint";

  private final Path folder;

  /** Creates the folder where it is missing. */
  IndexFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * The index of that fingerprint, or empty where there is none that is sound; why not is logged.
   */
  Optional<Opened> openCurrent(String fingerprint) {
    Path place = null;
    try {
      String name = Files.readString(folder.resolve(CURRENT)).strip();
      if (!name.matches("[a-z0-9-]{1,60}")) {
        throw new IOException("it is not known which index is in use");
      }
      place = folder.resolve(name);
      return open(place, fingerprint);
    } catch (NoSuchFileException e) {
      LOG.log(Level.INFO, "there is no index yet: it is made");
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the index cannot be used and is made anew: {0}",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private Optional<Opened> open(Path place, String fingerprint) throws IOException {
    Directory directory = FSDirectory.open(place);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      if (!fingerprint.equals(reader.getIndexCommit().getUserData().get(FINGERPRINT))) {
        LOG.log(Level.INFO, "catalog, framework or answers have changed: the index is made anew");
        reader.close();
        directory.close();
        return Optional.empty();
      }
      check(reader);
      return Optional.of(new Opened(place, directory, reader));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Checks the sums of all files: some milliseconds, where a check of every structure takes
   * seconds.
   */
  private static void check(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /** Writes an index into a subfolder of its own, and opens it. */
  Opened write(Analyzer analyzer, String fingerprint, Writing writing) throws IOException {
    Path place = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
    Directory directory = FSDirectory.open(place);
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        writing.into(writer);
        writer.forceMerge(1);
        writer.setLiveCommitData(Map.of(FINGERPRINT, fingerprint).entrySet());
        writer.commit();
      }
      return new Opened(place, directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      delete(place);
      throw e;
    }
  }

  /** Makes it the one that is opened from now on, and removes the others. */
  void use(Opened opened) throws IOException {
    Path next = folder.resolve(CURRENT + ".next");
    Files.writeString(next, opened.place().getFileName().toString());
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    removeOthers(opened.place());
  }

  /**
   * Removes all subfolders but this one, unless they are being written. A reader that still has
   * them open keeps what it reads.
   */
  void removeOthers(@Nullable Path kept) throws IOException {
    List<Path> others;
    try (Stream<Path> paths = Files.list(folder)) {
      others = paths.filter(Files::isDirectory).filter(p -> !p.equals(kept)).toList();
    }
    for (Path other : others) {
      try (Directory directory = FSDirectory.open(other);
          Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
      } catch (LockObtainFailedException e) {
        continue;
      }
      delete(other);
    }
  }

  /** Removes a subfolder as far as the system lets it; what is left is removed another time. */
  static void delete(Path place) {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(place);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "an old index was not removed: {0}", e.getMessage());
    }
  }

  /** Adds records to an index. */
  interface Writing {
    /** Adds them; may throw to give up, and then nothing is left. */
    void into(IndexWriter writer) throws IOException;
  }

  /** An index that can be read. */
  record Opened(Path place, Directory directory, DirectoryReader reader) {}
}
