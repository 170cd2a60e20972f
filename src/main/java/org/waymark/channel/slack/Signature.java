package org.waymark.channel.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature, version 0: HMAC-SHA256 over {@code v0:timestamp:body} of the body as it came
 * (Slack's documentation, "Verifying requests from Slack"). A request is good for five minutes, and
 * one from the future is as wrong as one from the past.
 */
final class Signature {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Whether the headers fit the body now; compared in constant time. */
  boolean fits(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !TIMESTAMP.matcher(timestamp).matches()) {
      return false;
    }
    byte[] ours = of(timestamp, body).getBytes(StandardCharsets.US_ASCII);
    boolean same = MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8));
    Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return same && off.compareTo(SKEW) <= 0;
  }

  /** The signature of a body at a time, as in the header {@code X-Slack-Signature}. */
  String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
