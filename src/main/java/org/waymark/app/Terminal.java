package org.waymark.app;

import java.io.PrintWriter;

/** Lines to a terminal's error stream, so that what a command prints stays clean. */
record Terminal(PrintWriter out) implements Console {
  @Override
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void warn(String line) {
    say("warning: " + line);
  }
}
