package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.store.ConversationStore.StoredReply;
import org.waymark.wire.Json;

/**
 * A turn as Server-Sent Events (WHATWG HTML, section 9.2). Event 1 is {@code accepted}; the deltas,
 * {@code reply} and {@code done} follow. The same turn always has the same events, so that a stream
 * that broke is taken up behind the last event that was seen. An {@code error} has the id of the
 * event before it: what comes instead is then not taken for seen.
 */
final class TurnStream {
  private final OutputStream out;
  private final long seen;
  private long id;
  private boolean gone;

  /** Into that answer, without the events up to {@code seen}. */
  TurnStream(Context context, long seen) throws IOException {
    context.disableCompression();
    context.res().setContentType("text/event-stream");
    context.res().setCharacterEncoding("utf-8");
    context.header("Cache-Control", "no-store");
    context.header("X-Accel-Buffering", "no");
    this.out = context.res().getOutputStream();
    this.seen = seen;
  }

  /**
   * Sends all of it; a failure behind {@code accepted} is sent as {@code error}. The answer is
   * worked out even where nobody listens any more.
   */
  void send(String messageId, Supplier<StoredReply> answer) {
    event("accepted", Json.write(JsonNodeFactory.instance.objectNode().put("id", messageId)));
    StoredReply reply;
    try {
      reply = answer.get();
    } catch (RuntimeException failure) {
      write("error", Json.write(ProblemWriter.json(ProblemWriter.of(failure))));
      return;
    }
    for (String piece : pieces(reply.text())) {
      event("delta", Json.write(JsonNodeFactory.instance.objectNode().put("text", piece)));
    }
    event("reply", reply.json());
    event("done", "{}");
  }

  private void event(String type, String data) {
    id++;
    if (id > seen) {
      write(type, data);
    }
  }

  private void write(String type, String data) {
    if (gone) {
      return;
    }
    try {
      out.write(
          ("id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // The connection broke: the answer is kept, and found again by its message.
      gone = true;
    }
  }

  /** The text cut behind each sentence and line; together exactly the text. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean end =
          text.charAt(i) == '\n'
              || (text.charAt(i) == ' ' && i > 0 && ".?!:".indexOf(text.charAt(i - 1)) >= 0);
      if (end) {
        pieces.add(text.substring(from, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }
}
