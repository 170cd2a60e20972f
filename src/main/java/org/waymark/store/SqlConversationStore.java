package org.waymark.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Conversation;

/**
 * Conversations in a {@link Database}. Every write takes the conversation's row first, so that
 * writes to one conversation follow each other on any node.
 */
public final class SqlConversationStore implements ConversationStore {
  private static final int ERASED_AT_ONCE = 100;

  private final Database database;
  private final ConversationCodec codec = new ConversationCodec();

  /** In that database. */
  public SqlConversationStore(Database database) {
    this.database = database;
  }

  @Override
  public void create(Head head, Conversation state, StoredReply greeting) {
    String json = codec.write(state);
    database.write(h -> {
      ConversationTable.insert(h, head, json);
      MessageTable.insertGreeting(h, head.id(), greeting);
      return true;
    });
  }

  @Override
  public Optional<Head> find(String conversationId) {
    return database.read(h -> ConversationTable.find(h, conversationId));
  }

  @Override
  public Optional<Conversation> findState(String conversationId) {
    return database.read(h -> ConversationTable.findState(h, conversationId)).map(codec::read);
  }

  @Override
  public Accepted accept(
      String conversationId, String messageId, Kind kind, String text, Instant at) {
    return database.write(h -> {
      if (!ConversationTable.touch(h, conversationId, at)) {
        return new Accepted.Gone();
      }
      if (MessageTable.insert(h, conversationId, messageId, kind, text, at)) {
        return new Accepted.New();
      }
      return MessageTable.find(h, conversationId, messageId)
          .filter(m -> m.kind() == kind && text.equals(m.text()))
          .<Accepted>map(m -> new Accepted.Again(m.reply()))
          .orElseGet(Accepted.Conflict::new);
    });
  }

  @Override
  public boolean answer(
      String conversationId, String messageId, Conversation state, StoredReply reply) {
    String json = codec.write(state);
    return database.write(h -> {
      boolean first =
          ConversationTable.lock(h, conversationId)
              && MessageTable.answer(h, conversationId, messageId, reply);
      if (first) {
        ConversationTable.updateState(h, conversationId, json);
      }
      return first;
    });
  }

  @Override
  public List<Waiting> listWaiting() {
    return database.read(MessageTable::listWaiting);
  }

  @Override
  public int countWaiting() {
    return database.read(MessageTable::countWaiting);
  }

  @Override
  public List<Waiting> listWaiting(String conversationId) {
    return database.read(h -> MessageTable.listWaiting(h, conversationId));
  }

  @Override
  public Optional<StoredReply> findReply(String conversationId, String messageId) {
    return database
        .read(h -> MessageTable.find(h, conversationId, messageId))
        .flatMap(message -> Optional.ofNullable(message.reply()));
  }

  @Override
  public Optional<String> findByToken(String tokenHash) {
    return database.read(h -> ConversationTable.findByToken(h, tokenHash));
  }

  @Override
  public List<StoredMessage> listMessages(String conversationId) {
    return database.read(h -> MessageTable.list(h, conversationId));
  }

  @Override
  public boolean saveFeedback(
      String conversationId,
      String replyId,
      boolean helpful,
      @Nullable String comment,
      Instant at) {
    Feedback feedback = new Feedback(replyId, helpful, comment, at);
    return database.write(h -> {
      boolean ours =
          ConversationTable.lock(h, conversationId)
              && MessageTable.hasReply(h, conversationId, replyId);
      if (ours) {
        FeedbackTable.put(h, conversationId, feedback);
      }
      return ours;
    });
  }

  @Override
  public List<Feedback> listFeedback(String conversationId) {
    return database.read(h -> FeedbackTable.list(h, conversationId));
  }

  @Override
  public boolean erase(String conversationId) {
    boolean erased = database.write(h -> ConversationTable.delete(h, conversationId));
    // Also where the row is gone: an erasure before may have been cut off here.
    database.scrub();
    return erased;
  }

  @Override
  public int eraseOlderThan(Instant limit) {
    int erased = 0;
    int batch;
    do {
      batch =
          database.write(h -> {
            List<String> ids = ConversationTable.listUntouchedSince(h, limit, ERASED_AT_ONCE);
            ids.forEach(id -> ConversationTable.delete(h, id));
            return ids.size();
          });
      erased += batch;
    } while (batch == ERASED_AT_ONCE);
    if (erased > 0) {
      database.scrub();
    }
    return erased;
  }
}
