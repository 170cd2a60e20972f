package org.waymark.knowledge.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Framework;

/**
 * Framework and answers of a knowledge folder, kept in one file as they were read, so that a start
 * need not parse them again: that takes a second. The copy names the sums of the files that it was
 * made of, and is made anew when they change, or when it is missing or damaged.
 */
public final class KnowledgeCopy {
  private static final System.Logger LOG = System.getLogger(KnowledgeCopy.class.getName());

  /** To be raised with each change of what is written or of what is read from the files. */
  private static final int FORM = 1;

  private final Path folder;
  private final Path copy;

  /** Of that knowledge folder, in that file, which need not exist. */
  public KnowledgeCopy(Path folder, Path copy) {
    this.folder = folder;
    this.copy = copy;
  }

  /**
   * What is known.
   *
   * @param answers by id
   */
  public record Known(Framework framework, List<Answer> answers) {}

  /**
   * Reads the copy where it is of the files as they are; else reads the files, and keeps a copy
   * where that can be written. Throws {@link IOException} where the folder cannot be read.
   */
  public Known read() throws IOException {
    String sum = sum();
    Known kept = kept(sum);
    if (kept != null) {
      return kept;
    }
    KnowledgeFolder read = KnowledgeFolder.read(folder, false);
    Known known = new Known(read.framework(), read.answers());
    try {
      keep(known, sum);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "what is known is not kept: {0}", e.getMessage());
    }
    return known;
  }

  private @Nullable Known kept(String sum) {
    if (!Files.isRegularFile(copy)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(copy), 1 << 16))) {
      KnowledgeInput from = new KnowledgeInput(in);
      if (!sum.equals(from.text())) {
        return null;
      }
      Known known = new Known(from.framework(), from.answers());
      return sum.equals(from.text()) ? known : null;
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "the copy of what is known is made anew: {0}", e.getMessage());
      return null;
    }
  }

  /** The sum stands at both ends: a file that was cut short has it at one only. */
  private void keep(Known known, String sum) throws IOException {
    Path next = copy.resolveSibling(copy.getFileName() + ".next");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), 1 << 16))) {
      KnowledgeOutput to = new KnowledgeOutput(out);
      to.text(sum);
      to.framework(known.framework());
      to.answers(known.answers());
      to.text(sum);
    }
    Files.move(next, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String sum() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) FORM);
      for (String inner : List.of("framework", "answers")) {
        for (Path file : files(folder.resolve(inner))) {
          digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(Files.readAllBytes(file));
          digest.update((byte) 0);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
