package org.waymark.understanding.linking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by the hashes of their words, and of their beginnings, so that a text can be walked word
 * by word. Small: framework and ESCO together have 400,000 beginnings.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTable<T> {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private final List<T> values = new ArrayList<>();
  private long[] keys = new long[1 << 10];

  /** 0: empty; 1: only a beginning; else the place of the value plus 2. */
  private int[] marks = new int[1 << 10];

  private int used;

  /** Where a walk begins. */
  static long start() {
    return SEED;
  }

  /** Where a walk is after one word more; never 0. */
  static long step(long hash, String word) {
    long h = hash;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x100000001B3L;
    }
    h = (h ^ 0xFF) * 0xC4CEB9FE1A85EC53L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }

  /** Whether a phrase begins so. */
  boolean begins(long hash) {
    return marks[place(hash)] != 0;
  }

  /** What the phrase stands for, or null where there is none. */
  @Nullable T find(long hash) {
    int mark = marks[place(hash)];
    return mark < 2 ? null : values.get(mark - 2);
  }

  /** Adds a phrase, or replaces what it stood for. */
  void put(List<String> words, T value) {
    long hash = start();
    for (String word : words) {
      hash = step(hash, word);
      mark(hash);
    }
    int at = place(hash);
    if (marks[at] >= 2) {
      values.set(marks[at] - 2, value);
    } else {
      values.add(value);
      marks[at] = values.size() + 1;
    }
  }

  private void mark(long hash) {
    int at = place(hash);
    if (marks[at] == 0) {
      keys[at] = hash;
      marks[at] = 1;
      if (++used * 2 > keys.length) {
        grow();
      }
    }
  }

  private int place(long hash) {
    int at = (int) (hash ^ hash >>> 29) & keys.length - 1;
    while (marks[at] != 0 && keys[at] != hash) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldMarks = marks;
    keys = new long[oldKeys.length * 2];
    marks = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldMarks[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        marks[at] = oldMarks[i];
      }
    }
  }
}
