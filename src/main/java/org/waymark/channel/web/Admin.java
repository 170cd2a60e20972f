package org.waymark.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogService.Mode;
import org.waymark.catalog.ImportRefused;
import org.waymark.catalog.ImportReport;
import org.waymark.knowledge.load.Unreadable;
import org.waymark.store.MailStore;

/** What whoever runs the server can do over HTTP: with the catalog, and with dead letters. */
public interface Admin {
  /** What opens it; never shown and never logged. */
  String token();

  /** Bytes of a file to import at most. */
  int maxImportBytes();

  /**
   * Imports a JSON file and, unless it is a dry run, takes the new version up at once. Throws
   * {@link Unreadable} where it is no such file, {@link ImportRefused} where the catalog stays as
   * it is.
   */
  ImportReport importJson(InputStream file, Mode mode) throws IOException;

  /** The version in use. */
  State state();

  /** Takes up the version before the current one; empty where there is none. */
  Optional<State> rollback();

  /** Messages of team messaging that were given up, oldest first, without their content. */
  List<MailStore.Dead> listDead(int most);

  /** Puts them back to be tried anew, all where {@code ids} is null; how many. */
  int replay(@Nullable List<String> ids);

  /**
   * A version in short.
   *
   * @param report of the import that made it, as the contract's ImportReport
   */
  record State(String version, int programs, int awards, JsonNode report) {}
}
