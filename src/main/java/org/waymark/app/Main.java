package org.waymark.app;

/** The command line. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {
    System.out.println("waymark");
  }
}
