package org.waymark.channel.web;

import java.time.Duration;

/** Is told of each request, for measuring. It must be quick, and bear calls from many threads. */
public interface RequestListener {
  /**
   * A request was answered.
   *
   * @param method such as {@code GET}
   * @param route the pattern that it met, such as {@code /api/v1/programs/{id}}, or {@code none}:
   *     never the address itself
   * @param status such as 200
   * @param took until the answer was complete; a stream's whole life
   */
  void served(String method, String route, int status, Duration took);
}
