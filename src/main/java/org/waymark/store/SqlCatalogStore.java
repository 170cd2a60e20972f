package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.knowledge.Catalog;

/** Catalog versions in a {@link Database}. */
public final class SqlCatalogStore implements CatalogStore {
  private final Database database;
  private final CatalogCodec codec = new CatalogCodec();

  /** In that database. */
  public SqlCatalogStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> findCurrentVersion() {
    return database.read(CatalogTable::findCurrent);
  }

  @Override
  public Optional<Catalog> find(String version) {
    return database.read(h -> CatalogTable.findContent(h, version)).map(codec::read);
  }

  @Override
  public void publish(Catalog catalog, String reportJson, Instant at) {
    byte[] content = codec.write(catalog);
    database.write(h -> {
      CatalogTable.insert(
          h, catalog.version(), at, catalog.listPrograms().size(), reportJson, content);
      return CatalogTable.makeCurrent(h, catalog.version());
    });
  }

  @Override
  public Optional<String> rollback() {
    return database.write(CatalogTable::rollback);
  }

  @Override
  public List<Published> listVersions() {
    return database.read(CatalogTable::list);
  }
}
