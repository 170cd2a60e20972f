package org.waymark.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of one model by the hash of their text, in one file that only grows: a header, then
 * records of equal size, each with its own checksum. A damaged record is as if it were not there; a
 * torn tail is cut off; a file of another model or shape is begun anew; a file at its bound takes
 * no more. Safe for use by many threads, not by many processes.
 */
final class VectorFile implements AutoCloseable {
  private static final int MAGIC = 0x57564331;
  private static final int HEADER = 16;
  private static final int KEY = 16;

  /** Records read in one go. */
  private static final int AT_A_TIME = 1024;

  private final FileChannel channel;
  private final int dimension;
  private final int bound;
  private final Map<Key, Integer> places = new HashMap<>();
  private int records;

  /** 128 bits of a text's hash. */
  record Key(long high, long low) {}

  /**
   * Opens or creates it.
   *
   * @param model a number that names the model; a file of another one is begun anew
   * @param bound most records that it may hold
   */
  VectorFile(Path file, int model, int dimension, int bound) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    this.dimension = dimension;
    this.bound = bound;
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("another process uses " + file);
    }
    if (!hasHeader(model)) {
      begin(model);
    }
    readPlaces();
  }

  private int recordSize() {
    return KEY + 4 * dimension + 4;
  }

  private boolean hasHeader(int model) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    return channel.size() >= HEADER
        && readFully(header, 0)
        && header.getInt() == MAGIC
        && header.getInt() == model
        && header.getInt() == dimension;
  }

  private void begin(int model) throws IOException {
    channel.truncate(0);
    ByteBuffer header =
        ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(model).putInt(dimension).putInt(0).flip();
    writeFully(header, 0);
  }

  private void readPlaces() throws IOException {
    records = (int) Math.min(Integer.MAX_VALUE / 2, (channel.size() - HEADER) / recordSize());
    channel.truncate(HEADER + (long) records * recordSize());
    ByteBuffer many = ByteBuffer.allocate(AT_A_TIME * recordSize());
    for (int first = 0; first < records; first += AT_A_TIME) {
      int count = Math.min(AT_A_TIME, records - first);
      if (readFully(many.clear().limit(count * recordSize()), place(first))) {
        for (int i = 0; i < count; i++) {
          many.position(i * recordSize());
          places.put(new Key(many.getLong(), many.getLong()), first + i);
        }
      }
    }
  }

  /** The vector, or null where there is none or it is damaged. */
  synchronized float @Nullable [] find(Key key) throws IOException {
    Integer record = places.get(key);
    ByteBuffer bytes = ByteBuffer.allocate(recordSize());
    if (record == null
        || !readFully(bytes, place(record))
        || checksum(bytes) != bytes.getInt(KEY + 4 * dimension)) {
      return null;
    }
    float[] vector = new float[dimension];
    bytes.position(KEY).slice().asFloatBuffer().get(vector);
    return vector;
  }

  /** Keeps the vector, unless the file is at its bound. */
  synchronized void add(Key key, float[] vector) throws IOException {
    if (records >= bound) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(recordSize()).putLong(key.high()).putLong(key.low());
    for (float number : vector) {
      bytes.putFloat(number);
    }
    bytes.putInt(checksum(bytes)).flip();
    writeFully(bytes, place(records));
    places.put(key, records++);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }

  private long place(int record) {
    return HEADER + (long) record * recordSize();
  }

  private int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate().clear().limit(KEY + 4 * dimension));
    return (int) sum.getValue();
  }

  private boolean readFully(ByteBuffer into, long position) throws IOException {
    long at = position;
    while (into.hasRemaining()) {
      int read = channel.read(into, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    into.flip();
    return true;
  }

  private void writeFully(ByteBuffer from, long position) throws IOException {
    long at = position;
    while (from.hasRemaining()) {
      at += channel.write(from, at);
    }
  }
}
