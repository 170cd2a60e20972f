package org.waymark.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlaceStoreTest extends PlaceStoreContract {
  @TempDir private static Path folder;
  private Database database;

  @BeforeEach
  @Override
  void three_conversations() {
    database = SqliteDatabase.open(folder.resolve(System.nanoTime() + ".db"));
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
