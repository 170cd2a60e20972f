package org.waymark.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCatalogStoreTest extends CatalogStoreContract {
  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("waymark.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  CatalogStore store() {
    return new SqlCatalogStore(database);
  }

  @Override
  CatalogStore reopened() {
    close();
    open();
    return store();
  }
}
