package org.waymark.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.channel.mail.Backoff;
import org.waymark.channel.slack.SlackStandIn.Call;
import org.waymark.channel.slack.SlackStandIn.Fault;
import org.waymark.store.MailStore.Box;

/** Slack fails, and nothing is lost, doubled or out of order. */
class SlackDeliveryTest {
  @TempDir private Path folder;

  private static final Fault NONE = new Fault.None();

  @Test
  void where_slack_asks_to_wait_it_is_not_asked_before() {
    try (SlackWorld world = new SlackWorld(folder)) {
      AtomicInteger calls = new AtomicInteger();
      Map<Integer, Instant> when = new ConcurrentHashMap<>();
      world.slack.faults =
          c -> {
            int n = calls.incrementAndGet();
            when.put(n, Instant.now());
            return n == 1 ? new Fault.Status(429, 2) : NONE;
          };
      world.client.dm("U1", "one");
      SlackWorld.until(() -> calls.get() == 1);
      world.client.dm("U1", "two");
      world.client.dm("U2", "three");
      world.settle();
      assertThat(Duration.between(when.get(1), when.get(2))).isGreaterThan(Duration.ofMillis(1900));
      assertThat(world.slack.taken).hasSize(3);
      assertThat(calls).hasValue(4);
      assertThat(world.mail.listDead(10)).isEmpty();
    }
  }

  @Test
  void what_fails_is_tried_again_before_what_comes_after_it_and_holds_up_nobody_else() {
    try (SlackWorld world = new SlackWorld(folder)) {
      AtomicInteger failures = new AtomicInteger();
      world.slack.faults =
          c ->
              c.body().path("channel").asText().equals("D-U1") && failures.getAndIncrement() < 2
                  ? new Fault.Status(500, 0)
                  : NONE;
      world.client.dm("U1", "Hello");
      world.client.dm("U1", "analyst");
      world.client.dm("U2", "Hello");
      world.settle();
      assertThat(of(world, "D-U1")).hasSize(2);
      assertThat(of(world, "D-U1").getLast().text()).contains("Your path to Data analyst");
      assertThat(of(world, "D-U2")).hasSize(1);
    }
  }

  private static List<Call> of(SlackWorld world, String channel) {
    return world.slack.taken.stream()
        .filter(c -> c.body().path("channel").asText().equals(channel))
        .toList();
  }

  @Test
  void what_fails_again_and_again_is_given_up_seen_and_sent_when_it_is_put_back() {
    try (SlackWorld world = new SlackWorld(folder)) {
      world.slack.faults = c -> c.text().contains("AI system") ? new Fault.Status(500, 0) : NONE;
      world.client.dm("U1", "Hello");
      world.client.dm("U1", "analyst");
      SlackWorld.until(() -> !world.mail.listDead(10).isEmpty());
      world.settle();
      assertThat(world.mail.listDead(10).getFirst().reason()).isEqualTo("http-500");
      assertThat(world.mail.listDead(10).getFirst().attempts()).isEqualTo(4);
      assertThat(world.slack.calls).hasSize(5);
      assertThat(world.slack.taken).hasSize(1);
      world.slack.faults = c -> NONE;
      assertThat(world.mail.replay(null, Instant.now())).isEqualTo(1);
      world.settle();
      assertThat(world.slack.taken).hasSize(2);
    }
  }

  @Test
  void what_slack_refuses_is_given_up_at_once() {
    try (SlackWorld world = new SlackWorld(folder)) {
      world.slack.faults = c -> new Fault.Error("channel_not_found");
      world.client.dm("U1", "Hello");
      SlackWorld.until(() -> !world.mail.listDead(10).isEmpty());
      assertThat(world.slack.calls).hasSize(1);
      assertThat(world.mail.listDead(10).getFirst().reason()).isEqualTo("channel_not_found");
    }
  }

  @Test
  void where_slack_never_answers_everything_is_still_acknowledged_and_answered_later() {
    SlackStandIn slack = new SlackStandIn(0);
    SlackWorld world = new SlackWorld(folder, slack, Backoff.standard());
    slack.faults = c -> new Fault.Never();
    for (int u = 0; u < 60; u++) {
      assertThat(world.client.dm("U" + u, "a wish")).isEqualTo(200);
    }
    SlackWorld.until(() -> slack.calls.size() >= 32 && world.mail.waiting(Box.INBOX).count() == 0);
    assertThat(world.mail.waiting(Box.OUTBOX).count()).isEqualTo(60);
    world.client.close();
    slack.close();
    world.stop();
    SlackStandIn well = new SlackStandIn(0);
    try (SlackWorld after = new SlackWorld(folder, well, SlackWorld.QUICK)) {
      SlackWorld.until(() -> well.taken.size() + after.mail.waiting(Box.OUTBOX).count() == 60);
      after.mail.replay(null, Instant.now());
    }
  }

  @Test
  void a_failure_behind_the_inbox_is_an_attempt_and_the_event_is_not_lost() {
    try (SlackWorld world = new SlackWorld(folder)) {
      assertThat(
              world.mail.accept(
                  new org.waymark.store.MailStore.Item("slack", "broken", "T1", "l", "no json"),
                  Instant.now()))
          .isTrue();
      world.client.dm("U1", "Hello");
      SlackWorld.until(() -> !world.mail.listDead(10).isEmpty());
      assertThat(world.mail.listDead(10).getFirst().box()).isEqualTo(Box.INBOX);
      world.settle();
      assertThat(world.slack.taken).hasSize(1);
    }
  }
}
