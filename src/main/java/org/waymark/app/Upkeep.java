package org.waymark.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running server does by itself: answers what a crash left, takes up a catalog that was
 * published elsewhere, erases what is past its retention.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final Waymark waymark;
  private final List<ScheduledFuture<?>> tasks = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("upkeep").daemon().factory());

  Upkeep(Waymark waymark) {
    this.waymark = waymark;
  }

  void start() {
    timer.execute(guarded("catching up", this::catchUp));
    tasks.add(
        timer.scheduleWithFixedDelay(
            guarded("looking for a new catalog", waymark::refresh), 2, 2, TimeUnit.SECONDS));
    tasks.add(
        timer.scheduleWithFixedDelay(
            guarded("erasing what is old", this::eraseOld), 1, 60, TimeUnit.MINUTES));
  }

  private void catchUp() {
    int answered = waymark.catchUp();
    if (answered > 0) {
      LOG.info("{} messages that were waiting since the last stop are answered", answered);
    }
  }

  private void eraseOld() {
    int erased = waymark.eraseOld();
    if (erased > 0) {
      LOG.info("{} conversations past their retention were erased", erased);
    }
  }

  /** One failure must not end the schedule. */
  private static Runnable guarded(String what, Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("{} failed; it is tried again", what, e);
      }
    };
  }

  @Override
  public void close() {
    tasks.forEach(task -> task.cancel(false));
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
