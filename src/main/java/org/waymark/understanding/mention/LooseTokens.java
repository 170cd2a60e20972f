package org.waymark.understanding.mention;

import org.waymark.understanding.linking.Linker;
import org.waymark.understanding.reading.Message;

/** The tokens of a message by place. */
record LooseTokens(Message message) {
  /** Of how many tokens a name is. */
  int wordsOf(Linker.Named role) {
    return (int)
        message.tokens().stream()
            .filter(t -> t.start() >= role.start() && t.end() <= role.end())
            .count();
  }

  /** The first token that begins at an offset or after it. */
  int tokenAfter(int offset) {
    int i = 0;
    while (i < message.tokens().size() && message.tokens().get(i).start() < offset) {
      i++;
    }
    return i;
  }

  /** The form of a token, empty where there is none. */
  String form(int token) {
    return token >= 0 && token < message.tokens().size() ? message.tokens().get(token).form() : "";
  }
}
