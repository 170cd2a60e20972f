package org.waymark.turn;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses of a conversation's files that work without a header for 24 hours: signed by
 * HMAC-SHA-256 (RFC 2104). The key is the hash by which the conversation's token is kept, so that
 * an address works on every node and after a restart, opens nothing else, and dies with the
 * conversation.
 */
final class PathLinks {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final String PURPOSE = "waymark path link 1";

  private PathLinks() {}

  /** The second at which an address that is made now stops working. */
  static Instant expiry(Instant now) {
    return Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
  }

  /** What is put behind the address of that file. */
  static String query(
      String tokenHash, String conversationId, Conversations.File file, Instant expiry) {
    long seconds = expiry.getEpochSecond();
    return "?expires=" + seconds + "&signature=" + sign(tokenHash, conversationId, file, seconds);
  }

  /** Whether the signature is that of this file, and its time has not run out. */
  static boolean holds(
      String tokenHash,
      String conversationId,
      Conversations.File file,
      long expires,
      String signature,
      Instant now) {
    byte[] right = sign(tokenHash, conversationId, file, expires).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8))
        && now.getEpochSecond() < expires;
  }

  private static String sign(
      String tokenHash, String conversationId, Conversations.File file, long expires) {
    String text =
        String.join(
            "\n",
            PURPOSE,
            conversationId,
            file.name().toLowerCase(Locale.ROOT),
            Long.toString(expires));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(tokenHash), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
