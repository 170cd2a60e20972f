package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;

class BackupTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Conversation BEGUN = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));

  @TempDir private Path folder;
  private SqliteDatabase database;
  private ConversationStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("waymark.db"));
    store = new SqlConversationStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void begin(String id) {
    store.create(
        new Head(id, "hash-of-" + id, NOON, "v1"),
        BEGUN,
        new StoredReply("g", NOON, "hello", "{}"));
  }

  @Test
  void a_copy_made_while_others_write_holds_all_that_was_acknowledged_before_it_began()
      throws Exception {
    begin("c");
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger acknowledged = new AtomicInteger();
    CountDownLatch under = new CountDownLatch(20);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; !stop.get(); i++) {
                store.accept("c", "m" + i, Kind.SAID, "text", NOON);
                acknowledged.incrementAndGet();
                under.countDown();
              }
            });
    under.await();
    int before = acknowledged.get();
    Path copy = folder.resolve("copy.db");
    try (SqliteDatabase other = SqliteDatabase.open(folder.resolve("waymark.db"))) {
      other.backUp(copy);
    } finally {
      stop.set(true);
      writer.join();
    }
    try (Database restored = SqliteDatabase.open(copy)) {
      assertThat(new SqlConversationStore(restored).listMessages("c").stream().skip(1))
          .extracting(StoredMessage::messageId)
          .hasSizeGreaterThanOrEqualTo(before)
          .startsWith("m0", "m1");
    }
  }

  @Test
  void a_file_that_is_there_is_left_as_it_is() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.db"), "precious");
    assertThatThrownBy(() -> database.backUp(copy)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(copy).hasContent("precious");
  }

  @Test
  void a_copy_that_cannot_be_written_leaves_nothing_behind() {
    Path copy = folder.resolve("no-such-folder").resolve("copy.db");
    assertThatThrownBy(() -> database.backUp(copy)).isInstanceOf(StoreUnavailable.class);
    assertThat(copy.getParent()).doesNotExist();
  }

  @Test
  void what_was_erased_is_not_in_the_copy() throws IOException {
    begin("c");
    store.accept("c", "m", Kind.SAID, "the canary sings", NOON);
    store.erase("c");
    Path copy = folder.resolve("copy.db");
    database.backUp(copy);
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
        .doesNotContain("canary");
  }
}
