package org.waymark.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections that keep what is committed: each is asked whether SQLite really took the settings on
 * which that rests, and is refused where it did not.
 */
final class SqliteSource extends SQLiteDataSource {
  private static final int BUSY_MILLIS = 10_000;
  private static final int PAGE_BYTES = 4096;
  private static final int LOG_BYTES = 64 << 20;
  private static final Map<String, String> MUST =
      Map.of(
          "journal_mode", "wal",
          "synchronous", "2",
          "foreign_keys", "1",
          "secure_delete", "1",
          "page_size", "4096");

  private final boolean readOnly;

  private SqliteSource(Path file, SQLiteConfig config, boolean readOnly) {
    super(config);
    this.readOnly = readOnly;
    setUrl("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /** For the one connection that writes. */
  static SqliteSource writing(Path file) {
    SQLiteConfig config = common();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return new SqliteSource(file, config, false);
  }

  /** For those that read; SQLite itself refuses a write on them. */
  static SqliteSource reading(Path file) {
    return new SqliteSource(file, common(), true);
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPageSize(PAGE_BYTES);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Integer.toString(LOG_BYTES));
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    SQLiteConnection connection = super.getConnection(user, password);
    try {
      check(connection);
      if (readOnly) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA query_only = true");
        }
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void check(SQLiteConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> must : MUST.entrySet()) {
        try (ResultSet rows = statement.executeQuery("PRAGMA " + must.getKey())) {
          String is = rows.next() ? rows.getString(1) : "nothing";
          if (!must.getValue().equals(is)) {
            throw new SQLException(
                "SQLite's " + must.getKey() + " is " + is + " and must be " + must.getValue());
          }
        }
      }
    }
  }
}
