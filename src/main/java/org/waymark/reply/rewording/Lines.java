package org.waymark.reply.rewording;

import java.util.function.Consumer;

/** Gathers pieces into lines, and passes each on as soon as it is whole. */
final class Lines implements Consumer<String> {
  private final Consumer<String> each;
  private final StringBuilder line = new StringBuilder();

  Lines(Consumer<String> each) {
    this.each = each;
  }

  @Override
  public synchronized void accept(String piece) {
    line.append(piece);
    for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
      each.accept(line.substring(0, end));
      line.delete(0, end + 1);
    }
  }

  /** The last line has no end of its own. */
  synchronized void end() {
    each.accept(line.toString());
    line.setLength(0);
  }
}
