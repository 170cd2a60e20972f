package org.waymark.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds each pair of texts that share most of their letters in threes: exact, and quick enough for
 * some thousands of texts, since texts of very different size are never compared.
 */
final class AlikePairs {
  private AlikePairs() {}

  /**
   * Two texts that are nearly alike.
   *
   * @param first the index of the earlier one
   * @param second the index of the later one
   * @param likeness the Jaccard index of their sets of trigrams, 0 to 1
   */
  record Pair(int first, int second, double likeness) {}

  /** The pairs with at least that likeness, over 0, by the place of the later text. */
  static List<Pair> of(List<String> texts, double least) {
    List<Sized> bySize =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new Sized(i, trigrams(texts.get(i))))
            .sorted(Comparator.comparingInt(s -> s.grams.length))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < bySize.size(); i++) {
      Sized small = bySize.get(i);
      for (int j = i + 1;
          j < bySize.size() && small.grams.length >= least * bySize.get(j).grams.length;
          j++) {
        Sized large = bySize.get(j);
        double likeness = jaccard(small.grams, large.grams);
        if (likeness >= least) {
          pairs.add(
              new Pair(
                  Math.min(small.index, large.index),
                  Math.max(small.index, large.index),
                  likeness));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::second).thenComparingInt(Pair::first));
    return pairs;
  }

  /**
   * The distinct trigrams, each packed into a number, rising; case, punctuation and width of spaces
   * count for nothing.
   */
  private static long[] trigrams(String text) {
    String plain =
        " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    return IntStream.range(0, Math.max(1, plain.length() - 2))
        .mapToLong(i ->
            ((long) plain.charAt(i) << 32)
                | ((long) plain.charAt(Math.min(i + 1, plain.length() - 1)) << 16)
                | plain.charAt(Math.min(i + 2, plain.length() - 1)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static double jaccard(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / (a.length + b.length - shared);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Sized(int index, long[] grams) {}
}
