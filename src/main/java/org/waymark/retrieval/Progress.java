package org.waymark.retrieval;

/**
 * Hears how far the making of an index is. Called by another thread than the one that opened the
 * index.
 */
@FunctionalInterface
public interface Progress {
  /** Of {@code of} texts, {@code done} have their vector; the last call has both equal. */
  void at(int done, int of);
}
