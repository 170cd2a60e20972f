package org.waymark.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embedder that remembers, in a file, the vectors of texts that are embedded again and again:
 * those of the catalog and the framework. What learners type does not belong here. Where the file
 * cannot be used, it embeds without it.
 */
public final class CachedEmbedder implements Embedder, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CachedEmbedder.class.getName());

  /** Most vectors kept: 400,000 of 384 numbers are 600 MB of disk and 30 MB of heap. */
  private static final int BOUND = 400_000;

  private final Embedder model;
  private @Nullable VectorFile file;

  /** Over this model, with this file, which is created where it is missing. */
  public CachedEmbedder(Embedder model, Path file) {
    this.model = model;
    try {
      this.file = new VectorFile(file, model.modelId().hashCode(), model.dimension(), BOUND);
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      LOG.log(Level.WARNING, "vectors are not kept: {0}", e.getMessage());
    }
  }

  /** Whether it remembers; false where the file cannot be used, as when another process has it. */
  public synchronized boolean keeps() {
    return file != null;
  }

  @Override
  public String modelId() {
    return model.modelId();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public float[][] embed(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      float[] kept = find(texts.get(i));
      if (kept == null) {
        missing.add(i);
      } else {
        vectors[i] = kept;
      }
    }
    float[][] fresh =
        missing.isEmpty() ? new float[0][] : model.embed(missing.stream().map(texts::get).toList());
    for (int i = 0; i < fresh.length; i++) {
      vectors[missing.get(i)] = fresh[i];
      keep(texts.get(missing.get(i)), fresh[i]);
    }
    return vectors;
  }

  private synchronized float @Nullable [] find(String text) {
    try {
      return file == null ? null : file.find(key(text));
    } catch (IOException e) {
      giveUp(e);
      return null;
    }
  }

  private synchronized void keep(String text, float[] vector) {
    try {
      if (file != null) {
        file.add(key(text), vector);
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }

  private void giveUp(IOException e) {
    LOG.log(Level.WARNING, "vectors are no longer kept: {0}", e.getMessage());
    close();
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file = null;
    }
  }

  private static VectorFile.Key key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new VectorFile.Key(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
