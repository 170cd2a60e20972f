package org.waymark.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.dialogue.Conversation;
import org.waymark.store.ConversationStore;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.store.ConversationStore.Waiting;
import org.waymark.store.StoreUnavailable;
import org.waymark.wire.Json;
import org.waymark.wire.ReplyJson;

/**
 * Answers accepted messages, those of one conversation one after the other in the order accepted.
 * Safe for use by many threads, and by many nodes on one database: no lock is held between them
 * while a turn is worked out. Whoever comes first saves its answer, and the other gives that one;
 * the next message is worked out from the state that was saved.
 */
final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  // A turn may wait for a language model: two conversations should seldom share a lock.
  private static final int STRIPES = 4096;

  private final ConversationStore store;
  private final TurnHandler handler;
  private final Apology apology;
  private final Tokens tokens;
  private final TurnListener listener;
  private final Lock[] locks = new Lock[STRIPES];

  Turns(
      ConversationStore store,
      TurnHandler handler,
      Apology apology,
      Tokens tokens,
      TurnListener listener) {
    this.store = store;
    this.handler = handler;
    this.apology = apology;
    this.tokens = tokens;
    this.listener = listener;
    for (int i = 0; i < STRIPES; i++) {
      locks[i] = new ReentrantLock(true);
    }
  }

  /**
   * The answer to an accepted message: worked out now, after those accepted before it, or found
   * where it was worked out already. Empty where the conversation is gone.
   */
  Optional<StoredReply> answer(String conversationId, String messageId) {
    Lock lock = locks[Math.floorMod(conversationId.hashCode(), STRIPES)];
    lock.lock();
    try {
      for (Waiting waiting : store.listWaiting(conversationId)) {
        Optional<StoredReply> reply = turn(waiting);
        if (waiting.messageId().equals(messageId)) {
          return reply;
        }
      }
    } finally {
      lock.unlock();
    }
    return store.findReply(conversationId, messageId);
  }

  /** Answers what a crash left unanswered; how many. */
  int catchUp() {
    int answered = 0;
    for (Waiting waiting : store.listWaiting()) {
      answer(waiting.conversationId(), waiting.messageId());
      answered++;
    }
    return answered;
  }

  private Optional<StoredReply> turn(Waiting waiting) {
    Conversation before = store.findState(waiting.conversationId()).orElse(null);
    if (before == null) {
      return Optional.empty();
    }
    long begin = System.nanoTime();
    boolean failed = false;
    TurnHandler.Done done;
    try {
      done =
          switch (waiting.kind()) {
            case SAID -> handler.say(before, waiting.text(), tokens.id(), waiting.messageId());
            case EDIT -> handler.edit(before, waiting.text(), tokens.id());
          };
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error(
          "a turn failed; conversation={} message={}",
          waiting.conversationId(),
          waiting.messageId(),
          e);
      done = apology.instead(before, tokens.id(), waiting.messageId());
      failed = true;
    }
    listener.answered(done.reply(), Duration.ofNanos(System.nanoTime() - begin), failed);
    StoredReply reply = stored(done);
    if (done.erase()) {
      store.erase(waiting.conversationId());
      return Optional.of(reply);
    }
    return store.answer(waiting.conversationId(), waiting.messageId(), done.conversation(), reply)
        ? Optional.of(reply)
        : store.findReply(waiting.conversationId(), waiting.messageId());
  }

  static StoredReply stored(TurnHandler.Done done) {
    return new StoredReply(
        done.reply().id(),
        done.reply().at(),
        done.reply().text(),
        Json.write(ReplyJson.write(done.reply())));
  }
}
