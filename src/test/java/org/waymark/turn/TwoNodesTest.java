package org.waymark.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Command;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.Postgres;
import org.waymark.store.PostgresDatabase;
import org.waymark.turn.Conversations.Receipt;
import org.waymark.understanding.Understanding;

/** Two nodes on one PostgreSQL: whichever is asked, it is one conversation. */
class TwoNodesTest {
  private static final int MESSAGES = 40;

  /**
   * Notes the state from which each message was worked out, as the number of the message before.
   */
  private static final Understanding COUNTING =
      (text, conversation, today) -> List.of(new Command.Greet());

  private final String url = Postgres.fresh();
  private final Chat one = new Chat(PostgresDatabase.open(url), COUNTING);
  private final Chat two = new Chat(PostgresDatabase.open(url), COUNTING);

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  @Test
  void messages_sent_to_both_at_once_are_answered_once_each_and_every_sender_gets_the_same_answer()
      throws Exception {
    String id = one.start().id();
    List<Callable<Map.Entry<String, StoredReply>>> sends = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      String message = "m" + i;
      for (Chat node : List.of(one, two, one)) {
        sends.add(() -> Map.entry(message, node.send(id, message, "hello " + message)));
      }
    }
    Map<String, StoredReply> told = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Map.Entry<String, StoredReply>> sent : threads.invokeAll(sends)) {
        StoredReply before = told.putIfAbsent(sent.get().getKey(), sent.get().getValue());
        assertThat(before == null || before.equals(sent.get().getValue())).isTrue();
      }
    }
    List<StoredMessage> kept = two.service.read(id).orElseThrow().messages();
    assertThat(kept).hasSize(MESSAGES + 1);
    assertThat(kept.stream().skip(1).map(StoredMessage::reply))
        .containsExactlyElementsOf(
            kept.stream().skip(1).map(m -> told.get(m.messageId())).toList());
  }

  @Test
  void what_one_node_learned_the_other_knows() {
    String id = one.start().id();
    one.edit(id, "{\"hoursPerWeek\": 7}");
    two.edit(id, "{\"budget\": {\"amount\": 90, \"currency\": \"EUR\"}}");
    JsonNode profile = one.profile(id);
    assertThat(profile.at("/hoursPerWeek").asInt()).isEqualTo(7);
    assertThat(profile.at("/budget/amount").asInt()).isEqualTo(90);
  }

  @Test
  void edits_made_on_both_at_once_are_all_kept() throws Exception {
    String id = one.start().id();
    List<String> patches =
        List.of(
            "{\"hoursPerWeek\": 7}",
            "{\"weeks\": 20}",
            "{\"maxPrograms\": 3}",
            "{\"languages\": [\"en\"]}",
            "{\"delivery\": [\"online\"]}",
            "{\"level\": \"beginner\"}");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .invokeAll(
              IntStream.range(0, patches.size())
                  .<Callable<StoredReply>>mapToObj(
                      i -> () -> (i % 2 == 0 ? one : two).edit(id, patches.get(i)))
                  .toList())
          .forEach(Future::resultNow);
    }
    JsonNode profile = two.profile(id);
    assertThat(profile.at("/hoursPerWeek").asInt()).isEqualTo(7);
    assertThat(profile.at("/weeks").asInt()).isEqualTo(20);
    assertThat(profile.at("/maxPrograms").asInt()).isEqualTo(3);
    assertThat(profile.at("/languages/0").asText()).isEqualTo("en");
    assertThat(profile.at("/delivery/0").asText()).isEqualTo("online");
    assertThat(profile.at("/level").asText()).isEqualTo("beginner");
  }

  @Test
  void what_is_erased_on_one_is_gone_on_the_other() {
    String id = one.start().id();
    Receipt receipt = one.service.accept(id, null, "hello");
    two.service.await(id, receipt.messageId());
    two.service.erase(id);
    assertThat(one.service.read(id)).isEmpty();
  }
}
