package org.waymark.inference;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.inference.ModelFailed.Why;

/** One call while it is under way: gathers the answer, and waits for it as long as it may. */
final class ModelCall implements StreamingChatResponseHandler {
  /** Characters that a token has at most, for the bound of an answer. */
  private static final int PER_TOKEN = 12;

  private final int most;
  private final Consumer<String> pieces;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Completion done;
  private @Nullable ModelFailed failed;
  private long last = System.nanoTime();
  private boolean closed;

  ModelCall(int tokens, Consumer<String> pieces) {
    this.most = tokens * PER_TOKEN;
    this.pieces = pieces;
  }

  /**
   * The answer. Throws {@link ModelFailed} where it failed, is not whole, or nothing came for
   * {@code idle}.
   */
  synchronized Completion await(Duration whole, Duration idle) {
    long end = System.nanoTime() + whole.toNanos();
    while (true) {
      Completion said = done;
      if (said != null) {
        return said;
      }
      if (failed != null) {
        throw failed;
      }
      long now = System.nanoTime();
      long silent = last + idle.toNanos() - now;
      long left = Math.min(end - now, silent);
      if (left <= 0) {
        throw end - now <= 0
            ? new ModelFailed(Why.LATE, "no whole answer in " + whole.toMillis() + " ms")
            : new ModelFailed(Why.STALLED, "nothing came for " + idle.toMillis() + " ms");
      }
      try {
        wait(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ModelFailed(Why.LATE, "the turn was given up");
      }
    }
  }

  /** What comes after this is not heard. */
  synchronized void close() {
    closed = true;
  }

  @Override
  public synchronized void onPartialResponse(String piece) {
    if (closed || done != null || failed != null) {
      return;
    }
    last = System.nanoTime();
    text.append(piece);
    if (text.length() > most) {
      fail(new ModelFailed(Why.ENDLESS, "an answer of over " + most + " characters"));
      return;
    }
    pieces.accept(piece);
  }

  @Override
  public synchronized void onCompleteResponse(ChatResponse response) {
    FinishReason reason = response.finishReason();
    String whole = response.aiMessage().text();
    if (reason != FinishReason.STOP) {
      fail(new ModelFailed(Why.CUT, "the answer ended with " + reason));
    } else if (whole == null || whole.isBlank()) {
      fail(new ModelFailed(Why.EMPTY, "the answer was empty"));
    } else if (whole.length() > most) {
      fail(new ModelFailed(Why.ENDLESS, "an answer of over " + most + " characters"));
    } else if (failed == null) {
      TokenUsage usage = response.tokenUsage();
      done = new Completion(whole, count(usage, true), count(usage, false));
      notifyAll();
    }
  }

  private static int count(@Nullable TokenUsage usage, boolean in) {
    Integer count = usage == null ? null : in ? usage.inputTokenCount() : usage.outputTokenCount();
    return count == null ? 0 : count;
  }

  /** The call is over, whether it said so or not. */
  synchronized void ended() {
    if (done == null) {
      fail(new ModelFailed(Why.CUT, "the answer broke off"));
    }
  }

  @Override
  public synchronized void onError(Throwable error) {
    fail(failure(error));
  }

  private void fail(ModelFailed why) {
    if (failed == null && done == null) {
      failed = why;
      notifyAll();
    }
  }

  /** By what is below; the messages there may quote what was sent, and are left there. */
  private static ModelFailed failure(Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      switch (t) {
        case HttpException http -> {
          int status = http.statusCode();
          return new ModelFailed(
              status == 429 ? Why.BUSY : status / 100 == 4 ? Why.REFUSED : Why.BROKEN,
              "HTTP " + status);
        }
        case BoundedStream.TooLong endless -> {
          return new ModelFailed(Why.ENDLESS, "an answer without end");
        }
        case ConnectException none -> {
          return new ModelFailed(Why.UNREACHABLE, "no connection");
        }
        case UnknownHostException none -> {
          return new ModelFailed(Why.UNREACHABLE, "no such host");
        }
        case HttpTimeoutException late -> {
          return new ModelFailed(Why.LATE, "no connection in time");
        }
        default -> {}
      }
    }
    boolean broke = error instanceof UncheckedIOException || error instanceof IOException;
    return broke
        ? new ModelFailed(Why.CUT, "the connection broke")
        : new ModelFailed(
            Why.BROKEN, "an answer that cannot be read: " + error.getClass().getSimpleName());
  }
}
