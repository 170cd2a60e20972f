package org.waymark.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.waymark.store.ConversationStore.Feedback;

/** The table {@code feedback}: the last word on each reply. */
final class FeedbackTable {
  private FeedbackTable() {}

  static void put(Handle h, String conversationId, Feedback feedback) {
    h.execute(
        "INSERT INTO feedback (conversation_id, reply_id, helpful, comment, given_at) VALUES (?, ?,"
            + " ?, ?, ?) ON CONFLICT (conversation_id, reply_id) DO UPDATE SET helpful ="
            + " excluded.helpful, comment = excluded.comment, given_at = excluded.given_at",
        conversationId,
        feedback.replyId(),
        feedback.helpful(),
        feedback.comment(),
        Times.toNanos(feedback.at()));
  }

  static List<Feedback> list(Handle h, String conversationId) {
    return h.select(
            "SELECT reply_id, helpful, comment, given_at FROM feedback WHERE conversation_id = ?"
                + " ORDER BY given_at, reply_id",
            conversationId)
        .map((row, context) ->
            new Feedback(
                row.getString(1),
                row.getBoolean(2),
                row.getString(3),
                Times.toInstant(row.getLong(4))))
        .list();
  }
}
