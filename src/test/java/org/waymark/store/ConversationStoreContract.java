package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Accepted;
import org.waymark.store.ConversationStore.Feedback;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.Kind;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.ConversationStore.Waiting;

/** What every store of conversations does, whatever database is behind it. */
abstract class ConversationStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
  private static final Conversation BEGUN =
      Conversation.begin(Locale.UK, "EUR", ZoneId.of("Europe/Dublin"));
  private static final Conversation LATER =
      Conversation.begin(Locale.GERMANY, "CHF", ZoneId.of("Europe/Zurich"));

  /** An empty store. */
  abstract ConversationStore store();

  /** The same store, opened anew as after a restart. */
  abstract ConversationStore reopened();

  @Test
  void aNewConversationHasItsHeadItsStateAndItsGreeting() {
    ConversationStore store = with("c");
    assertThat(store.find("c")).contains(head("c", NOON));
    assertThat(store.findState("c")).contains(BEGUN);
    assertThat(store.listMessages("c"))
        .containsExactly(new StoredMessage(null, Kind.SAID, null, NOON, reply("greeting")));
    assertThat(store.listWaiting()).isEmpty();
  }

  @Test
  void whatIsNotThereIsEmpty() {
    ConversationStore store = store();
    assertThat(store.find("c")).isEmpty();
    assertThat(store.findState("c")).isEmpty();
    assertThat(store.listMessages("c")).isEmpty();
    assertThat(store.listFeedback("c")).isEmpty();
    assertThat(store.listWaiting("c")).isEmpty();
    assertThat(store.findReply("c", "m")).isEmpty();
    assertThat(store.findByToken("hash-of-c")).isEmpty();
    assertThat(store.accept("c", "m", Kind.SAID, "hi", NOON)).isEqualTo(new Accepted.Gone());
    assertThat(store.saveFeedback("c", "r", true, null, NOON)).isFalse();
    assertThat(store.erase("c")).isFalse();
    assertThat(store.eraseOlderThan(NOON)).isZero();
    store.answer("c", "m", LATER, reply("r"));
    assertThat(store.find("c")).isEmpty();
  }

  @Test
  void anAcceptedMessageWaitsUntilItIsAnswered() {
    ConversationStore store = with("c");
    assertThat(store.accept("c", "m", Kind.SAID, "hi 😀", NOON)).isEqualTo(new Accepted.New());
    assertThat(store.listWaiting())
        .containsExactly(new Waiting("c", "m", Kind.SAID, "hi 😀", NOON));
    store.answer("c", "m", LATER, reply("r"));
    assertThat(store.listWaiting()).isEmpty();
    assertThat(store.findState("c")).contains(LATER);
    assertThat(store.listMessages("c").getLast())
        .isEqualTo(new StoredMessage("m", Kind.SAID, "hi 😀", NOON, reply("r")));
  }

  @Test
  void aConversationIsFoundByTheHashOfItsTokenUntilItIsErased() {
    ConversationStore store = with("c", "d");
    assertThat(store.findByToken("hash-of-d")).contains("d");
    store.erase("d");
    assertThat(store.findByToken("hash-of-d")).isEmpty();
    assertThat(store.findByToken("hash-of-c")).contains("c");
  }

  @Test
  void whatWaitsAndWhatIsAnsweredIsToldPerConversation() {
    ConversationStore store = with("c", "d");
    store.accept("c", "m", Kind.SAID, "1", NOON);
    store.accept("d", "m", Kind.SAID, "2", NOON);
    store.accept("c", "n", Kind.SAID, "3", NOON);
    assertThat(store.listWaiting("c").stream().map(Waiting::text)).containsExactly("1", "3");
    assertThat(store.findReply("c", "m")).isEmpty();
    store.answer("c", "m", LATER, reply("r"));
    assertThat(store.findReply("c", "m")).contains(reply("r"));
    assertThat(store.findReply("d", "m")).isEmpty();
    assertThat(store.listWaiting("c").stream().map(Waiting::text)).containsExactly("3");
  }

  @Test
  void theSameMessageAgainGivesWhatThereIsAndDoesNothing() {
    ConversationStore store = with("c");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    assertThat(store.accept("c", "m", Kind.SAID, "hi", NOON.plusSeconds(9)))
        .isEqualTo(new Accepted.Again(null));
    store.answer("c", "m", LATER, reply("r"));
    assertThat(store.accept("c", "m", Kind.SAID, "hi", NOON))
        .isEqualTo(new Accepted.Again(reply("r")));
    assertThat(store.listMessages("c")).hasSize(2);
  }

  @Test
  void anotherTextOrKindUnderTheSameIdIsAConflict() {
    ConversationStore store = with("c");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    assertThat(store.accept("c", "m", Kind.SAID, "Hi", NOON)).isEqualTo(new Accepted.Conflict());
    assertThat(store.accept("c", "m", Kind.EDIT, "hi", NOON)).isEqualTo(new Accepted.Conflict());
    assertThat(store.listWaiting()).hasSize(1);
  }

  @Test
  void theSameIdInAnotherConversationIsAnotherMessage() {
    ConversationStore store = with("c", "d");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    assertThat(store.accept("d", "m", Kind.EDIT, "{}", NOON)).isEqualTo(new Accepted.New());
    assertThat(store.listWaiting().stream().map(Waiting::conversationId)).containsExactly("c", "d");
  }

  @Test
  void aSecondAnswerChangesNothing() {
    ConversationStore store = with("c");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    store.answer("c", "m", LATER, reply("first"));
    store.answer("c", "m", BEGUN, reply("second"));
    assertThat(store.findState("c")).contains(LATER);
    assertThat(store.listMessages("c").getLast().reply()).isEqualTo(reply("first"));
  }

  @Test
  void messagesStandInTheOrderAcceptedWhateverTheClockSays() {
    ConversationStore store = with("c");
    store.accept("c", "z", Kind.SAID, "1", NOON);
    store.accept("c", "a", Kind.EDIT, "2", NOON.minusSeconds(60));
    store.accept("c", "m", Kind.SAID, "3", NOON.minusSeconds(30));
    assertThat(store.listWaiting().stream().map(Waiting::text)).containsExactly("1", "2", "3");
    assertThat(store.listMessages("c").stream().skip(1).map(StoredMessage::text))
        .containsExactly("1", "2", "3");
  }

  @Test
  void everythingIsThereAfterARestart() {
    ConversationStore store = with("c");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    store.answer("c", "m", LATER, reply("r"));
    store.accept("c", "n", Kind.EDIT, "{}", NOON);
    store.saveFeedback("c", "r", true, "good", NOON);
    List<StoredMessage> before = store.listMessages("c");
    ConversationStore again = reopened();
    assertThat(again.find("c")).contains(head("c", NOON));
    assertThat(again.findState("c")).contains(LATER);
    assertThat(again.listMessages("c")).isEqualTo(before);
    assertThat(again.listWaiting()).containsExactly(new Waiting("c", "n", Kind.EDIT, "{}", NOON));
    assertThat(again.listFeedback("c")).hasSize(1);
  }

  @Test
  void feedbackIsKeptPerReplyAndTheLastWordCounts() {
    ConversationStore store = with("c", "d");
    assertThat(store.saveFeedback("c", "greeting", true, "nice", NOON)).isTrue();
    assertThat(store.saveFeedback("c", "greeting", false, null, NOON.plusSeconds(1))).isTrue();
    assertThat(store.saveFeedback("c", "other", true, null, NOON)).isFalse();
    assertThat(store.listFeedback("c"))
        .containsExactly(new Feedback("greeting", false, null, NOON.plusSeconds(1)));
    assertThat(store.listFeedback("d")).isEmpty();
  }

  @Test
  void erasingTakesEverythingOfThatConversationAndNothingElse() {
    ConversationStore store = with("c", "d");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    store.saveFeedback("c", "greeting", true, null, NOON);
    assertThat(store.erase("c")).isTrue();
    assertThat(store.find("c")).isEmpty();
    assertThat(store.findState("c")).isEmpty();
    assertThat(store.listMessages("c")).isEmpty();
    assertThat(store.listFeedback("c")).isEmpty();
    assertThat(store.listWaiting()).isEmpty();
    assertThat(store.erase("c")).isFalse();
    assertThat(store.find("d")).isPresent();
  }

  @Test
  void anAnswerThatComesAfterTheErasureIsDropped() {
    ConversationStore store = with("c");
    store.accept("c", "m", Kind.SAID, "hi", NOON);
    store.erase("c");
    store.answer("c", "m", LATER, reply("r"));
    assertThat(store.find("c")).isEmpty();
    assertThat(store.listMessages("c")).isEmpty();
  }

  @Test
  void retentionCountsFromTheLastMessage() {
    ConversationStore store = with("old", "spoken-in");
    store.accept("spoken-in", "m", Kind.SAID, "hi", NOON.plusSeconds(100));
    store.accept("spoken-in", "n", Kind.SAID, "hi", NOON.minusSeconds(100));
    assertThat(store.eraseOlderThan(NOON)).isZero();
    assertThat(store.eraseOlderThan(NOON.plusSeconds(100))).isEqualTo(1);
    assertThat(store.find("old")).isEmpty();
    assertThat(store.find("spoken-in")).isPresent();
    assertThat(store.eraseOlderThan(Instant.MAX)).isEqualTo(1);
    assertThat(store.eraseOlderThan(Instant.MIN)).isZero();
  }

  @Test
  void ofManyThreadsWithOneMessageOneIsNew() throws Exception {
    ConversationStore store = with("c");
    List<Accepted> all =
        together(
            IntStream.range(0, 16)
                .<Callable<Accepted>>mapToObj(
                    i -> () -> store.accept("c", "m", Kind.SAID, "hi", NOON))
                .toList());
    assertThat(all).containsOnlyOnce(new Accepted.New());
    assertThat(all.stream().filter(new Accepted.Again(null)::equals)).hasSize(15);
    assertThat(store.listMessages("c")).hasSize(2);
  }

  @Test
  void manyThreadsLoseNothingAndAnswerOnce() throws Exception {
    int threads = 8;
    int each = 25;
    ConversationStore store = with("c0", "c1", "c2");
    List<Callable<Integer>> work = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      String name = "t" + t;
      String conversation = "c" + t % 3;
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          String id = name + "-" + i;
          assertThat(store.accept(conversation, id, Kind.SAID, id, NOON))
              .isEqualTo(new Accepted.New());
          store.answer(conversation, id, LATER, reply("r-" + id));
          store.answer(conversation, id, BEGUN, reply("again-" + id));
        }
        return each;
      });
    }
    together(work);
    List<StoredMessage> all = new ArrayList<>();
    for (String conversation : List.of("c0", "c1", "c2")) {
      store.listMessages(conversation).stream().skip(1).forEach(all::add);
    }
    assertThat(all).hasSize(threads * each);
    assertThat(all).allMatch(m -> m.reply() != null && m.reply().id().equals("r-" + m.messageId()));
    assertThat(store.listWaiting()).isEmpty();
  }

  private ConversationStore with(String... conversations) {
    ConversationStore store = store();
    for (String id : conversations) {
      store.create(head(id, NOON), BEGUN, reply("greeting"));
    }
    return store;
  }

  private static Head head(String id, Instant at) {
    return new Head(id, "hash-of-" + id, at, "v1");
  }

  private static StoredReply reply(String id) {
    return new StoredReply(id, NOON, "Grüezi", "{\"text\":\"Grüezi\", \"n\":1.0}");
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
