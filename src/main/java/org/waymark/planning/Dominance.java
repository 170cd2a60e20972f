package org.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Drops the programs that another one can stand in for, whatever the rest of the path: one that
 * gives no less of what matters, requires no more, lasts and costs no more, and can begin on the
 * same days. An earlier arrival never hurts.
 */
final class Dominance {
  static final int[] NOTHING = {};

  private static final Comparator<Entry> STRONGEST_FIRST =
      Comparator.comparingLong(Entry::duration)
          .thenComparingLong(Entry::cost)
          .thenComparingInt(e -> -Long.bitCount(e.delivers()))
          .thenComparingInt(e -> Long.bitCount(e.requires()) + e.outside().length)
          .thenComparingInt(e -> e.dates().length == 0 ? Integer.MIN_VALUE : -e.dates().length)
          .thenComparingInt(Entry::program);

  private final Facts facts;
  private final boolean ties;

  /**
   * A program as far as it matters.
   *
   * @param requires those of the skills that it requires which are bits
   * @param outside the others, by their numbers, rising
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Entry(
      int program,
      long delivers,
      long requires,
      int[] outside,
      long duration,
      long cost,
      int[] dates) {}

  /**
   * With {@code ties}, a program is dropped only if no best path, by all eight criteria, can
   * contain it.
   */
  Dominance(Facts facts, boolean ties) {
    this.facts = facts;
    this.ties = ties;
  }

  /** Those that no other dominates, by rising duration, then cost. */
  List<Entry> keep(List<Entry> entries, int bits) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(STRONGEST_FIRST);
    List<List<Entry>> byBit = new ArrayList<>();
    for (int bit = 0; bit < bits; bit++) {
      byBit.add(new ArrayList<>());
    }
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : sorted) {
      if (byBit.get(Long.numberOfTrailingZeros(entry.delivers())).stream()
          .noneMatch(k -> dominates(k, entry))) {
        kept.add(entry);
        for (long left = entry.delivers(); left != 0; left &= left - 1) {
          byBit.get(Long.numberOfTrailingZeros(left)).add(entry);
        }
      }
    }
    return kept;
  }

  private boolean dominates(Entry p, Entry q) {
    return p.cost() <= q.cost()
        && p.duration() <= q.duration()
        && (q.delivers() & ~p.delivers()) == 0
        && (p.requires() & ~q.requires()) == 0
        && isWithin(p.outside(), q.outside())
        && (!ties
            || p.cost() < q.cost()
            || p.duration() < q.duration()
            || winsTies(p.program(), q.program()))
        && (p.dates().length == 0 || (q.dates().length > 0 && isWithin(q.dates(), p.dates())));
  }

  private boolean winsTies(int p, int q) {
    return p < q && facts.table.level[p] <= facts.table.level[q] && givesBonusOf(p, q);
  }

  private boolean givesBonusOf(int p, int q) {
    for (int skill : facts.table.delivers[q]) {
      if (facts.bonus[skill] && java.util.Arrays.binarySearch(facts.table.delivers[p], skill) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every number of the first rising list is in the second. */
  @SuppressWarnings("ReferenceEquality") // one rule has one list of dates, and it is long
  private static boolean isWithin(int[] some, int[] all) {
    if (some == all) {
      return true;
    }
    if (some.length > all.length) {
      return false;
    }
    int at = 0;
    for (int number : some) {
      while (at < all.length && all[at] < number) {
        at++;
      }
      if (at == all.length || all[at] != number) {
        return false;
      }
    }
    return true;
  }
}
