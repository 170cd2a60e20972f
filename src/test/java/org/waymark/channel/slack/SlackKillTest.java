package org.waymark.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.channel.slack.SlackStandIn.Fault;

/**
 * A process that is killed after it acknowledged owes its answers, and its successor gives them.
 */
class SlackKillTest {
  private static final int KILLS = 3;
  private static final int PEOPLE = 15;
  private static final int MESSAGES = 30;

  /** Letters that a process may have under way when it is killed. */
  private static final int AT_ONCE = 32;

  @TempDir private Path folder;

  @Test
  void every_acknowledged_message_is_answered_though_the_process_is_killed() throws Exception {
    Map<String, List<String>> acknowledged = new LinkedHashMap<>();
    int all = 0;
    try (SlackStandIn slack = new SlackStandIn(0)) {
      for (int kill = 0; kill < KILLS; kill++) {
        CountDownLatch killed = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        slack.faults =
            call -> {
              // A few are answered; the rest is under way when the process is killed.
              if (calls.incrementAndGet() > MESSAGES / 3) {
                await(killed);
              }
              return new Fault.None();
            };
        Process child = child(slack.api());
        try (BufferedReader out = child.inputReader(UTF_8);
            SlackClient client = new SlackClient(address(out), Clock.systemUTC())) {
          for (int i = 0; i < MESSAGES; i++, all++) {
            String user = "U" + i % PEOPLE;
            String wish = "wish " + kill + "." + i;
            assertThat(client.dm(user, wish)).isEqualTo(200);
            acknowledged.computeIfAbsent(user, u -> new ArrayList<>()).add(wish);
          }
        } finally {
          child.destroyForcibly();
        }
        assertThat(child.waitFor()).isNotZero();
        assertThat(calls.get()).as("killed in the middle of it").isGreaterThan(MESSAGES / 3);
        killed.countDown();
      }
      slack.faults = call -> new Fault.None();
      try (SlackWorld after = new SlackWorld(folder, slack, SlackWorld.QUICK)) {
        after.settle();
        for (Map.Entry<String, List<String>> one : acknowledged.entrySet()) {
          assertThat(after.wishes(one.getKey())).isEqualTo(one.getValue());
        }
        assertThat(slack.taken).hasSizeBetween(all, all + KILLS * AT_ONCE);
        assertThat(after.mail.listDead(10)).isEmpty();
      }
    }
  }

  private static void await(CountDownLatch killed) {
    try {
      killed.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String address(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("http://")) {
        return line;
      }
    }
    throw new AssertionError("the child did not start");
  }

  private Process child(String api) {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "--enable-native-access=ALL-UNNAMED",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              Child.class.getName(),
              folder.toString(),
              api)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves until it is killed. */
  static final class Child {
    private Child() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException {
      SlackWorld world =
          new SlackWorld(
              Path.of(arguments[0]), new SlackStandIn(0), arguments[1], SlackWorld.QUICK);
      System.out.println(world.address());
      Thread.currentThread().join();
    }
  }
}
