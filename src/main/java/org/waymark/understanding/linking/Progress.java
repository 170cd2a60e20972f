package org.waymark.understanding.linking;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
  /** {@code done} of {@code all} texts have their vectors. */
  void done(int done, int all);
}
