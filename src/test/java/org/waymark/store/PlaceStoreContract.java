package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore.Head;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.PlaceStore.Place;

/** What every store of places does, whatever database is behind it. */
abstract class PlaceStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Place DM = new Place("dm", "ada", "T1");
  private static final Place THREAD = new Place("thread", "ada", "T1");

  /** An empty store. */
  abstract PlaceStore store();

  /** The conversations of the same database. */
  abstract ConversationStore conversations();

  @BeforeEach
  void three_conversations() {
    for (String id : new String[] {"c1", "c2", "c3"}) {
      conversations()
          .create(
              new Head(id, "hash-" + id, NOON, "v1"),
              Conversation.begin(Locale.UK, "EUR", ZoneId.of("UTC")),
              new StoredReply("r" + id, NOON, "hello", "{}"));
    }
  }

  @Test
  void aPlaceLeadsToItsConversationInItsChannel() {
    PlaceStore store = store();
    assertThat(store.find("slack", "dm")).isEmpty();
    store.bind("slack", DM, "c1");
    assertThat(store.find("slack", "dm")).contains("c1");
    assertThat(store.find("teams", "dm")).isEmpty();
  }

  @Test
  void aPlaceThatIsBoundAnewLeavesTheFormerConversationWithinReachOfItsPerson() {
    PlaceStore store = store();
    store.bind("slack", DM, "c1");
    store.bind("slack", THREAD, "c2");
    store.bind("slack", DM, "c2");
    store.bind("slack", DM, "c2");
    assertThat(store.find("slack", "dm")).contains("c2");
    assertThat(store.listByPerson("slack", "ada")).containsExactly("c1", "c2");
    assertThat(store.listPlaces("slack", "ada")).containsExactly("dm", "thread", "was-c1");
  }

  @Test
  void aPlaceIsGoneWithItsConversation() {
    PlaceStore store = store();
    store.bind("slack", DM, "c1");
    conversations().erase("c1");
    assertThat(store.find("slack", "dm")).isEmpty();
    assertThat(store.listByPerson("slack", "ada")).isEmpty();
  }

  @Test
  void aWorkspaceHasTheConversationsOfAllItsPeople() {
    PlaceStore store = store();
    store.bind("slack", DM, "c1");
    store.bind("slack", new Place("dm2", "bob", "T1"), "c2");
    store.bind("slack", new Place("dm3", "eve", "T2"), "c3");
    assertThat(store.listByWorkspace("slack", "T1")).containsExactly("c1", "c2");
  }
}
