package org.waymark.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.MailStore.Box;
import org.waymark.store.MailStore.Item;

class SqliteMailStoreTest extends MailStoreContract {
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
  MailStore store() {
    return new SqlMailStore(database);
  }

  @Override
  MailStore reopened() {
    close();
    open();
    return store();
  }

  @Test
  void whatWasSettledOrErasedIsNotOnDisk() throws IOException {
    MailStore store = store();
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    for (int i = 0; i < 20; i++) {
      String canary = "canary-yellow " + "x".repeat(i * 300);
      store.accept(new Item("slack", "e" + i, "T1", "lane" + i, canary), noon);
    }
    store
        .claim(Box.INBOX, "slack", "me", 100, noon, noon.plusSeconds(60))
        .forEach(c ->
            store.done(
                c,
                List.of(
                    new Item(
                        "slack", "l-" + c.item().id(), "T1", c.item().lane(), "canary-yellow")),
                noon));
    assertThat(onDisk("canary-yellow")).isTrue();
    store.eraseWorkspace("slack", "T1");
    assertThat(onDisk("canary-yellow")).isFalse();
    assertThat(onDisk("lane19")).isTrue();
  }

  private boolean onDisk(String word) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.readString(file, ISO_8859_1).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
