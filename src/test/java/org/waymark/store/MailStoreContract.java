package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.store.MailStore.Box;
import org.waymark.store.MailStore.Claimed;
import org.waymark.store.MailStore.Dead;
import org.waymark.store.MailStore.Item;

/** What every inbox and outbox does, whatever database is behind it. */
abstract class MailStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** An empty store. */
  abstract MailStore store();

  /** The same store, opened anew as after a restart. */
  abstract MailStore reopened();

  private static Item item(String id, String lane) {
    return new Item("slack", id, "T1", lane, "content of " + id);
  }

  private static List<Claimed> claim(MailStore store, Box box, int most, Instant now) {
    return store.claim(box, "slack", "me", most, now, now.plus(LEASE));
  }

  private static Claimed one(MailStore store, Box box, Instant now) {
    return claim(store, box, 1, now).getFirst();
  }

  private static List<String> ids(List<Claimed> claimed) {
    return claimed.stream().map(c -> c.item().id()).toList();
  }

  @Test
  void anEventIsTakenInOnceHoweverOftenItIsDelivered() {
    MailStore store = store();
    assertThat(store.accept(item("e1", "a"), NOON)).isTrue();
    assertThat(store.accept(item("e1", "a"), NOON.plusSeconds(1))).isFalse();
    assertThat(ids(claim(store, Box.INBOX, 10, NOON))).containsExactly("e1");
    assertThat(store.waiting(Box.INBOX).count()).isEqualTo(1);
    assertThat(store.waiting(Box.INBOX).oldest()).isEqualTo(NOON);
  }

  @Test
  void anEventThatWasWorkedOffIsKnownWhenItComesAgainEvenAfterARestart() {
    MailStore store = store();
    store.accept(item("e1", "a"), NOON);
    store.done(one(store, Box.INBOX, NOON), List.of(), NOON);
    assertThat(reopened().accept(item("e1", "a"), NOON)).isFalse();
  }

  @Test
  void fourDeliveriesAtOnceAreOneEvent() throws Exception {
    MailStore store = store();
    List<Callable<Boolean>> four = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> four.add(() -> store.accept(item("e1", "a"), NOON)));
    int taken = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : threads.invokeAll(four)) {
        taken += one.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void ofALaneOnlyTheFirstIsGivenOutAndTheNextWhenItIsSettled() {
    MailStore store = store();
    store.accept(item("a1", "a"), NOON);
    store.accept(item("a2", "a"), NOON);
    store.accept(item("b1", "b"), NOON);
    List<Claimed> first = claim(store, Box.INBOX, 10, NOON);
    assertThat(ids(first)).containsExactly("a1", "b1");
    assertThat(claim(store, Box.INBOX, 10, NOON)).isEmpty();
    assertThat(store.done(first.getFirst(), List.of(), NOON)).isTrue();
    assertThat(ids(claim(store, Box.INBOX, 10, NOON))).containsExactly("a2");
  }

  @Test
  void whatWaitsToBeTriedAgainHoldsUpItsLaneAndNoOther() {
    MailStore store = store();
    store.accept(item("a1", "a"), NOON);
    store.accept(item("a2", "a"), NOON);
    Claimed a1 = one(store, Box.INBOX, NOON);
    store.later(a1, NOON.plusSeconds(30), true, "http-500");
    assertThat(claim(store, Box.INBOX, 10, NOON.plusSeconds(29))).isEmpty();
    Claimed again = one(store, Box.INBOX, NOON.plusSeconds(30));
    assertThat(again.item().id()).isEqualTo("a1");
    assertThat(again.attempts()).isEqualTo(1);
    store.later(again, NOON.plusSeconds(40), false, "http-429");
    assertThat(one(store, Box.INBOX, NOON.plusSeconds(40)).attempts()).isEqualTo(1);
  }

  @Test
  void lettersAreInTheOutboxExactlyWhenTheirEventIsSettled() {
    MailStore store = store();
    store.accept(item("e1", "a"), NOON);
    Claimed event = one(store, Box.INBOX, NOON);
    assertThat(claim(store, Box.OUTBOX, 10, NOON)).isEmpty();
    store.done(event, List.of(item("e1#0", "a"), item("e1#1", "a")), NOON);
    MailStore after = reopened();
    Claimed letter = one(after, Box.OUTBOX, NOON);
    assertThat(letter.item()).isEqualTo(item("e1#0", "a"));
    after.done(letter, List.of(), NOON);
    assertThat(one(after, Box.OUTBOX, NOON).item()).isEqualTo(item("e1#1", "a"));
  }

  @Test
  void aLetterThatWasThereBeforeIsNotThereTwice() {
    MailStore store = store();
    store.accept(item("first", "a"), NOON);
    store.done(one(store, Box.INBOX, NOON), List.of(item("l", "a")), NOON);
    store.done(one(store, Box.OUTBOX, NOON), List.of(), NOON);
    store.accept(item("e", "a"), NOON);
    store.done(one(store, Box.INBOX, NOON), List.of(item("l", "a")), NOON);
    assertThat(claim(store, Box.OUTBOX, 10, NOON)).isEmpty();
  }

  @Test
  void whoLostTheLeaseCanSettleNothing() {
    MailStore store = store();
    store.accept(item("e1", "a"), NOON);
    Claimed slow = one(store, Box.INBOX, NOON);
    Instant late = NOON.plus(LEASE).plusSeconds(1);
    Claimed other = store.claim(Box.INBOX, "slack", "other", 1, late, late.plus(LEASE)).getFirst();
    assertThat(store.done(slow, List.of(item("l", "a")), late)).isFalse();
    assertThat(store.later(slow, late, true, "x")).isFalse();
    assertThat(store.dead(slow, "x")).isFalse();
    assertThat(store.done(other, List.of(), late)).isTrue();
    assertThat(claim(store, Box.OUTBOX, 10, late)).isEmpty();
  }

  @Test
  void whatAKilledOwnerHadClaimedIsGivenOutAtOnceWhenItIsReleased() {
    MailStore store = store();
    store.accept(item("e1", "a"), NOON);
    claim(store, Box.INBOX, 10, NOON);
    MailStore after = reopened();
    assertThat(claim(after, Box.INBOX, 10, NOON)).isEmpty();
    assertThat(after.release("teams", "me")).isZero();
    assertThat(after.release("slack", "me")).isEqualTo(1);
    assertThat(ids(claim(after, Box.INBOX, 10, NOON))).containsExactly("e1");
  }

  @Test
  void manyWorkersGetEachItemOnce() throws Exception {
    MailStore store = store();
    IntStream.range(0, 60).forEach(i -> store.accept(item("e" + i, "lane" + i), NOON));
    List<Callable<List<Claimed>>> workers = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      String owner = "w" + w;
      workers.add(() -> store.claim(Box.INBOX, "slack", owner, 10, NOON, NOON.plus(LEASE)));
    }
    List<String> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Claimed>> one : threads.invokeAll(workers)) {
        all.addAll(ids(one.get()));
      }
    }
    Set<String> each = new HashSet<>(all);
    assertThat(all).hasSize(60);
    assertThat(each).hasSize(60);
  }

  @Test
  void whatIsDeadIsListedWithoutItsContentHoldsUpNobodyAndCanBePutBack() {
    MailStore store = store();
    store.accept(item("a1", "a"), NOON);
    store.accept(item("a2", "a"), NOON);
    store.dead(one(store, Box.INBOX, NOON), "channel_not_found");
    assertThat(store.listDead(10))
        .containsExactly(
            new Dead(Box.INBOX, "slack", "a1", "T1", NOON, 1, "channel_not_found", 13));
    store.done(one(store, Box.INBOX, NOON), List.of(), NOON);
    Instant later = NOON.plusSeconds(60);
    assertThat(store.replay(List.of("nothing"), later)).isZero();
    assertThat(store.replay(List.of("a1"), later)).isEqualTo(1);
    Claimed back = one(store, Box.INBOX, later);
    assertThat(back.item()).isEqualTo(item("a1", "a"));
    assertThat(back.attempts()).isZero();
    store.dead(back, "again");
    assertThat(store.replay(null, later)).isEqualTo(1);
  }

  @Test
  void aLaneOrAWorkspaceIsErasedButForWhatIsKnownOfSettledOnes() {
    MailStore store = store();
    store.accept(item("done", "a"), NOON);
    store.done(one(store, Box.INBOX, NOON), List.of(item("letter", "a")), NOON);
    store.accept(item("waits", "a"), NOON);
    store.accept(item("other", "b"), NOON);
    store.eraseLane("slack", "a");
    assertThat(claim(store, Box.OUTBOX, 10, NOON)).isEmpty();
    assertThat(store.isWaiting("slack", "a")).isFalse();
    assertThat(store.isWaiting("slack", "b")).isTrue();
    assertThat(store.accept(item("done", "a"), NOON)).isFalse();
    store.eraseWorkspace("slack", "T1");
    assertThat(store.waiting(Box.INBOX).count()).isZero();
    assertThat(store.waiting(Box.INBOX).oldest()).isNull();
  }

  @Test
  void whatSomebodyWorksOnWhileItsLaneIsErasedCanStillBeSettled() {
    MailStore store = store();
    store.accept(item("forget me", "a"), NOON);
    store.accept(item("next", "a"), NOON);
    Claimed forget = one(store, Box.INBOX, NOON);
    store.eraseLane("slack", "a");
    assertThat(store.done(forget, List.of(item("it is erased", "a")), NOON)).isTrue();
    assertThat(claim(store, Box.INBOX, 10, NOON)).isEmpty();
    assertThat(ids(claim(store, Box.OUTBOX, 10, NOON))).containsExactly("it is erased");
  }

  @Test
  void oldIdsAreForgottenAndSoIsWhatIsPastItsRetention() {
    MailStore store = store();
    store.accept(item("old", "a"), NOON);
    store.done(one(store, Box.INBOX, NOON), List.of(), NOON);
    store.accept(item("dead", "a"), NOON);
    store.dead(one(store, Box.INBOX, NOON), "x");
    assertThat(store.eraseOlderThan(NOON.plusSeconds(1), NOON)).isEqualTo(1);
    assertThat(store.listDead(10)).hasSize(1);
    assertThat(store.eraseOlderThan(NOON, NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(store.listDead(10)).isEmpty();
  }

  @Test
  void otherChannelsHaveTheirOwnItems() {
    MailStore store = store();
    store.accept(item("e1", "a"), NOON);
    assertThat(store.accept(new Item("teams", "e1", "T1", "a", "x"), NOON)).isTrue();
    assertThat(store.claim(Box.INBOX, "teams", "me", 10, NOON, NOON.plus(LEASE))).hasSize(1);
    assertThat(claim(store, Box.INBOX, 10, NOON)).hasSize(1);
  }
}
