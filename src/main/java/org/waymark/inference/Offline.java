package org.waymark.inference;

/**
 * Tells the libraries below to stay off the network: their tokenizer otherwise looks for a cloud's
 * metadata service and reports its use.
 */
final class Offline {
  private Offline() {}

  /** Sets what they read, once; must run before any of their classes is loaded. */
  static void enforce() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }
}
