package org.waymark.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresMailStoreTest extends MailStoreContract {
  private final String url = Postgres.fresh();
  private Database database;

  @BeforeEach
  void open() {
    database = PostgresDatabase.open(url);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  MailStore store() {
    return new SqlMailStore(database);
  }

  @Override
  MailStore reopened() {
    close();
    open();
    return store();
  }
}
