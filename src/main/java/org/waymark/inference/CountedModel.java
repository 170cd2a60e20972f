package org.waymark.inference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A model whose use is counted, for the report that compares turns with and without it. */
public final class CountedModel implements TextModel {
  private final TextModel model;
  private final List<Long> millis = new ArrayList<>();
  private int calls;
  private int failed;
  private long tokensIn;
  private long tokensOut;

  /** Around that model. */
  public CountedModel(TextModel model) {
    this.model = model;
  }

  /**
   * What was used until now.
   *
   * @param failed calls that brought no whole answer, those turned away here among them
   * @param tokensIn of the calls that did, as the provider counted
   * @param p50 milliseconds of a call, the median; 0 where there was none
   * @param p95 milliseconds that 95 of 100 calls stay under
   * @param longest milliseconds of the longest call
   */
  public record Use(
      int calls, int failed, long tokensIn, long tokensOut, long p50, long p95, long longest) {}

  /** What was used until now. */
  public synchronized Use use() {
    List<Long> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return new Use(
        calls, failed, tokensIn, tokensOut, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion complete(Prompt prompt, Duration most, Consumer<String> pieces) {
    long start = System.nanoTime();
    try {
      Completion said = model.complete(prompt, most, pieces);
      count(said, start);
      return said;
    } catch (ModelFailed e) {
      count(new Completion("", 0, 0), start);
      throw e;
    }
  }

  private synchronized void count(Completion said, long start) {
    calls++;
    failed += said.text().isEmpty() ? 1 : 0;
    tokensIn += said.tokensIn();
    tokensOut += said.tokensOut();
    millis.add((System.nanoTime() - start) / 1_000_000);
  }
}
