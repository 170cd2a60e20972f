package org.waymark.app;

/** Where a command says what it does. */
public interface Console {
  /** A line for the person who started it. */
  void say(String line);

  /** A line about something that will not do. */
  void warn(String line);
}
