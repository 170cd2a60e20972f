package org.waymark.reply.rewording;

import java.util.Locale;
import org.waymark.reply.Reply;

/** Puts a reply in other words. Safe for use by many threads. */
@FunctionalInterface
public interface Rewording {
  /**
   * The reply with other words for the same facts, or as it is.
   *
   * @param locale in whose language it is
   */
  Reply reword(Reply reply, Locale locale);

  /** None: every reply stays as it is. */
  static Rewording none() {
    return (reply, locale) -> reply;
  }
}
