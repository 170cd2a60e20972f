package org.waymark.knowledge.load;

/** Counts how well bytes fit UTF-8: whole characters of several bytes, and bytes that break one. */
final class Utf8Fit {
  private int wanted;
  private int whole;
  private int broken;

  void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      add(bytes[i] & 0xFF);
    }
  }

  private void add(int b) {
    boolean continues = (b & 0xC0) == 0x80;
    if (wanted > 0) {
      if (continues) {
        wanted--;
        whole += wanted == 0 ? 1 : 0;
        return;
      }
      wanted = 0;
      broken++;
    }
    if (b < 0x80) {
      return;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      wanted = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      wanted = 2;
    } else if (b >= 0xF0 && b <= 0xF4) {
      wanted = 3;
    } else {
      broken++;
    }
  }

  /** Whole characters of two bytes and more. */
  int whole() {
    return whole;
  }

  /** Bytes that begin or end no character. */
  int broken() {
    return broken + (wanted > 0 ? 1 : 0);
  }
}
