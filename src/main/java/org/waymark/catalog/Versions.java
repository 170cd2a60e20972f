package org.waymark.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Names content by its hash: the same content has the same version. */
final class Versions {
  private Versions() {}

  /** The first 16 hex digits of the SHA-256 over the records' own words, in their order. */
  static String of(Collection<?>... records) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Collection<?> some : records) {
        for (Object record : some) {
          digest.update(record.toString().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
        digest.update((byte) 1);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
