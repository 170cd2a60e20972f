package org.waymark.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import org.waymark.understanding.linking.Linker;

/** The names found in a message, each to be taken by one frame. Not for use by several threads. */
final class Names {
  private final List<Linker.Named> free;

  Names(List<Linker.Named> found) {
    free = new ArrayList<>(found);
    free.removeIf(n -> Words.noName(n.words()));
  }

  /** The roles between two offsets that are still free; with {@code begin} the earliest start. */
  List<Linker.Named.OfRole> roles(int begin, int from, int to) {
    return free.stream()
        .filter(n -> n.start() >= begin && n.end() > from && n.end() <= to)
        .filter(Linker.Named.OfRole.class::isInstance)
        .map(Linker.Named.OfRole.class::cast)
        .toList();
  }

  /** The skills between two offsets that are still free. */
  List<Linker.Named.OfSkill> skills(int begin, int from, int to) {
    return free.stream()
        .filter(n -> n.start() >= begin && n.end() > from && n.end() <= to)
        .filter(Linker.Named.OfSkill.class::isInstance)
        .map(Linker.Named.OfSkill.class::cast)
        .toList();
  }

  /** Whether a free name covers this place and does not begin there. */
  boolean inside(int offset) {
    return free.stream().anyMatch(n -> n.start() < offset && offset < n.end());
  }

  /** Takes every name that shares a character with this place. */
  void take(int start, int end) {
    free.removeIf(n -> n.start() < end && start < n.end());
  }

  /** What no frame has taken. */
  List<Linker.Named> left() {
    return List.copyOf(free);
  }
}
