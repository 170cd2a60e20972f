package org.waymark.planning;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Sets of goals by falling weight, each once, the empty one never. */
final class Targets {
  private final Arena arena;
  private final int[] bits;
  private final PriorityQueue<Dropped> queue =
      new PriorityQueue<>(
          Comparator.comparingInt(Dropped::weight).thenComparingLong(Dropped::mask));

  /** Goals given up; {@code last} is the place of the last one among the bits by rising weight. */
  private record Dropped(int weight, int last, long mask) {}

  Targets(Arena arena) {
    this.arena = arena;
    bits =
        java.util.stream.IntStream.range(0, arena.weight.length)
            .filter(b -> (arena.goals >> b & 1) != 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(b -> arena.weight[b]).thenComparingInt(b -> -b))
            .mapToInt(b -> b)
            .toArray();
    queue.add(new Dropped(0, -1, 0));
  }

  /** The next set, or 0 where there is none. */
  long next() {
    Dropped dropped = queue.poll();
    if (dropped == null) {
      return 0;
    }
    int next = dropped.last() + 1;
    if (next < bits.length) {
      int more = dropped.weight() + arena.weight[bits[next]];
      queue.add(new Dropped(more, next, dropped.mask() | 1L << bits[next]));
      if (dropped.last() >= 0) {
        int last = bits[dropped.last()];
        queue.add(
            new Dropped(
                more - arena.weight[last],
                next,
                (dropped.mask() & ~(1L << last)) | 1L << bits[next]));
      }
    }
    return arena.goals & ~dropped.mask();
  }
}
