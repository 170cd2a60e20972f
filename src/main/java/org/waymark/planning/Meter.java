package org.waymark.planning;

/** Counts moves down. */
final class Meter {
  private long left;

  /** Thrown when no move is left; carries nothing. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("no move is left", null, false, false);
    }
  }

  Meter(long moves) {
    this.left = moves;
  }

  /** Spends that many moves; throws {@link Exhausted} where fewer are left. */
  void spend(long moves) {
    left -= moves;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /**
   * A part of this meter for one search: at most {@code most} moves. What it spends is settled by
   * {@link #settle}.
   */
  Meter part(long most) {
    return new Meter(Math.min(most, Math.max(0, left)));
  }

  /** Takes off what the part, begun with {@code most}, has spent. */
  void settle(Meter part, long most) {
    long begun = Math.min(most, Math.max(0, left));
    left -= begun - Math.max(0, part.left);
  }
}
