package org.waymark.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresConversationStoreTest extends ConversationStoreContract {
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
  ConversationStore store() {
    return new SqlConversationStore(database);
  }

  @Override
  ConversationStore reopened() {
    close();
    open();
    return store();
  }
}
