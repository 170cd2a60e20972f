package org.waymark.turn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Names and tokens that nobody can guess, and how a token is kept. Safe for use by many threads.
 */
final class Tokens {
  private static final int ID_BYTES = 16;
  private static final int TOKEN_BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private final SecureRandom random;

  Tokens(SecureRandom random) {
    this.random = random;
  }

  /** 128 random bits. */
  String id() {
    return random(ID_BYTES);
  }

  /** 256 random bits. */
  String token() {
    return random(TOKEN_BYTES);
  }

  private String random(int bytes) {
    byte[] some = new byte[bytes];
    random.nextBytes(some);
    return BASE64.encodeToString(some);
  }

  /**
   * The SHA-256 of a token, in hex: all that is kept of it. A token of 256 random bits needs no
   * salt.
   */
  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether two hashes are the same, in constant time. */
  static boolean same(String hash, String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
