package org.waymark.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogService;
import org.waymark.catalog.ImportReport;
import org.waymark.channel.web.Admin;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.load.CatalogReader;
import org.waymark.store.CatalogStore;
import org.waymark.store.MailStore;
import org.waymark.wire.Json;

/** The catalog and the dead letters for whoever runs the server. */
final class CatalogAdmin implements Admin {
  private final Secret token;
  private final int maxImportBytes;
  private final CatalogService catalogs;
  private final String currency;
  private final CatalogStore store;
  private final Runnable refresh;
  private final Messaging messaging;

  /** With these parts; {@code refresh} takes up what was published. */
  CatalogAdmin(
      Secret token,
      int maxImportBytes,
      String currency,
      CatalogService catalogs,
      CatalogStore store,
      Runnable refresh,
      Messaging messaging) {
    this.token = token;
    this.maxImportBytes = maxImportBytes;
    this.currency = currency;
    this.catalogs = catalogs;
    this.store = store;
    this.refresh = refresh;
    this.messaging = messaging;
  }

  @Override
  public String token() {
    return token.value();
  }

  @Override
  public int maxImportBytes() {
    return maxImportBytes;
  }

  @Override
  public ImportReport importJson(InputStream file, CatalogService.Mode mode) throws IOException {
    CatalogReader reader = new CatalogReader(currency);
    reader.json(file, "the body");
    ImportReport report = catalogs.publish(reader.draft("json"), mode);
    if (!mode.dryRun()) {
      refresh.run();
    }
    return report;
  }

  @Override
  public State state() {
    Catalog catalog =
        catalogs.current().orElseThrow(() -> new IllegalStateException("no catalog is open yet"));
    JsonNode report =
        store.listVersions().stream()
            .filter(CatalogStore.Published::current)
            .findFirst()
            .map(CatalogAdmin::report)
            .orElse(NullNode.instance);
    return new State(
        catalog.version(), catalog.listPrograms().size(), catalog.listAwards().size(), report);
  }

  private static JsonNode report(CatalogStore.Published published) {
    try {
      return Json.parse(published.reportJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report that was kept is no JSON", e);
    }
  }

  @Override
  public List<MailStore.Dead> listDead(int most) {
    return messaging.listDead(most);
  }

  @Override
  public int replay(@Nullable List<String> ids) {
    return messaging.replay(ids);
  }

  @Override
  public Optional<State> rollback() {
    return store
        .rollback()
        .map(version -> {
          refresh.run();
          return state();
        });
  }
}
