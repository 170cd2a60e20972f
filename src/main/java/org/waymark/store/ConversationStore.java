package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;

/**
 * Conversations and their messages. Every write is durable when its method returns; every method
 * throws {@link StoreUnavailable} where the database cannot be reached or is full. Safe for use by
 * many threads.
 */
public interface ConversationStore {
  /** Begins a conversation with its greeting. */
  void create(Head head, Conversation state, StoredReply greeting);

  /** The conversation's head, or empty where there is none or it was erased. */
  Optional<Head> find(String conversationId);

  /** Where it stands; empty where there is none. */
  Optional<Conversation> findState(String conversationId);

  /**
   * Takes a message in, before it is answered. Idempotent by its id.
   *
   * @param kind whether it is said or an edit of the card; the text of an edit is its JSON
   */
  Accepted accept(String conversationId, String messageId, Kind kind, String text, Instant at);

  /**
   * Saves the answer to an accepted message and where the conversation then stands, as one. Does
   * nothing, and says false, where the message has an answer already (of another node, perhaps) or
   * the conversation is gone.
   */
  boolean answer(String conversationId, String messageId, Conversation state, StoredReply reply);

  /** Accepted messages without an answer, oldest first, such as a crash leaves behind. */
  List<Waiting> listWaiting();

  /** How many there are. */
  int countWaiting();

  /** The same of one conversation. */
  List<Waiting> listWaiting(String conversationId);

  /** The answer to a message, or empty where there is none (yet). */
  Optional<StoredReply> findReply(String conversationId, String messageId);

  /** The conversation of a token by its hash, or empty where no conversation has it. */
  Optional<String> findByToken(String tokenHash);

  /** All messages in the order accepted, the greeting first. */
  List<StoredMessage> listMessages(String conversationId);

  /** Whether a reply was of help. Empty where the reply is not of this conversation. */
  boolean saveFeedback(
      String conversationId, String replyId, boolean helpful, @Nullable String comment, Instant at);

  /** The feedback of a conversation, for its export. */
  List<Feedback> listFeedback(String conversationId);

  /** Erases everything of it, so that nothing remains on disk. False where there was nothing. */
  boolean erase(String conversationId);

  /** Erases conversations whose last message is older; how many. */
  int eraseOlderThan(Instant limit);

  /**
   * What does not change.
   *
   * @param tokenHash SHA-256 of the token, in hex
   */
  record Head(String id, String tokenHash, Instant createdAt, String catalogVersion) {}

  /** What a message is. */
  enum Kind {
    SAID,
    EDIT
  }

  /** What became of a message that was sent. */
  sealed interface Accepted {
    /** It is new, and durable. */
    record New() implements Accepted {}

    /** It was here before; its answer, or null while it is worked on. */
    record Again(@Nullable StoredReply reply) implements Accepted {}

    /** Another text has this id. */
    record Conflict() implements Accepted {}

    /** There is no such conversation. */
    record Gone() implements Accepted {}
  }

  /**
   * An answer as it is kept.
   *
   * @param json the Reply of the HTTP contract, to the byte
   * @param text its text
   */
  record StoredReply(String id, Instant at, String text, String json) {}

  /** A message that waits for its answer. */
  record Waiting(String conversationId, String messageId, Kind kind, String text, Instant at) {}

  /** A message and its answer; the greeting has no message. */
  record StoredMessage(
      @Nullable String messageId,
      Kind kind,
      @Nullable String text,
      Instant at,
      @Nullable StoredReply reply) {}

  /** What was said of a reply. */
  record Feedback(String replyId, boolean helpful, @Nullable String comment, Instant at) {}
}
