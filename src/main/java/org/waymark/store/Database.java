package org.waymark.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A database with its schema in place. Every method throws {@link StoreUnavailable} where it cannot
 * be reached, is read-only or is full. Safe for use by many threads.
 *
 * <p>The statements that are run on it keep to what SQLite and PostgreSQL have in common.
 */
public interface Database extends AutoCloseable {
  /** Reads; each statement sees what was committed before it. */
  <T> T read(Function<Handle, T> work);

  /** Writes as one transaction, which is durable when this returns; an exception undoes it. */
  <T> T write(Function<Handle, T> work);

  /**
   * What ends a query so that it locks the rows of that alias until the transaction ends, and
   * passes over those that another node has locked; empty where one transaction writes at a time.
   */
  String passingOver(String alias);

  /**
   * Lets transactions that name the same key follow each other until each has ended, so that rows
   * which they put in become visible in the order of their numbers. Nothing is to be done where one
   * transaction writes at a time.
   */
  void inTurn(Handle handle, String key);

  /** Makes rows that were deleted before unreadable in the files of the database. */
  void scrub();

  /** Waits for what is under way, then lets go of all connections. */
  @Override
  void close();
}
