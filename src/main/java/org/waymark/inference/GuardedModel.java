package org.waymark.inference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.inference.ModelFailed.Why;

/**
 * A model that is left alone where calling it would do no good: while it fails, while enough calls
 * are under way, and once the minute's or the day's calls are spent. A call is turned away at once;
 * none waits.
 */
final class GuardedModel implements TextModel {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedModel.class);

  /** Calls by which it is judged, the share of them that may fail, and the least to judge by. */
  private static final int WINDOW = 20;

  private static final int FAILING_PERCENT = 50;
  private static final int AT_LEAST = 5;

  /** Calls that try whether it is well again. */
  private static final int PROBES = 2;

  private final TextModel model;
  private final CallBudget budget;
  private final Semaphore places;
  private final CircuitBreaker breaker;

  /**
   * Around that model.
   *
   * @param atOnce most calls under way
   * @param rest how long it is left alone once it fails
   */
  GuardedModel(TextModel model, CallBudget budget, int atOnce, Duration rest) {
    this.model = model;
    this.budget = budget;
    this.places = new Semaphore(atOnce);
    this.breaker =
        CircuitBreaker.of(
            "model",
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(AT_LEAST)
                .failureRateThreshold(FAILING_PERCENT)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(e ->
            LOG.warn("language model {}: {}", model.name(), e.getStateTransition().getToState()));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion complete(Prompt prompt, Duration most, Consumer<String> pieces) {
    if (!places.tryAcquire()) {
      throw new ModelFailed(Why.CROWDED, "enough calls are under way");
    }
    try {
      return admitted(prompt, most, pieces);
    } finally {
      places.release();
    }
  }

  private Completion admitted(Prompt prompt, Duration most, Consumer<String> pieces) {
    if (!breaker.tryAcquirePermission()) {
      throw new ModelFailed(Why.RESTING, "it failed too often just now");
    }
    if (!budget.take()) {
      breaker.releasePermission();
      throw new ModelFailed(Why.SPENT, "the calls of this minute or day are spent");
    }
    long start = System.nanoTime();
    try {
      Completion said = model.complete(prompt, most, pieces);
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      return said;
    } catch (ModelFailed failed) {
      LOG.debug("language model {}: {} {}", model.name(), failed.why(), failed.getMessage());
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failed);
      throw failed;
    } catch (RuntimeException bug) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, bug);
      throw bug;
    }
  }
}
