package org.waymark.app;

/** Says nothing. */
final class QuietConsole implements Console {
  @Override
  public void say(String line) {}

  @Override
  public void warn(String line) {}
}
