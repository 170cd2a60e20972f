package org.waymark.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredReply;

class SqliteDatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Conversation BEGUN = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));

  @TempDir private Path folder;

  @Test
  void everyConnectionSyncsEachCommitAndOverwritesWhatIsDeleted() {
    try (Database database = SqliteDatabase.open(file())) {
      assertThat(settings(database)).containsExactly("wal", "2", "1", "1");
    }
  }

  @Test
  void aReaderCannotWrite() {
    try (Database database = SqliteDatabase.open(file())) {
      assertThatThrownBy(() -> database.read(h -> h.execute("DELETE FROM conversation")))
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void anExceptionUndoesTheTransaction() {
    try (Database database = SqliteDatabase.open(file())) {
      ConversationStore store = new SqlConversationStore(database);
      store.create(head("c"), BEGUN, reply("hello"));
      assertThatThrownBy(() ->
              database.write(h -> {
                h.execute("DELETE FROM conversation");
                throw new IllegalArgumentException("no");
              }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.find("c")).isPresent();
      assertThat(store.listMessages("c")).hasSize(1);
    }
  }

  @Test
  void nothingThatWasTypedIsOnDiskAfterItWasErased() throws IOException {
    Random random = new Random(7);
    try (Database database = SqliteDatabase.open(file())) {
      ConversationStore store = new SqlConversationStore(database);
      for (int i = 0; i < 20; i++) {
        store.create(head("c" + i), BEGUN, reply("hello " + "x".repeat(random.nextInt(3000))));
      }
      for (int turn = 0; turn < 6; turn++) {
        for (int i = 0; i < 20; i++) {
          String id = "m" + turn;
          String canary = i % 4 == 0 ? "canary-yellow " : "sparrow ";
          String text = canary + "y".repeat(random.nextInt(turn % 3 == 0 ? 6000 : 60));
          store.accept("c" + i, id, Kind.SAID, text, NOON);
          store.answer("c" + i, id, BEGUN, reply(text));
          store.saveFeedback("c" + i, "r-" + text.hashCode(), true, text, NOON);
        }
      }
      assertThat(onDisk("canary-yellow")).isNotEmpty();
      for (int i = 0; i < 20; i += 4) {
        assertThat(store.erase("c" + i)).isTrue();
      }
      assertThat(onDisk("canary-yellow")).isEmpty();
      assertThat(onDisk("sparrow")).isNotEmpty();
      store.eraseOlderThan(NOON.plusSeconds(1));
      assertThat(onDisk("sparrow")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "conversation, state",
    "message, text reply_text reply_json",
    "feedback, comment",
    "inbox, content",
    "outbox, content"
  })
  void whatIsPersonalStandsBehindTheGapWhereNoCopyOfItIsLeftBehind(String table, String personal) {
    try (Database database = SqliteDatabase.open(file())) {
      List<String> columns =
          database.read(h ->
              h.select("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
                  .mapTo(String.class)
                  .list());
      assertThat(columns.subList(columns.indexOf("gap") + 1, columns.size()))
          .containsExactly(personal.split(" "));
      assertThat(columns).contains("gap");
    }
  }

  @Test
  void theNewestMigrationIsTheSchemaThatAnUpToDateFileNames() {
    SqliteDatabase.open(file()).close();
    try (Database database = SqliteDatabase.open(file())) {
      assertThat(number(database, "PRAGMA user_version")).isEqualTo(SqliteDatabase.SCHEMA);
      assertThat(
              number(database, "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history"))
          .isEqualTo(SqliteDatabase.SCHEMA);
    }
  }

  private static int number(Database database, String sql) {
    return database.read(h -> h.select(sql).mapTo(int.class).one());
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedWithAReason() throws IOException {
    Files.writeString(file(), "this is no database at all, ".repeat(100));
    assertThatThrownBy(() -> SqliteDatabase.open(file()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("cannot open the database")
        .hasMessageContaining("not a database");
  }

  @Test
  void aFullDatabaseIsUnavailableAndLosesNothing() {
    try (Database database = SqliteDatabase.open(file())) {
      ConversationStore store = new SqlConversationStore(database);
      store.create(head("c"), BEGUN, reply("hello"));
      database.write(h -> h.select("PRAGMA max_page_count = 1").mapTo(int.class).one());
      assertThatThrownBy(() -> store.accept("c", "m", Kind.SAID, "x".repeat(100_000), NOON))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("full");
      database.write(h -> h.select("PRAGMA max_page_count = 1000000").mapTo(int.class).one());
      store.accept("c", "m", Kind.SAID, "x".repeat(100_000), NOON);
      assertThat(store.listMessages("c")).hasSize(2);
    }
  }

  @Test
  void anExceptionDoesNotRepeatWhatWasToBeSaved() {
    try (Database database = SqliteDatabase.open(file())) {
      ConversationStore store = new SqlConversationStore(database);
      store.create(head("secret-1"), BEGUN, reply("hello"));
      assertThatThrownBy(() -> store.create(head("secret-1"), BEGUN, reply("hello")))
          .isInstanceOf(RuntimeException.class)
          .hasMessageNotContaining("secret-1")
          .isNotInstanceOf(StoreUnavailable.class);
    }
  }

  private Path file() {
    return folder.resolve("waymark.db");
  }

  private static List<String> settings(Database database) {
    return database.write(h ->
        Stream.of("journal_mode", "synchronous", "foreign_keys", "secure_delete")
            .map(name -> h.select("PRAGMA " + name).mapTo(String.class).one())
            .toList());
  }

  private List<String> onDisk(String word) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> contains(f, word))
          .map(f -> String.valueOf(f.getFileName()))
          .toList();
    }
  }

  private static boolean contains(Path file, String word) {
    try {
      return Files.readString(file, ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Head head(String id) {
    return new Head(id, "hash-of-" + id, NOON, "v1");
  }

  private static StoredReply reply(String text) {
    return new StoredReply("r-" + text.hashCode(), NOON, text, "{\"text\":\"" + text + "\"}");
  }
}
