package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Accepted;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredReply;

/** A database that goes away and comes back: calls fail clearly meanwhile, and nothing is lost. */
class PostgresRestartTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int PORT_FROM_THE_SYSTEM = 0;

  @TempDir private Path folder;

  private EmbeddedPostgres server(int port, String fsync) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("pg"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", fsync)
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Test
  void after_a_restart_of_the_database_the_same_store_goes_on() throws Exception {
    EmbeddedPostgres first = server(PORT_FROM_THE_SYSTEM, "on");
    int port = first.getPort();
    try (Database database = PostgresDatabase.open(first.getJdbcUrl("postgres", "postgres"))) {
      ConversationStore store = new SqlConversationStore(database);
      store.create(
          new Head("c", "hash", NOON, "v1"),
          Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC")),
          new StoredReply("g", NOON, "hello", "{}"));
      store.accept("c", "before", Kind.SAID, "hi", NOON);
      first.close();
      assertThatThrownBy(() -> store.accept("c", "between", Kind.SAID, "hi", NOON))
          .isInstanceOf(StoreUnavailable.class);
      try (EmbeddedPostgres second = server(port, "on")) {
        assertThat(second.getPort()).isEqualTo(port);
        assertThat(accept(store, "after")).isEqualTo(new Accepted.New());
        assertThat(store.listWaiting("c"))
            .extracting(ConversationStore.Waiting::messageId)
            .containsExactly("before", "after");
      }
    }
  }

  /** As a client does: again, where it was told to come again. */
  private static Accepted accept(ConversationStore store, String id) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return store.accept("c", id, Kind.SAID, "hi", NOON);
      } catch (StoreUnavailable e) {
        if (i == 50) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  @Test
  void a_server_that_does_not_keep_what_is_committed_is_refused() throws Exception {
    try (EmbeddedPostgres careless = server(PORT_FROM_THE_SYSTEM, "off")) {
      String url = careless.getJdbcUrl("postgres", "postgres");
      assertThatThrownBy(() -> PostgresDatabase.open(url))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("fsync is off");
    }
  }
}
