package org.waymark.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresCatalogStoreTest extends CatalogStoreContract {
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
