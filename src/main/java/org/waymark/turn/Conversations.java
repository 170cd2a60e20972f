package org.waymark.turn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.store.ConversationStore.StoredMessage;
import org.waymark.store.ConversationStore.StoredReply;

/**
 * What a channel can ask for. Replies come as the JSON of the HTTP contract with their text beside
 * it. Safe for use by many threads; the messages of one conversation are answered in the order
 * accepted.
 */
public interface Conversations {
  /**
   * Begins one and greets. Throws {@link Refused} where the start is not as the contract wants it.
   */
  Started start(Start start);

  /** Whether the token opens this conversation. */
  Entry enter(String conversationId, String token);

  /** Takes a message in (durably), before it is answered. Throws {@link Refused}. */
  Receipt accept(String conversationId, @Nullable String messageId, String text);

  /**
   * Waits for the answer to an accepted message. Throws {@link Refused} where the conversation is
   * gone.
   */
  StoredReply await(String conversationId, String messageId);

  /**
   * Edits the card: a JSON Merge Patch over the Profile. Throws {@link Refused} with the fields at
   * fault.
   */
  StoredReply edit(String conversationId, JsonNode patch);

  /** Everything said, what is known and the path; empty where it is gone. */
  Optional<Transcript> read(String conversationId);

  /** All that is held, as one JSON object; empty where it is gone. */
  Optional<JsonNode> export(String conversationId);

  /**
   * Whether a reply helped; false where the reply is not of this conversation. Throws {@link
   * Refused}.
   */
  boolean feedback(
      String conversationId, String replyId, boolean helpful, @Nullable String comment);

  /** Erases it everywhere; false where there was nothing. */
  boolean erase(String conversationId);

  /** The path to take away ({@code path.json}), or empty where there is none. */
  Optional<JsonNode> pathJson(String conversationId);

  /** The path as an iCalendar file, or empty where there is none. */
  Optional<String> pathCalendar(String conversationId);

  /** The path as a sheet of A4 in PDF, or empty where there is none. */
  Optional<byte[]> pathPdf(String conversationId);

  /**
   * Addresses of the path's files that work without a token for 24 hours; empty where there is no
   * path.
   */
  Optional<Links> links(String conversationId);

  /**
   * Whether a signed address opens that file of the conversation: {@link Entry#UNKNOWN_TOKEN} where
   * the signature is not its own or its time has run out.
   *
   * @param expires seconds since 1970, as the address says
   */
  Entry enterByLink(String conversationId, File file, long expires, String signature);

  /** What can be taken away of a path. */
  enum File {
    ICS,
    PDF,
    JSON
  }

  /** Where the files are until then. */
  record Links(String ics, String pdf, String json, Instant expiresAt) {}

  /** What a token opens. */
  enum Entry {
    /** This conversation. */
    OPEN,
    /** No conversation is there, or the token is another one's. */
    NOT_THERE,
    /** The token is nobody's. */
    UNKNOWN_TOKEN
  }

  /**
   * How a conversation begins; null is the server's default.
   *
   * @param locale a BCP 47 tag
   * @param currency ISO 4217
   * @param timeZone an IANA name
   * @param programId of the page on which the chat stands
   * @param targetRole of the page on which the chat stands: an id or words
   */
  record Start(
      @Nullable String locale,
      @Nullable String currency,
      @Nullable String timeZone,
      @Nullable String programId,
      @Nullable String targetRole) {}

  /** A new conversation: the token is told once. */
  record Started(String id, String token, Instant createdAt, StoredReply reply) {}

  /** A message that is durable; {@code reply} is there where it was answered before. */
  record Receipt(String messageId, @Nullable StoredReply reply) {}

  /** A conversation as it stands; {@code profile} and {@code path} as in the HTTP contract. */
  record Transcript(
      String id,
      Instant createdAt,
      JsonNode profile,
      @Nullable JsonNode path,
      List<StoredMessage> messages) {}
}
