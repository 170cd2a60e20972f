package org.waymark.channel.slack;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.waymark.channel.mail.Backoff;
import org.waymark.channel.slack.SlackStandIn.Fault;

/**
 * Measures what {@code docs/slack.md} tells: how fast Slack is acknowledged while its API never
 * answers, and how soon an answer is there while it does. Twenty messages a second, 600 in all.
 */
final class SlackLoadMeasure {
  private static final int MESSAGES = 600;
  private static final int A_SECOND = 20;

  private SlackLoadMeasure() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    run(false); // a JVM that has just started compiles more than it answers
    String[] well = run(false);
    System.out.println("acknowledged, API answers: " + well[0]);
    System.out.println("answered: " + well[1]);
    System.out.println("acknowledged, API never answers: " + run(true)[0]);
    System.exit(0);
  }

  private static String[] run(boolean stalled) throws Exception {
    SlackStandIn slack = new SlackStandIn(0);
    ConcurrentHashMap<String, Long> answered = new ConcurrentHashMap<>();
    slack.faults = c -> stalled ? new Fault.Never() : new Fault.None();
    slack.watch = c -> answered.put(c.body().path("channel").asText(), System.nanoTime());
    SlackWorld world =
        new SlackWorld(Files.createTempDirectory("slack"), slack, Backoff.standard());
    long[] acknowledged = new long[MESSAGES];
    long[] sent = new long[MESSAGES];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        int n = i;
        all.add(
            threads.submit(() -> {
              sent[n] = System.nanoTime();
              if (world.client.dm("U" + n, "analyst") != 200) {
                throw new IllegalStateException("not acknowledged at " + Instant.now());
              }
              acknowledged[n] = System.nanoTime() - sent[n];
            }));
        TimeUnit.MILLISECONDS.sleep(1000 / A_SECOND);
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    long[] times = new long[0];
    if (!stalled) {
      world.settle();
      times = new long[MESSAGES];
      for (int i = 0; i < MESSAGES; i++) {
        times[i] = answered.getOrDefault("D-U" + i, 0L) - sent[i];
      }
    }
    return new String[] {told(acknowledged), times.length == 0 ? "" : told(times)};
  }

  private static String told(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 95 / 100] / 1e6,
            sorted[sorted.length * 99 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6);
  }
}
