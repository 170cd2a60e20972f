package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite in one file: one connection writes, a few read, and a commit is on the disk when it
 * returns.
 */
public final class SqliteDatabase implements Database {
  /** Its name in the data folder. */
  public static final String FILE = "waymark.db";

  /** The number of the newest migration in {@code db/sqlite}. */
  static final int SCHEMA = 3;

  private static final int READERS = 4;
  private static final int SCRUB_TRIES = 5;
  private static final long WAIT_MILLIS = 10_000;

  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writer;
  private final Jdbi reader;

  private SqliteDatabase(HikariDataSource writers, HikariDataSource readers) {
    this.writers = writers;
    this.readers = readers;
    this.writer = Calls.to(writers);
    this.reader = Calls.to(readers);
  }

  /**
   * Opens the file, or makes it with its folder, and brings its schema up to date.
   *
   * @throws StoreUnavailable where that cannot be done, or where the disk would not keep what was
   *     committed
   */
  public static SqliteDatabase open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      HikariDataSource writers = pool("writer", SqliteSource.writing(file), 1);
      try {
        migrate(writers);
        SqliteDatabase database =
            new SqliteDatabase(writers, pool("reader", SqliteSource.reading(file), READERS));
        database.scrub();
        return database;
      } catch (SQLException | RuntimeException e) {
        writers.close();
        throw e;
      }
    } catch (IOException | SQLException | RuntimeException e) {
      throw e instanceof StoreUnavailable u
          ? u
          : new StoreUnavailable("cannot open the database " + file + ": " + Calls.reason(e), e);
    }
  }

  /**
   * Brings the schema up to date. Flyway takes a good part of a second to find that nothing is to
   * do, so the file itself says which schema it has.
   */
  private static void migrate(DataSource writers) throws SQLException {
    try (Connection connection = writers.getConnection();
        Statement statement = connection.createStatement()) {
      if (schema(statement) == SCHEMA) {
        return;
      }
    }
    Flyway.configure().dataSource(writers).locations("classpath:db/sqlite").load().migrate();
    try (Connection connection = writers.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + SCHEMA);
    }
  }

  private static int schema(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static HikariDataSource pool(String name, SqliteSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setMaxLifetime(0);
    return new HikariDataSource(config);
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return run(() -> reader.withHandle(work::apply));
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return run(() -> writer.inTransaction(work::apply));
  }

  @Override
  public void inTurn(Handle handle, String key) {}

  @Override
  public String passingOver(String alias) {
    return "";
  }

  /**
   * {@inheritDoc}
   *
   * <p>Deleted content is overwritten by {@code secure_delete}; here the log that still holds it is
   * written back and cut to nothing, for which readers are waited for.
   */
  @Override
  public void scrub() {
    for (int i = 0; i < SCRUB_TRIES; i++) {
      int busy =
          run(() ->
              writer.withHandle(
                  h -> h.select("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(int.class).one()));
      if (busy == 0) {
        return;
      }
    }
    throw new StoreUnavailable("the log of the database is in use and could not be cut", null);
  }

  /**
   * Writes a copy of everything that is committed now, while others read and write; whole and on
   * the disk when it returns, and not there at all where it fails. Erased conversations are not in
   * it.
   *
   * @param copy a file that does not exist yet
   * @throws IOException where it exists, or cannot be written
   */
  public void backUp(Path copy) throws IOException {
    Path target = copy.toAbsolutePath();
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(copy.toString());
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      run(() -> writer.withHandle(h -> h.execute("VACUUM INTO ?", part.toString())));
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  private static <T> T run(Supplier<T> work) {
    return Calls.run(work, SqliteDatabase::isBug);
  }

  private static boolean isBug(SQLException e) {
    return e instanceof SQLiteException s
        && ((s.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code
            || s.getResultCode() == SQLiteErrorCode.SQLITE_ERROR);
  }
}
