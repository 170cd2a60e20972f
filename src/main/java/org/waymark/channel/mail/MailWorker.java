package org.waymark.channel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.store.MailStore;
import org.waymark.store.MailStore.Box;
import org.waymark.store.MailStore.Claimed;

/**
 * Works off one box of one channel: a virtual thread an item, so many at once. Whatever happens, an
 * item is settled, tried again later or given up; one that was cut off by a kill is given out anew.
 */
public final class MailWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final long STOP_SECONDS = 15;

  private final Setup setup;
  private final Box box;
  private final Function<Claimed, Settled> work;
  private final Runnable settled;
  private final Semaphore wake = new Semaphore(0);
  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread loop;
  private volatile boolean open = true;

  /**
   * What a worker works with.
   *
   * @param owner the name of this node: what it had claimed when it was killed is released at its
   *     next start, so no two nodes that run at once may share it
   * @param atOnce items at once
   * @param idle how often it looks without being woken
   */
  public record Setup(
      MailStore store,
      String channel,
      String owner,
      int atOnce,
      Duration idle,
      Backoff backoff,
      Clock clock,
      RandomGenerator random) {}

  /**
   * For that box.
   *
   * @param work is called by many threads at once; an exception is a failure that is tried again
   * @param settled is called after each item that is done, such as to wake who sends its letters
   */
  public MailWorker(Setup setup, Box box, Function<Claimed, Settled> work, Runnable settled) {
    this.setup = setup;
    this.box = box;
    this.work = work;
    this.settled = settled;
    this.free = new Semaphore(setup.atOnce());
    this.loop = Thread.ofVirtual().name(setup.channel() + "-" + box).unstarted(this::run);
  }

  /** Begins; to be called once. */
  public void start() {
    loop.start();
  }

  /** Something was put in: look now. */
  public void wake() {
    wake.release();
  }

  private void run() {
    while (open) {
      try {
        if (claim() == 0) {
          boolean woken = wake.tryAcquire(setup.idle().toMillis(), TimeUnit.MILLISECONDS);
          if (woken) {
            wake.drainPermits();
          }
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error(
            "the {} of {} cannot be read; it is tried again: {}",
            box,
            setup.channel(),
            e.getClass().getName());
        if (!pause()) {
          return;
        }
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(setup.idle());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Claims as many as there are hands for; how many. */
  private int claim() throws InterruptedException {
    free.acquire();
    int hands = 1 + free.drainPermits();
    int given = 0;
    try {
      Instant now = Instant.now(setup.clock());
      List<Claimed> due =
          setup.store().claim(box, setup.channel(), setup.owner(), hands, now, now.plus(LEASE));
      for (Claimed item : due) {
        threads.execute(() -> handle(item));
        given++;
      }
      return given;
    } finally {
      free.release(hands - given);
    }
  }

  private void handle(Claimed item) {
    try {
      settle(item, outcome(item));
    } catch (RuntimeException e) {
      // The lease ends by itself, and then it is given out again.
      LOG.error("{} {} could not be settled: {}", box, item.item().id(), e.getClass().getName());
    } finally {
      free.release();
      wake();
    }
  }

  private Settled outcome(Claimed item) {
    try {
      return work.apply(item);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed: {}", box, item.item().id(), e.getClass().getName());
      LOG.debug("{} {} failed", box, item.item().id(), e);
      return new Settled.Failed(e.getClass().getSimpleName());
    }
  }

  private void settle(Claimed item, Settled outcome) {
    Instant now = Instant.now(setup.clock());
    switch (outcome) {
      case Settled.Done done -> {
        setup.store().done(item, done.letters(), now);
        settled.run();
      }
      case Settled.Wait wait -> {
        if (Duration.between(item.at(), now).compareTo(setup.backoff().oldest()) > 0) {
          giveUp(item, wait.reason());
        } else {
          setup.store().later(item, wait.until(), false, wait.reason());
        }
      }
      case Settled.Failed failed ->
          setup
              .backoff()
              .next(item.attempts() + 1, Duration.between(item.at(), now), setup.random())
              .ifPresentOrElse(
                  pause -> setup.store().later(item, now.plus(pause), true, failed.reason()),
                  () -> giveUp(item, failed.reason()));
      case Settled.Hopeless hopeless -> giveUp(item, hopeless.reason());
    }
  }

  private void giveUp(Claimed item, String reason) {
    LOG.error(
        "{} {} of {} is given up: {}; see /admin/v1/outbox/dead",
        box,
        item.item().id(),
        setup.channel(),
        reason);
    setup.store().dead(item, reason);
  }

  /** Takes nothing more on, waits for what is under way, and lets go. */
  @Override
  public void close() {
    open = false;
    loop.interrupt();
    try {
      loop.join(Duration.ofSeconds(STOP_SECONDS));
      threads.shutdown();
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
