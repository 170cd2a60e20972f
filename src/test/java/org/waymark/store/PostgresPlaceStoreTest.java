package org.waymark.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresPlaceStoreTest extends PlaceStoreContract {
  private final Database database = PostgresDatabase.open(Postgres.fresh());

  @BeforeEach
  @Override
  void three_conversations() {
    super.three_conversations();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  PlaceStore store() {
    return new SqlPlaceStore(database);
  }

  @Override
  ConversationStore conversations() {
    return new SqlConversationStore(database);
  }
}
