package org.waymark.channel.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a failure came from, without its messages: those may hold what somebody typed. */
final class Traces {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private Traces() {}

  /** Classes and frames of the failure and its causes, on one line. */
  static String of(Throwable failure) {
    StringBuilder out = new StringBuilder();
    Throwable one = failure;
    for (int i = 0; one != null && i < CAUSES; i++) {
      out.append(i == 0 ? "" : " caused by ")
          .append(one.getClass().getName())
          .append(
              Arrays.stream(one.getStackTrace())
                  .limit(FRAMES)
                  .map(f -> " at " + f)
                  .collect(Collectors.joining()));
      one = one.getCause();
    }
    return out.toString();
  }
}
