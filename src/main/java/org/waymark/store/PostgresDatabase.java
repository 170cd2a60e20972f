package org.waymark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * PostgreSQL, shared by several nodes. A commit is on its disk when it returns: a server that is
 * set to answer earlier is refused.
 *
 * <p>After a restart of the database, connections that broke are thrown away at their next use and
 * new ones are made; calls meanwhile fail with {@link StoreUnavailable} within seconds.
 */
public final class PostgresDatabase implements Database {
  private static final int CONNECTIONS = 16;
  private static final long WAIT_MILLIS = 5_000;
  private static final long CHECK_MILLIS = 2_000;

  /** Most that a broken network keeps a call waiting. */
  private static final String SOCKET_SECONDS = "20";

  /** Settings on which durability rests, each with the values that keep what is committed. */
  private static final Map<String, Set<String>> MUST =
      Map.of(
          "fsync", Set.of("on"),
          "full_page_writes", Set.of("on"),
          "synchronous_commit", Set.of("on", "local", "remote_write", "remote_apply"));

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Calls.to(pool);
  }

  /**
   * Connects, and brings the schema up to date; nodes that do so at once wait for each other.
   *
   * @param url {@code jdbc:postgresql://host:port/database?user=…&password=…}; it is never logged
   * @throws StoreUnavailable where that cannot be done, or where the server would not keep what was
   *     committed
   */
  public static PostgresDatabase open(String url) {
    HikariDataSource pool;
    try {
      pool = pool(url);
    } catch (RuntimeException e) {
      throw new StoreUnavailable("cannot connect to the database: " + Calls.reason(e), e);
    }
    try {
      check(pool);
      Flyway.configure().dataSource(pool).locations("classpath:db/postgresql").load().migrate();
      return new PostgresDatabase(pool);
    } catch (SQLException | RuntimeException e) {
      pool.close();
      throw e instanceof StoreUnavailable u
          ? u
          : new StoreUnavailable("cannot open the database: " + Calls.reason(e), e);
    }
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("postgresql");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(CHECK_MILLIS);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "4");
    config.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
    // Errors of the server name the row at fault; what a person typed must not reach a log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "waymark");
    return new HikariDataSource(config);
  }

  private static void check(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Set<String>> must : MUST.entrySet()) {
        try (ResultSet rows = statement.executeQuery("SHOW " + must.getKey())) {
          String is = rows.next() ? rows.getString(1) : "nothing";
          if (!must.getValue().contains(is)) {
            throw new StoreUnavailable(
                "PostgreSQL's "
                    + must.getKey()
                    + " is "
                    + is
                    + ": what is acknowledged would be lost when the power fails; set it to on",
                null);
          }
        }
      }
    }
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return run(() -> jdbi.withHandle(work::apply));
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return run(() -> jdbi.inTransaction(work::apply));
  }

  @Override
  public void inTurn(Handle handle, String key) {
    handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", key);
  }

  @Override
  public String passingOver(String alias) {
    return " FOR UPDATE OF " + alias + " SKIP LOCKED";
  }

  /**
   * {@inheritDoc}
   *
   * <p>Here it is left to the server: a deleted row is gone for every query at once, and from the
   * files when the server vacuums, overwrites its log and its backups expire; see the page on
   * privacy.
   */
  @Override
  public void scrub() {}

  @Override
  public void close() {
    pool.close();
  }

  private static <T> T run(Supplier<T> work) {
    return Calls.run(work, PostgresDatabase::isBug);
  }

  /** Classes 22, 23 and 42 of PostgreSQL's error codes. */
  private static boolean isBug(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
  }
}
