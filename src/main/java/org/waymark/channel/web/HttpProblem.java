package org.waymark.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.turn.Refused.Fault;

/** A request that will not do, as RFC 9457 says it. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String title;
  private final transient List<Fault> faults;
  private final @Nullable Integer retryAfter;

  private HttpProblem(
      int status, String title, String detail, List<Fault> faults, @Nullable Integer retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.faults = faults;
    this.retryAfter = retryAfter;
  }

  static HttpProblem of(int status, String title, String detail, Fault... faults) {
    return new HttpProblem(status, title, detail, List.of(faults), null);
  }

  static HttpProblem of(int status, String title, String detail, List<Fault> faults) {
    return new HttpProblem(status, title, detail, List.copyOf(faults), null);
  }

  /** One that is over after that many seconds. */
  static HttpProblem later(int status, String title, String detail, int seconds) {
    return new HttpProblem(status, title, detail, List.of(), seconds);
  }

  static HttpProblem badValue(String field, String message) {
    return of(
        400,
        "A value will not do",
        "The request has a value that will not do: "
            + (field.isEmpty() ? "" : field + ": ")
            + message
            + ".",
        new Fault(field, message));
  }

  static HttpProblem notThere(String what) {
    return of(404, "Not there", "There is no such " + what + ".");
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  List<Fault> faults() {
    return faults;
  }

  @Nullable Integer retryAfter() {
    return retryAfter;
  }
}
