package org.waymark.turn;

import java.time.Duration;
import org.waymark.reply.Reply;

/** Is told of each turn, for measuring. It must be quick, and bear calls from many threads. */
public interface TurnListener {
  /** Of nobody's interest. */
  TurnListener NONE = (reply, took, failed) -> {};

  /**
   * A message or an edit of the card was answered.
   *
   * @param reply with what a person typed in it: none of that may be kept
   * @param took to work it out, without waiting for the message before it and without saving
   * @param failed whether it was an apology for a fault of ours
   */
  void answered(Reply reply, Duration took, boolean failed);
}
