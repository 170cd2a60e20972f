package org.waymark.store;

import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Calls to a database, whatever engine it is: how they are made, and how they fail. */
final class Calls {
  private Calls() {}

  /** With exceptions that do not repeat what was to be saved: a message may end in a log. */
  static Jdbi to(DataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /**
   * Does it; throws {@link StoreUnavailable} where the database is at fault.
   *
   * @param bug whether an error is one of ours, such as a broken constraint or a wrong statement:
   *     trying again does not help
   */
  static <T> T run(Supplier<T> work, Predicate<SQLException> bug) {
    try {
      return work.get();
    } catch (JdbiException e) {
      if (e.getCause() instanceof SQLException s && bug.test(s)) {
        throw e;
      }
      throw new StoreUnavailable("the database cannot be used: " + reason(e), e);
    }
  }

  /** What lies at the bottom of it, in the engine's words; Flyway's where it is its own. */
  static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && !(last instanceof FlywayException)) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }
}
