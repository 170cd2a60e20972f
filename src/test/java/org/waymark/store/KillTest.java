package org.waymark.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.ConversationStore.Waiting;

/** A process that is killed in the middle of its work has lost nothing that it acknowledged. */
class KillTest {
  private static final int KILLS = 3;
  private static final int MESSAGES = 150;

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedMessageIsThereAfterAKill() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(runAndKill("k" + kill));
      try (Database database = SqliteDatabase.open(file(folder))) {
        ConversationStore store = new SqlConversationStore(database);
        List<StoredMessage> messages = store.listMessages("c");
        Set<String> accepted =
            messages.stream()
                .skip(1)
                .map(m -> "accepted " + m.messageId())
                .collect(Collectors.toSet());
        Set<String> answered =
            messages.stream()
                .filter(m -> m.reply() != null)
                .map(m -> "answered " + m.messageId())
                .collect(Collectors.toSet());
        assertThat(accepted).hasSize(messages.size() - 1);
        answered.addAll(accepted);
        assertThat(answered).containsAll(acknowledged);
        assertThat(store.listWaiting().stream().map(Waiting::messageId))
            .containsExactlyElementsOf(
                messages.stream()
                    .filter(m -> m.reply() == null)
                    .map(StoredMessage::messageId)
                    .toList());
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * MESSAGES);
  }

  private List<String> runAndKill(String run) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                run)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = child.inputReader(UTF_8)) {
      String line;
      while ((line = out.readLine()) != null) {
        if (line.startsWith("accepted ") || line.startsWith("answered ")) {
          lines.add(line);
        }
        if (lines.size() == MESSAGES) {
          child.toHandle().destroyForcibly(); // and reads on what it had printed
        }
      }
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor()).isNotZero();
    return lines;
  }

  private static Path file(Path folder) {
    return folder.resolve("waymark.db");
  }

  /** Accepts and answers until it is killed, and prints what it was told is durable. */
  static final class Child {
    private Child() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
      Instant at = Instant.parse("2026-11-23T12:00:00Z");
      Conversation begun = Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC"));
      Database database = SqliteDatabase.open(file(Path.of(arguments[0])));
      ConversationStore store = new SqlConversationStore(database);
      if (store.find("c").isEmpty()) {
        store.create(new Head("c", "00", at, "v1"), begun, new StoredReply("g", at, "hello", "{}"));
      }
      for (int i = 0; ; i++) {
        String id = arguments[1] + "-" + i;
        store.accept("c", id, Kind.SAID, "text " + id, at);
        System.out.println("accepted " + id);
        if (i % 3 != 0) {
          store.answer("c", id, begun, new StoredReply("r-" + id, at, "yes", "{}"));
          System.out.println("answered " + id);
        }
      }
    }
  }
}
